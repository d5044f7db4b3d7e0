import { createHash } from 'node:crypto';
import type { SessionKey } from '../records/session.ts';

const shape = /^[0-9a-f]{32}\.[\w-]{43}$/;

/** The id of a new session of a person: who has it is that person. `secret` is 32 bytes of chance in base64url. */
export function createSessionId(personId: string, secret: string): string {
  return `${sessionPerson(personId)}.${secret}`;
}

/** Where the session of an id lies, or undefined when it is no id of ours. The id itself is kept nowhere. */
export function sessionKeyOf(id: string): SessionKey | undefined {
  return shape.test(id) ? { person: id.slice(0, 32), session: sha256(id) } : undefined;
}

/** What a person's sessions lie under: a hash of the subject id. */
export function sessionPerson(personId: string): string {
  return sha256(personId).slice(0, 32);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
