import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'redovisa');

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});
const templateSchema = z.object({
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() })).default({}),
});
const templatesSchema = z.record(z.string(), templateSchema);

/** One resource of a template, its properties still with references. */
export type TemplateResource = z.infer<typeof resourceSchema>;
/** The templates of a stage by the name of their stack. */
export type Templates = z.infer<typeof templatesSchema>;

/** The CloudFormation of the test stage, without bundles. Synthesized when infra has changed, else taken from the cache. */
export async function readTemplates(): Promise<Templates> {
  const file = join(cache, `templates-${hashSources()}.json`);
  if (!existsSync(file)) await synthesizeTo(file);
  return templatesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** What the templates depend on: infra, the routes it declares, the feature flags and the versions of CDK. */
function hashSources(): string {
  const sources = [
    ...globSync('infra/*.ts', { cwd: root }).sort(),
    'cdk.json',
    'functions/collect/routes.ts',
    'functions/signIn/routes.ts',
    'functions/shared/answers/machineApi.ts',
    'functions/shared/records/machine.ts',
    'templates/text/pageSignIn.ts',
  ];
  const versions = ['aws-cdk-lib', 'constructs'].map((name) => join('node_modules', name, 'package.json'));
  const hash = createHash('sha256');
  for (const source of [...sources, ...versions]) hash.update(`${source}\n`).update(readFileSync(join(root, source)));
  return hash.digest('hex').slice(0, 20);
}

async function synthesizeTo(file: string): Promise<void> {
  const [{ createApp }, { stages }] = await Promise.all([import('../createApp.ts'), import('../stages.ts')]);
  const assembly = createApp({ only: stages.slice(0, 1), bundles: false, checks: false }).synth();
  const stacks = assembly.nestedAssemblies.flatMap(({ nestedAssembly }) => nestedAssembly.stacks);
  const templates: Record<string, unknown> = Object.fromEntries(stacks.map(({ stackName, template }) => [stackName, template as unknown]));
  mkdirSync(cache, { recursive: true });
  // Two runs may do this at once: each writes its own file and the last rename wins, with the same content.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(templates));
  renameSync(draft, file);
}
