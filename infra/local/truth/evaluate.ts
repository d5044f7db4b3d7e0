import type { AskedAction } from './askedAction.ts';
import { isLike, type Tags } from './pattern.ts';
import type { Statement } from './policy.ts';

/** What the policies say: something allows it and nothing denies it, nothing speaks of it, or something denies it. */
export type Verdict = { readonly kind: 'allowed' | 'unsaid' | 'denied' };

/** What policies say of something asked. Within one account the role's and the resource's policies are one list: one may allow, any may deny. */
export function evaluate(asked: AskedAction, statements: readonly Statement[], tags: Tags): Verdict {
  const spoken = statements.filter((statement) => speaksOf(statement, asked, tags));
  if (spoken.some(({ effect }) => effect === 'Deny')) return { kind: 'denied' };
  return spoken.length > 0 ? { kind: 'allowed' } : { kind: 'unsaid' };
}

function speaksOf({ actions, resources, conditions }: Statement, { action, resource, context }: AskedAction, tags: Tags): boolean {
  return (
    actions.some((pattern) => isLike(action.toLowerCase(), pattern, tags)) &&
    resources.some((pattern) => isLike(resource, pattern, tags)) &&
    conditions.every((condition) => condition.holds(context, tags))
  );
}
