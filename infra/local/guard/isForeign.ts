import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from a page that is not ours, in a browser on this machine: under a name that is given our address
 * (DNS rebinding), or from another origin. What is no browser says no origin.
 */
export function isForeign({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return !hasOwnName({ headers }) || (headers.origin !== undefined && headers.origin !== `http://${headers.host}`);
}

/** Whether a request is made to this machine by its own name. */
export function hasOwnName({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return /^(127\.0\.0\.1|localhost):\d+$/.test(headers.host ?? '');
}
