import * as z from 'zod';
import type { SynthesizedStack } from '../synthesized.ts';

const statementSchema = z.object({
  Effect: z.string(),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown().optional(),
  Principal: z.unknown().optional(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
/** One statement of a policy. */
export type Statement = z.infer<typeof statementSchema>;

/** A resource of a stage, all of its stacks together. */
export interface Piece {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

const templateSchema = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) })),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() })).default({}),
});

/** A stage's templates, followed from one resource to the next. */
export interface Stage {
  readonly pieces: readonly Piece[];
  of(type: string): readonly Piece[];
  /** The resource that a reference leads to, through exports of other stacks too. */
  at(reference: unknown): Piece | undefined;
}

/** Reads the stacks of one stage. */
export function readStage(stacks: readonly Pick<SynthesizedStack, 'template'>[]): Stage {
  const templates = stacks.map(({ template }) => templateSchema.parse(template));
  const pieces = templates.flatMap(({ Resources }) =>
    Object.entries(Resources).map(([id, { Type, Properties }]) => ({ id, type: Type, properties: Properties })),
  );
  const exported = new Map(
    templates.flatMap(({ Outputs }) => Object.values(Outputs).map(({ Value, Export }) => [String(Export?.Name), Value] as const)),
  );
  const at = (reference: unknown): Piece | undefined => {
    const imported = read(reference, 'Fn::ImportValue');
    if (typeof imported === 'string') return at(exported.get(imported));
    const id = read(reference, 'Ref') ?? read(reference, 'Fn::GetAtt', 0);
    return pieces.find((piece) => piece.id === id);
  };
  return { pieces, of: (type) => pieces.filter((piece) => piece.type === type), at };
}

/** What stands at a place: `read(queue.properties, 'RedrivePolicy', 'maxReceiveCount')`. */
export function read(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (found, name) => (typeof found === 'object' && found !== null ? new Map(Object.entries(found)).get(String(name)) : undefined),
    value,
  );
}

/** The statements at a place. */
export function statementsAt(value: unknown, ...path: readonly string[]): readonly Statement[] {
  return z
    .array(statementSchema)
    .catch([])
    .parse(read(value, ...path, 'Statement'));
}

/** What somebody is to be allowed. */
export interface Asked {
  readonly action: string;
  /** The service that asks; without it the one that the policy belongs to. */
  readonly service?: string;
  /** The resource it is asked on; without it any that the policy names. */
  readonly on?: Piece;
  /** Conditions that hold when it is asked: `aws:SourceAccount` always does. */
  readonly fulfilled?: readonly string[];
}

/** Conditions of whoever comes without TLS, or with an old one. */
const withoutTls = new Set(['aws:SecureTransport', 's3:TlsVersion']);

/** Whether some statement allows it, and none denies it but to whoever comes without TLS. */
export function allows(stage: Stage, statements: readonly Statement[], { action, service, on, fulfilled = [] }: Asked): boolean {
  const concerned = statements.filter(
    (statement) =>
      [statement.Action].flat().some((one) => one === action || (one.endsWith('*') && action.startsWith(one.slice(0, -1)))) &&
      isOn(stage, statement.Resource, on),
  );
  const isFulfilled = (key: string) => key === 'aws:SourceAccount' || fulfilled.includes(key);
  const keysOf = ({ Condition }: Statement) => Object.values(Condition).flatMap((one) => Object.keys(one));
  const isDenied = concerned.some((one) => one.Effect === 'Deny' && !keysOf(one).some((key) => withoutTls.has(key)));
  return (
    !isDenied &&
    concerned.some(
      (one) =>
        one.Effect === 'Allow' &&
        (service === undefined || [read(one.Principal, 'Service')].flat().includes(service)) &&
        keysOf(one).every(isFulfilled),
    )
  );
}

function isOn(stage: Stage, resource: unknown, on: Piece | undefined): boolean {
  return on === undefined || [resource].flat().some((one) => one === '*' || stage.at(one)?.id === on.id);
}

/** What the role of a function, or another role, may. */
export function policiesOf(stage: Stage, role: Piece | undefined): readonly Statement[] {
  return stage
    .of('AWS::IAM::Policy')
    .filter(({ properties }) => [read(properties, 'Roles')].flat().some((one) => stage.at(one)?.id === role?.id))
    .flatMap(({ properties }) => statementsAt(properties, 'PolicyDocument'));
}

/** What a function may do for an organisation: by the role that it may assume and that trusts it; nothing when one of the two is cut. */
export function tenantPoliciesOf(stage: Stage, target: Piece | undefined): readonly Statement[] {
  const role = stage.at(read(target?.properties, 'Role'));
  const tenantRole = stage.at(read(target?.properties, 'Environment', 'Variables', 'TENANT_ROLE_ARN'));
  const isTrusted = statementsAt(tenantRole?.properties, 'AssumeRolePolicyDocument').some(
    ({ Principal }) => role !== undefined && stage.at(read(Principal, 'AWS'))?.id === role.id,
  );
  const mayAssume = ['sts:AssumeRole', 'sts:TagSession'].every(
    (action) => tenantRole !== undefined && allows(stage, policiesOf(stage, role), { action, on: tenantRole }),
  );
  return isTrusted && mayAssume ? policiesOf(stage, tenantRole) : [];
}

/** What the policy on a resource allows, by the property in which its policy names it. */
export function policyOn(
  stage: Stage,
  type: string,
  { property, piece }: { property: string; piece: Piece | undefined },
): readonly Statement[] {
  return stage
    .of(type)
    .filter(({ properties }) => [read(properties, property)].flat().some((one) => stage.at(one)?.id === piece?.id))
    .flatMap(({ properties }) => statementsAt(properties, 'PolicyDocument'));
}

/** What a rule of EventBridge leads to, and whether it may get there. */
export function followRule(stage: Stage, rule: Piece | undefined) {
  const queue = stage.at(read(rule?.properties, 'Targets', 0, 'Arn'));
  const undelivered = stage.at(read(rule?.properties, 'Targets', 0, 'DeadLetterConfig', 'Arn'));
  const mapping = stage
    .of('AWS::Lambda::EventSourceMapping')
    .find(({ properties }) => queue !== undefined && stage.at(properties['EventSourceArn'])?.id === queue.id);
  const mayPut = (piece: Piece | undefined): boolean =>
    piece !== undefined &&
    allows(stage, policyOn(stage, 'AWS::SQS::QueuePolicy', { property: 'Queues', piece }), {
      action: 'sqs:SendMessage',
      service: 'events.amazonaws.com',
      on: piece,
      fulfilled: ['aws:SourceArn'],
    });
  return { queue, undelivered, mapping, target: stage.at(read(mapping?.properties, 'FunctionName')), mayPut };
}

/** Names of the links that do not hold. */
export function broken(links: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(links).flatMap(([name, holds]) => (holds ? [] : [name]));
}
