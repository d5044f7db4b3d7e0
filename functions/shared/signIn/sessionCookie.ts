/** The cookies of sign-in, for a page at an address. */
export interface SignInCookies {
  /** Names of the id of a session, and of a sign-in that has begun. */
  readonly session: string;
  readonly begun: string;
  readonly isSecure: boolean;
}

/** Cookies of a page: where it is https they belong to its host alone, and no other site of the domain can put them (`__Host-`). */
export function cookiesOf(pageAddress: string): SignInCookies {
  const isSecure = new URL(pageAddress).protocol === 'https:';
  const prefix = isSecure ? '__Host-' : '';
  return { session: `${prefix}session`, begun: `${prefix}sign-in`, isSecure };
}
