import type { Clock, SessionStore } from '../ports.ts';
import { isLive, isSeenLongAgo, type SessionKey, type SessionRecord } from '../records/session.ts';
import { sessionKeyOf } from './sessionId.ts';

/** A session that holds. */
export interface LiveSession {
  readonly key: SessionKey;
  readonly record: SessionRecord;
}

/** The session behind an id from a cookie, as long as it holds: neither idle too long, nor too old, nor ended. Writes down that it is used. */
export async function checkSession(
  id: string | undefined,
  { sessions, clock }: { readonly sessions: Pick<SessionStore, 'get' | 'see'>; readonly clock: Clock },
): Promise<LiveSession | undefined> {
  const key = id === undefined ? undefined : sessionKeyOf(id);
  const record = key && (await sessions.get(key));
  const now = clock.now();
  if (!record || !isLive(record, now)) return undefined;
  if (!isSeenLongAgo(record, now)) return { key, record };
  const seen = { ...record, seenAt: now.toISOString() };
  // Somebody may have ended it since it was read.
  return (await sessions.see(key, seen)) ? { key, record: seen } : undefined;
}
