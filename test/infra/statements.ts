import * as z from 'zod';
import { valueAt, type Resource } from './synthesized.ts';

/** The organisation of a session, as IAM writes it. */
export const org = '${aws:PrincipalTag/org}';

/** The function that a role or its policy is of, itself or for an organisation. */
export const whoOf = (id: string): string => id.split(/(?:Tenant)?Role/)[0] ?? '';

/** One statement of a role's policy; resource and condition as JSON. */
export interface Statement {
  readonly policy: string;
  readonly actions: readonly string[];
  readonly resource: string;
  readonly condition: string;
}

/** Something that may stand alone or in a list. */
export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** What roles may do, by their policies. */
export function statementsOf(policies: readonly Resource[]): readonly Statement[] {
  return policies.flatMap((policy) =>
    z
      .array(z.object({ Action: z.unknown(), Resource: z.unknown(), Condition: z.unknown().optional() }))
      .parse(valueAt(policy, 'PolicyDocument', 'Statement'))
      .map(({ Action, Resource, Condition = {} }) => ({
        policy: policy.id,
        actions: asList(Action).map(String),
        resource: JSON.stringify(Resource),
        condition: JSON.stringify(Condition),
      })),
  );
}
