import * as z from 'zod';

/** What a member of a project can be: coordinator *samordnare*, economist *projektekonom*, manager *chef*. */
export const memberRoleSchema = z.enum(['coordinator', 'economist', 'manager']);
/** What a member of a project can be. */
export type MemberRole = z.infer<typeof memberRoleSchema>;

/** Members that a project has at most. */
export const MOST_MEMBERS = 200;

const act = {
  projectId: z.string(),
  /** 1 is the project's first change. */
  number: z.int().positive(),
  at: z.string(),
  /** Who: subject id of the sign-in, and the name that it said then. */
  by: z.string(),
  name: z.string(),
};

/** One change of who may what in a project. Appended, never changed. */
export const accessEventSchema = z.discriminatedUnion('kind', [
  /** Somebody is a member from now on, in this role and no other. */
  z.object({ kind: z.literal('joined'), ...act, memberId: z.string(), memberName: z.string(), role: memberRoleSchema }),
  z.object({ kind: z.literal('left'), ...act, memberId: z.string() }),
  /** The organisation has decided whether who uploaded may also approve. */
  z.object({ kind: z.literal('samePerson'), ...act, isAllowed: z.boolean(), because: z.string() }),
]);
/** One change of who may what in a project. */
export type AccessEvent = z.infer<typeof accessEventSchema>;

/** Somebody who may see a project. */
export type Member = Extract<AccessEvent, { kind: 'joined' }>;
/** The organisation's decision on whether who uploaded may also approve. */
export type SamePersonDecision = Extract<AccessEvent, { kind: 'samePerson' }>;

/** Who may what in a project. */
export interface Access {
  /** Number of the last change, 0 before the first. */
  readonly number: number;
  readonly members: readonly Member[];
  /** The last decision, where there is one. */
  readonly samePerson?: SamePersonDecision;
}

/** Nobody has been let in yet. */
export const noAccess: Access = { number: 0, members: [] };

/** Who may what after some changes, in their order. */
export function readAccess(events: readonly AccessEvent[]): Access {
  const members = new Map<string, Member>();
  let samePerson: SamePersonDecision | undefined;
  for (const event of events) {
    if (event.kind === 'joined') members.set(event.memberId, event);
    else if (event.kind === 'left') members.delete(event.memberId);
    else samePerson = event;
  }
  return { number: events.at(-1)?.number ?? 0, members: [...members.values()], ...(samePerson && { samePerson }) };
}
