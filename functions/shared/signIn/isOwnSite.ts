/** What a browser says of where a request comes from. */
export interface RequestOrigin {
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

/**
 * Whether a request that changes something comes from the page itself: `Sec-Fetch-Site` or `Origin` must be there, and what is there must be
 * right. A browser sends `Origin: null` from a page that tells nobody where it is, so that alone says nothing.
 */
export function isOwnSite({ origin, fetchSite }: RequestOrigin, pageAddress: string): boolean {
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false;
  if (origin !== undefined && origin !== 'null' && origin !== new URL(pageAddress).origin) return false;
  return fetchSite === 'same-origin' || origin === new URL(pageAddress).origin;
}
