import { randomBytes } from 'node:crypto';
import type { Credentials } from './signature.ts';

/** Who signs a call. */
export type Principal =
  /** Whoever runs this machine: commands, tests, and what plays AWS itself. May do everything. */
  | { readonly kind: 'operator' }
  /** A function, by its role. */
  | RoleSession;

/** A role at work, as STS names it: `assumed-role/<role>/<session>`. */
export interface RoleSession {
  readonly kind: 'role';
  /** ARN of the role. */
  readonly role: string;
  /** Name of the function at work. */
  readonly session: string;
  /** Session tags by name. */
  readonly tags: Readonly<Record<string, string>>;
}

/** What is to be shown beside keys for some time, and until when they hold. */
export interface SessionToken {
  readonly sessionToken: string;
  readonly until: Date;
}

/** Whom a key was given to. */
export interface Holder {
  readonly secretAccessKey: string;
  readonly principal: Principal;
  /** Of keys that STS gave. */
  readonly token?: SessionToken;
}

/** The holder of a key by its id; nothing when nobody has been given it. */
export type FindHolder = (accessKeyId: string) => Holder | undefined;

/** The keys of one start. A link or form that was signed tells by the id of its key who signed it. */
export interface Keyring {
  issue(principal: Principal, token?: SessionToken): Credentials;
  readonly find: FindHolder;
}

/** What is wrong with the token that is shown with a key. Keys that hold as long as the start need none. */
export function faultOfToken({ token }: Holder, shown: unknown, now: Date): 'InvalidToken' | 'ExpiredToken' | undefined {
  if (!token) return undefined;
  if (shown !== token.sessionToken) return 'InvalidToken';
  return now > token.until ? 'ExpiredToken' : undefined;
}

/** Makes a ring without keys. */
export function createKeyring(): Keyring {
  const holders = new Map<string, Holder>();
  return {
    issue(principal, token) {
      const accessKeyId = `local-${randomBytes(8).toString('hex')}`;
      const secretAccessKey = randomBytes(32).toString('base64');
      holders.set(accessKeyId, { secretAccessKey, principal, ...(token && { token }) });
      return { accessKeyId, secretAccessKey };
    },
    find: (accessKeyId) => holders.get(accessKeyId),
  };
}
