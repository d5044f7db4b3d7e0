import * as z from 'zod';

/** Why a session is over before its time. */
const sessionEndSchema = z.object({
  at: z.string(),
  why: z.enum(['signedOut', 'signedInAgain', 'revoked']),
  /** Who ended it for somebody else: the name an administrator gives. */
  by: z.string().optional(),
});

/** A session of a person who has signed in (Swedish *inloggning*): what the sign-in said, and until when it is believed. */
export const sessionRecordSchema = z.object({
  claims: z.object({ sub: z.string(), name: z.string(), organisationNumber: z.string(), roles: z.string() }),
  begunAt: z.string(),
  /** When it was last used, within `SEEN_EVERY_MINUTES`. */
  seenAt: z.string(),
  ended: sessionEndSchema.optional(),
});
/** A session of a person who has signed in. */
export type SessionRecord = z.infer<typeof sessionRecordSchema>;
/** The end of a session before its time. */
export type SessionEnd = z.infer<typeof sessionEndSchema>;

/** Where a session lies: under a hash of whose it is, and a hash of its id. Neither tells the person or the id. */
export interface SessionKey {
  readonly person: string;
  readonly session: string;
}

/** A session that nobody has used for so long is over. */
export const IDLE_MINUTES = 60;
/** A session is over so long after sign-in, whatever it is used for: a working day. */
export const LONGEST_MINUTES = 8 * 60;
/** How often it is written down that a session is used. */
export const SEEN_EVERY_MINUTES = 5;

const MINUTE = 60_000;

/** The instant, in milliseconds since 1970, at which a session is over if nobody uses it. */
export function endOf({ begunAt, seenAt }: Pick<SessionRecord, 'begunAt' | 'seenAt'>): number {
  return Math.min(Date.parse(seenAt) + IDLE_MINUTES * MINUTE, Date.parse(begunAt) + LONGEST_MINUTES * MINUTE);
}

/** Whether a session holds at an instant. */
export function isLive(session: SessionRecord, now: Date): boolean {
  return session.ended === undefined && now.getTime() < endOf(session);
}

/** Whether that it is used now is worth writing down. */
export function isSeenLongAgo({ seenAt }: SessionRecord, now: Date): boolean {
  return now.getTime() - Date.parse(seenAt) >= SEEN_EVERY_MINUTES * MINUTE;
}
