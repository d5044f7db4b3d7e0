import * as z from 'zod';
import type { TemplateResource } from './templateResource.ts';
import { parseResourcePolicy, parseRolePolicy, parseTrust, type Statement, type TrustStatement } from './policy.ts';

/** What the templates allow, read once. */
export interface Policies {
  /** Statements by ARN of the role. A role without any may do nothing. */
  readonly ofRoles: ReadonlyMap<string, readonly Statement[]>;
  /** Who may assume a role, by its ARN. */
  readonly ofTrust: ReadonlyMap<string, readonly TrustStatement[]>;
  /** Statements of buckets and queues, which name the resource themselves. */
  readonly ofResources: readonly Statement[];
}

const policySchema = z.object({ PolicyDocument: z.unknown(), Roles: z.array(z.string()) });
const resourcePolicySchema = z.object({ PolicyDocument: z.unknown() });
/** Strict: policies inside a role, managed ones and boundaries would be overlooked here. */
const roleSchema = z.strictObject({ AssumeRolePolicyDocument: z.unknown(), Tags: z.unknown().optional() });

/** The policies of some roles, by ARN, and of all buckets and queues. Grammar that is not known here throws. */
export function readPolicies(resources: readonly TemplateResource[], roles: ReadonlySet<string>): Policies {
  const of = (...types: readonly string[]) => resources.filter(({ type }) => types.includes(type));
  const names = new Map<string, string>();
  const ofTrust = new Map<string, readonly TrustStatement[]>();
  for (const role of of('AWS::IAM::Role').filter((each) => roles.has(each.attribute('Arn')))) {
    ofTrust.set(role.attribute('Arn'), parseTrust(roleSchema.parse(role.properties).AssumeRolePolicyDocument));
    names.set(role.ref, role.attribute('Arn'));
  }
  const ofRoles = new Map<string, readonly Statement[]>([...names.values()].map((arn) => [arn, []]));
  for (const { properties } of of('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy')) {
    const { PolicyDocument, Roles } = policySchema.parse(properties);
    for (const arn of Roles.flatMap((name) => names.get(name) ?? []))
      ofRoles.set(arn, [...(ofRoles.get(arn) ?? []), ...parseRolePolicy(PolicyDocument)]);
  }
  const ofResources = of('AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy').flatMap(({ properties }) =>
    parseResourcePolicy(resourcePolicySchema.parse(properties).PolicyDocument),
  );
  return { ofRoles, ofTrust, ofResources };
}
