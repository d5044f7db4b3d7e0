/** Gives texts marks: the same for the same text of one organisation, from which the text cannot be read. */
export type MarkText = (text: string) => string;

const LENGTH = 12;

/** Prepares marks in letters only, so that none can be taken for a number of somebody. */
export function markTexts(pseudonymOf: (text: string) => string): MarkText {
  return (text) => {
    const pseudonym = pseudonymOf(`text of a file\n${text}`);
    return [...pseudonym.slice(0, LENGTH)].map((sign) => String.fromCharCode(97 + (sign.charCodeAt(0) % 26))).join('');
  };
}

/** How a mark is a key among texts. */
export const markKey = (mark: string): string => `\u0000${mark}`;

/** The mark at the end of what was confirmed about a place, `kolumn F, märke abcdefghijkl`, as a key. */
export function markKeyIn(text: string, word: string): string | undefined {
  const at = text.lastIndexOf(`, ${word} `);
  const mark = at < 0 ? '' : text.slice(at + word.length + 3).trim();
  return mark.length === LENGTH && /^[a-z]+$/.test(mark) ? markKey(mark) : undefined;
}
