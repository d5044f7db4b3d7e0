import { randomBytes } from 'node:crypto';
import type { Secrets } from '../ports.ts';

/** Secrets by the system's own chance. */
export const systemSecrets: Secrets = { next: () => randomBytes(32).toString('base64url') };
