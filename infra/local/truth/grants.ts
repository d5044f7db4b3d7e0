import type { RoleSession } from '../guard/keyring.ts';
import type { AskedAction } from './askedAction.ts';
import { isLike, type Tags } from './pattern.ts';
import type { Statement } from './policy.ts';

/** Something that a role may do: one action on one resource, in one of the partitions or under one of the prefixes that its condition names. */
export interface Grant {
  readonly role: string;
  readonly action: string;
  readonly resource: string;
  /** `PROJECT#*`, `incoming/*`; undefined without such a condition. */
  readonly within?: string;
}

/** Remembers which grants have been used. */
export interface Uses {
  note(principal: RoleSession, asked: AskedAction): void;
  /** Grants that nothing has been allowed by yet, in the order of the policies. */
  unused(): readonly Grant[];
}

/** Condition keys whose values are each a right of its own. */
const withinKeys: ReadonlySet<string> = new Set(['dynamodb:leadingkeys', 's3:prefix']);

/** Starts with every grant unused. */
export function createUses(ofRoles: ReadonlyMap<string, readonly Statement[]>): Uses {
  const open = new Map([...ofRoles].map(([role, statements]) => [role, listGrants(role, statements)]));
  return {
    note({ role, tags }, asked) {
      const grants = open.get(role) ?? [];
      const rest = grants.filter((grant) => !grant.isUsedBy(asked, tags));
      if (rest.length < grants.length) open.set(role, rest);
    },
    unused: () => [...open.values()].flat().map(({ isUsedBy: _, ...grant }) => grant),
  };
}

type OpenGrant = Grant & { isUsedBy(asked: AskedAction, tags: Tags): boolean };

function listGrants(role: string, statements: readonly Statement[]): OpenGrant[] {
  return statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(({ actions, resources, conditions }) => {
      const within = conditions.find(({ key, operator }) => withinKeys.has(key) && operator !== 'Null');
      const places = within ? within.values : [undefined];
      return actions.flatMap((action) =>
        resources.flatMap((resource) =>
          places.map((place) => ({
            role,
            action: action.text,
            resource: resource.text,
            ...(place && { within: place.text }),
            isUsedBy: (asked: AskedAction, tags: Tags) =>
              isLike(asked.action.toLowerCase(), action, tags) &&
              isLike(asked.resource, resource, tags) &&
              (!place || [asked.context[within?.key ?? ''] ?? []].flat().some((value) => isLike(value, place, tags))),
          })),
        ),
      );
    });
}
