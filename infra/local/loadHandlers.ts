import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { Keyring } from './guard/keyring.ts';
import type { LocalResource } from './resolveTemplates.ts';
import { divideEnvironment, runWith, type FunctionEnvironment } from './runningFunction.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A handler as Lambda would call it. */
export type Handler = (event: unknown) => Promise<unknown>;

const functionSchema = z.object({
  /** PipelineFunction writes the handler's file there. */
  Description: z.string().startsWith('functions/'),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }),
  /** ARN of its role. */
  Role: z.string(),
});
const moduleSchema = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });

/** A function of the templates, as far as it is one of ours: CDK's own helper is left out. */
export interface LocalFunction {
  /** What `Ref` and its ARN give. */
  readonly references: readonly string[];
  readonly entry: string;
  /** ARN of its role. */
  readonly role: string;
  /** ARN of the role that it assumes for an organisation; none of a function that touches no organisation's data. */
  readonly tenantRole: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
}

/** Functions that can be called. */
export interface LoadedFunctions {
  /** The handler of a function by reference. It runs as its function. */
  load(ref: string): Handler;
  /** Does some work with the rights of a function, as Lambda's poller does. */
  runAs<Result>(ref: string, work: () => Result): Result;
}

/** The functions of the templates, with the addresses of here in their settings. */
export function findFunctions(resources: readonly LocalResource[], move = (text: string) => text): readonly LocalFunction[] {
  return resources.flatMap((resource) => {
    if (resource.type !== 'AWS::Lambda::Function') return [];
    const parsed = functionSchema.safeParse(resource.properties);
    if (!parsed.success) return [];
    const { Description, Environment, Role } = parsed.data;
    const variables = Object.fromEntries(Object.entries(Environment.Variables).map(([name, value]) => [name, move(value)]));
    const references = [resource.ref, resource.attribute('Arn')];
    return [{ references, entry: Description, role: Role, tenantRole: variables['TENANT_ROLE_ARN'], variables }];
  });
}

/** The roles of functions, and those that they assume. */
export function rolesOf(functions: readonly LocalFunction[]): ReadonlySet<string> {
  return new Set(functions.flatMap(({ role, tenantRole }) => (tenantRole === undefined ? [role] : [role, tenantRole])));
}

/** Makes functions ready to be called, each with its own settings and with keys of its own role. */
export function loadFunctions(functions: readonly LocalFunction[], { issue }: Pick<Keyring, 'issue'>): LoadedFunctions {
  const environments = new Map<LocalFunction, FunctionEnvironment>(
    functions.map((each) => {
      const { role, entry, variables } = each;
      const { accessKeyId, secretAccessKey } = issue({ kind: 'role', role, session: entry.replaceAll('/', '.'), tags: {} });
      return [each, { ...variables, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey }];
    }),
  );
  divideEnvironment([...environments.values()]);
  const find = (ref: string): LocalFunction => {
    const found = functions.find(({ references }) => references.includes(ref));
    if (!found) throw new Error(`No function is called ${ref}`);
    return found;
  };
  const runAs = <Result>(ref: string, work: () => Result): Result => runWith(environments.get(find(ref)) ?? {}, work);
  return {
    runAs,
    load: (ref) => {
      const handler = loadOnce(find(ref).entry);
      return (event) => runAs(ref, () => handler(event));
    },
  };
}

const ownOnly = new Set(['NODE_OPTIONS', 'FUNCTION_NAME', 'TENANT_ROLE_ARN']);

/** The settings of all functions together, for commands and tests: a name may mean one thing only. What a function is called, which role it assumes and what Node is told of heaps is each function's own, and not this process's. */
export function mergeEnvironments(functions: readonly LocalFunction[]): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const [name, value] of functions.flatMap(({ variables }) => Object.entries(variables))) {
    if (ownOnly.has(name)) continue;
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
