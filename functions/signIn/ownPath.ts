/** The longest path that somebody comes back to. */
const LONGEST_PATH = 500;

/**
 * A path of the page to come back to after sign-in, as it was asked for, or `/`. Only what a browser would read as a path of this page: one
 * slash, no backslash, nothing that browsers leave out on the way, and not sign-in itself.
 */
export function ownPath(asked: string | undefined, pageAddress: string): string {
  if (asked === undefined || asked.length > LONGEST_PATH || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked)) return '/';
  const url = URL.parse(asked, pageAddress);
  const isOwn = url?.origin === new URL(pageAddress).origin && !/^\/(?:\/|sign-)/.test(url.pathname);
  return isOwn ? `${url.pathname}${url.search}${url.hash}` : '/';
}
