import * as z from 'zod';
import type { StageSettings } from '../../infra/stages.ts';
import { createApp } from '../../infra/createApp.ts';

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
const templateSchema = z.looseObject({ Resources: z.record(z.string(), resourceSchema) });

/** A resource as it stands in a template. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly deletionPolicy: string | undefined;
}

/** One synthesized stack. */
export interface SynthesizedStack {
  /** `test-storageStack` */
  readonly name: string;
  readonly template: unknown;
  readonly resources: readonly Resource[];
}

/** Synthesizes the stages without bundles. Throws when cdk-nag or CloudFormation's own rules have an unexplained finding. */
export function synthesize(only?: readonly StageSettings[]): readonly SynthesizedStack[] {
  const assembly = createApp({ bundles: false, ...(only && { only }) }).synth();
  return assembly.nestedAssemblies
    .flatMap(({ nestedAssembly }) => nestedAssembly.stacks)
    .map(({ stackName, template }) => ({
      name: stackName,
      template: withoutAssetHashes(template),
      resources: Object.entries(templateSchema.parse(template).Resources).map(([id, resource]) => ({
        id,
        type: resource.Type,
        properties: resource.Properties,
        deletionPolicy: resource.DeletionPolicy,
      })),
    }));
}

/** The hash of a bundle changes with every line of code; what is tested here is the infrastructure. */
function withoutAssetHashes(template: unknown): unknown {
  return JSON.parse(JSON.stringify(template).replace(/[0-9a-f]{64}/g, 'HASH'));
}

/** What stands at a place in a resource's properties: `valueAt(queue, 'RedrivePolicy', 'maxReceiveCount')`. */
export function valueAt({ properties }: Resource, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(String(name)) : undefined),
    properties,
  );
}

/** The text at a place in a resource's properties. */
export function textAt(resource: Resource, ...path: readonly (string | number)[]): string {
  return z.string().parse(valueAt(resource, ...path));
}
