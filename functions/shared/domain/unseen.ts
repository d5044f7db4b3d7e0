/**
 * Characters nobody sees, of Unicode's category Cf: soft hyphen, zero-width space and joiners, direction marks, word joiner, byte order mark.
 * Calculators, chat programs and registers on the web leave them in what is copied.
 */
const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;
const allUnseen = new RegExp(unseen.source, 'g');

/** Text without characters that nobody sees. */
export function withoutUnseen(text: string): string {
  return unseen.test(text) ? text.replace(allUnseen, '') : text;
}
