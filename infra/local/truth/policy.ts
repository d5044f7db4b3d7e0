import * as z from 'zod';
import { parseCondition, type Condition } from './conditions.ts';
import { parsePattern, type Pattern } from './pattern.ts';

/** One statement of a policy, read once. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  /** Read in lower case: IAM does not tell them apart by case. */
  readonly actions: readonly Pattern[];
  readonly resources: readonly Pattern[];
  readonly conditions: readonly Condition[];
}

/** A service whose calls are judged here. */
const judged: ReadonlySet<string> = new Set(['dynamodb', 's3', 'sqs', 'ses', 'sts', 'cognito-idp']);
/**
 * Services that no function calls on this machine, so that what a policy says of them is left unread. `kms`: keys are raw here, and what S3
 * and DynamoDB use theirs for is not played. `logs`, `xray`: Lambda's own writing.
 */
const notCalledHere: ReadonlySet<string> = new Set(['kms', 'logs', 'xray']);

const list = z.union([z.string().transform((text) => [text]), z.array(z.string())]);
const value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const values = z.union([value.transform((one) => [one]), z.array(value)]);
// Strict: NotAction, NotResource, NotPrincipal and what is yet to come are faults.
const statementSchema = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: list,
  Resource: list,
  Condition: z.record(z.string(), z.record(z.string(), values)).default({}),
  /** Only in policies of resources. */
  Principal: z.unknown().optional(),
});
const documentSchema = z.strictObject({ Version: z.literal('2012-10-17'), Id: z.string().optional(), Statement: z.array(statementSchema) });
const trustSchema = z.strictObject({
  Version: z.literal('2012-10-17'),
  Statement: z.array(
    statementSchema
      .omit({ Resource: true })
      .extend({ Principal: z.union([z.strictObject({ AWS: list }), z.strictObject({ Service: list })]) }),
  ),
});
const principalSchema = z.union([
  z.literal('*').transform(() => 'everybody' as const),
  z.strictObject({ AWS: z.literal('*') }).transform(() => 'everybody' as const),
  z.strictObject({ Service: list }).transform(() => 'service' as const),
]);

/** The statements of a role's policy, as far as they are about what is called here. What is not known here throws. */
export function parseRolePolicy(document: unknown): readonly Statement[] {
  return documentSchema.parse(document).Statement.flatMap((statement) => {
    if (statement.Principal !== undefined) throw new Error('A policy of a role names no principal');
    const services = new Set(statement.Action.map(serviceOf));
    for (const service of services) {
      if (!judged.has(service) && !notCalledHere.has(service)) throw new Error(`Calls to ${service} are not known here`);
    }
    const Action = statement.Action.filter((action) => judged.has(serviceOf(action)));
    return Action.length > 0 ? [compile({ ...statement, Action })] : [];
  });
}

/** One statement of a role's trust: who may be it. */
export interface TrustStatement extends Statement {
  /** ARNs of roles. */
  readonly roles: readonly string[];
}

/** Who may assume a role, as far as it is roles. A service is let in by itself. */
export function parseTrust(document: unknown): readonly TrustStatement[] {
  return trustSchema
    .parse(document)
    .Statement.flatMap(({ Principal, ...statement }) =>
      'AWS' in Principal ? [{ ...compile({ ...statement, Resource: ['*'] }), roles: Principal.AWS }] : [],
    );
}

/** The statements of a bucket's or queue's policy that hold for a role. Those for services are left out: they are not called here. */
export function parseResourcePolicy(document: unknown): readonly Statement[] {
  return documentSchema
    .parse(document)
    .Statement.filter(({ Principal }) => principalSchema.parse(Principal) === 'everybody')
    .map(compile);
}

function compile({ Effect, Action, Resource, Condition }: z.infer<typeof statementSchema>): Statement {
  return {
    effect: Effect,
    actions: Action.map((action) => ({ ...parsePattern(action.toLowerCase()), text: action })),
    resources: Resource.map(parsePattern),
    conditions: Object.entries(Condition).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, wanted]) => parseCondition(operator, key, wanted)),
    ),
  };
}

function serviceOf(action: string): string {
  return action.split(':')[0]?.toLowerCase() ?? '';
}
