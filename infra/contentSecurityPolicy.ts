/** Other origins than the page's own. */
export interface OtherOrigins {
  /** Which its script may reach. */
  readonly connectsTo: readonly string[];
  /** Which its forms may end at: signing out leads to the sign-in's own address. */
  readonly formsLeadTo: readonly string[];
}

/** What the page may load and reach: its own files, and the places its script talks to and its forms lead to. */
export function contentSecurityPolicy({ connectsTo, formsLeadTo }: OtherOrigins): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${["'self'", ...connectsTo].join(' ')}`,
    `form-action ${["'self'", ...formsLeadTo].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
