import * as z from 'zod';
import { region } from '../stages.ts';
import type { TemplateResource, Templates } from './readTemplates.ts';

/** One resource as it is here: what `Ref` and `Fn::GetAtt` of it give, and its properties without references. */
export interface LocalResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly ref: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  attribute(name: string): string;
}

/** What has another address here than on AWS. */
export interface LocalNames {
  /** Address of the SQS emulator, without a slash at the end. */
  readonly queues: string;
  /** References of keys, by the id of the construct: `IdentityKey`. */
  readonly keys: Readonly<Record<string, string>>;
}

/** The account every local address belongs to. */
export const localAccount = '000000000000';

/** All resources of the templates with local names, addresses and references. A reference that cannot be resolved throws. */
export function resolveTemplates(templates: Templates, names: LocalNames): readonly LocalResource[] {
  const attributeOf = (stack: string, logicalId: string, attribute: string | undefined): string => {
    const resource = templates[stack]?.Resources[logicalId];
    if (!resource) throw new Error(`${stack} has no resource ${logicalId}`);
    return nameResource({ stack, logicalId, resource, attribute, names });
  };
  const resolver = createResolver(templates, attributeOf);
  return Object.entries(templates).flatMap(([stack, { Resources }]) =>
    Object.entries(Resources).map(([logicalId, { Type, Properties, Metadata }]) => ({
      stack,
      logicalId,
      type: Type,
      ref: attributeOf(stack, logicalId, undefined),
      // Resolved when asked for: only some resources exist here.
      get properties() {
        return z.record(z.string(), z.unknown()).parse(resolver(stack, Properties));
      },
      metadata: Metadata,
      attribute: (name: string) => attributeOf(stack, logicalId, name),
    })),
  );
}

interface Named {
  readonly stack: string;
  readonly logicalId: string;
  readonly resource: TemplateResource;
  /** Undefined for `Ref`. */
  readonly attribute: string | undefined;
  readonly names: LocalNames;
}

function nameResource({ stack, logicalId, resource, attribute, names }: Named): string {
  const name = `${stack}-${logicalId}`;
  switch (resource.Type) {
    case 'AWS::SQS::Queue':
      return attribute === 'Arn'
        ? `arn:aws:sqs:${region}:${localAccount}:${name}`
        : attribute
          ? name
          : `${names.queues}/${localAccount}/${name}`;
    case 'AWS::S3::Bucket':
      return attribute === 'Arn' ? `arn:aws:s3:::${name.toLowerCase()}` : name.toLowerCase();
    case 'AWS::DynamoDB::GlobalTable':
      return attribute === 'Arn' ? `arn:aws:dynamodb:${region}:${localAccount}:table/${name}` : name;
    case 'AWS::IAM::Role':
      return attribute === 'Arn' ? `arn:aws:iam::${localAccount}:role/${name}` : name;
    case 'AWS::Cognito::UserPool':
      return attribute === 'Arn' ? `arn:aws:cognito-idp:${region}:${localAccount}:userpool/${name}` : name;
    case 'AWS::SES::EmailIdentity':
      return attribute ? name : z.string().parse(resource.Properties['EmailIdentity']);
    case 'AWS::KMS::Key':
      return Object.entries(names.keys).find(([id]) => logicalId.startsWith(id))?.[1] ?? name;
    default:
      return attribute ? `${name}.${attribute}` : name;
  }
}

type AttributeOf = (stack: string, logicalId: string, attribute: string | undefined) => string;

/** Resolves CloudFormation's functions, as far as our templates use them. */
function createResolver(templates: Templates, attributeOf: AttributeOf): (stack: string, value: unknown) => unknown {
  const exported = new Map(
    Object.entries(templates).flatMap(([stack, { Outputs }]) =>
      Object.values(Outputs).flatMap(({ Value, Export }) => (Export ? [[Export.Name, { stack, value: Value }] as const] : [])),
    ),
  );
  const resolve = (stack: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item) => resolve(stack, item));
    if (typeof value !== 'object' || value === null) return value;
    const [entry, ...more]: [string, unknown][] = Object.entries(value);
    if (entry && more.length === 0) {
      const [name, argument] = entry;
      const called = call(stack, name, argument);
      if (called !== undefined) return called;
    }
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolve(stack, item)]));
  };
  const call = (stack: string, name: string, argument: unknown): unknown => {
    switch (name) {
      case 'Ref': {
        const id = z.string().parse(argument);
        return pseudoParameters[id] ?? attributeOf(stack, id, undefined);
      }
      case 'Fn::GetAtt': {
        const [id, attribute] = z.tuple([z.string(), z.string()]).parse(argument);
        return attributeOf(stack, id, attribute);
      }
      case 'Fn::ImportValue': {
        const source = exported.get(z.string().parse(resolve(stack, argument)));
        if (!source) throw new Error(`Nothing is exported as ${String(argument)}`);
        return resolve(source.stack, source.value);
      }
      case 'Fn::Join': {
        const [delimiter, items] = z.tuple([z.string(), z.array(z.unknown())]).parse(argument);
        return items.map((item) => z.string().parse(resolve(stack, item))).join(delimiter);
      }
      case 'Fn::Split': {
        const [delimiter, text] = z.tuple([z.string(), z.unknown()]).parse(argument);
        return z.string().parse(resolve(stack, text)).split(delimiter);
      }
      case 'Fn::Select': {
        const [index, items] = z.tuple([z.coerce.number(), z.unknown()]).parse(argument);
        return z.array(z.unknown()).parse(resolve(stack, items))[index];
      }
      case 'Fn::Sub':
        return z
          .string()
          .parse(argument)
          .replace(/\$\{([^}]+)\}/g, (_, id: string) => z.string().parse(call(stack, 'Ref', id)));
      default:
        return undefined;
    }
  };
  return resolve;
}

const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::Region': region,
  'AWS::AccountId': localAccount,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'localhost',
  'AWS::StackName': 'local',
};
