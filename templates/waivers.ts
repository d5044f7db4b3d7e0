import type { Waiver } from '../functions/shared/records/waiver.ts';

/**
 * Waivers (Swedish *undantag*) that hold in every project: a warning nobody shall be asked about until a day, with who decided it and why. A line here is
 * reviewed and versioned as code; one project's own are written down on its page.
 */
export const waivers: readonly Waiver[] = [];
