import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { LocalResource } from './resolveTemplates.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A handler as Lambda would call it. */
export type Handler = (event: unknown) => Promise<unknown>;

const functionSchema = z.object({
  /** PipelineFunction writes the handler's file there. */
  Description: z.string().startsWith('functions/'),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }),
});
const moduleSchema = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });

/** The handlers of the templates' functions by reference, and the environment they share. CDK's own helper is left out. */
export function findFunctions(resources: readonly LocalResource[]): {
  readonly environment: Record<string, string>;
  readonly load: (ref: string) => Handler;
} {
  const functions = resources.flatMap((resource) => {
    if (resource.type !== 'AWS::Lambda::Function') return [];
    const parsed = functionSchema.safeParse(resource.properties);
    return parsed.success ? [{ resource, entry: parsed.data.Description, variables: parsed.data.Environment.Variables }] : [];
  });
  const entries = new Map(
    functions.flatMap(
      ({ resource, entry }) =>
        [
          [resource.ref, entry],
          [resource.attribute('Arn'), entry],
        ] as const,
    ),
  );
  return {
    environment: mergeEnvironments(functions.map(({ variables }) => variables)),
    load: (ref) => {
      const entry = entries.get(ref);
      if (!entry) throw new Error(`No function is called ${ref}`);
      return loadOnce(entry);
    },
  };
}

/** All handlers run in this one process, so a name may mean one thing only. What Node is told of heaps is each function's own, and not this process's. */
function mergeEnvironments(environments: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const [name, value] of environments.flatMap((environment) => Object.entries(environment))) {
    if (name === 'NODE_OPTIONS') continue;
    if (merged[name] !== undefined && merged[name] !== value) throw new Error(`Two functions have different values for ${name}`);
    merged[name] = value;
  }
  return merged;
}

/** Imports the handler at the first event, as a cold start does. */
function loadOnce(entry: string): Handler {
  let loading: Promise<Handler> | undefined;
  return async (event) => {
    loading ??= import(pathToFileURL(`${root}${entry}`).href).then((module: unknown) => moduleSchema.parse(module).handler);
    return (await loading)(event);
  };
}
