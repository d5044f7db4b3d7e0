import type { Cell } from '../../../shared/domain/cell.ts';
import { maskIdentityNumbers } from '../../../shared/domain/maskIdentityNumbers.ts';
import { isReadable } from './reading.ts';
import { textOf } from './readChoice.ts';

/** Longest word that is kept; as long as a confirmed value may be. */
const LONGEST = 100;
/** Different texts of one column whose words are remembered. */
const REMEMBERED = 4_096;

/** Tells the word that a choice was written with, beside the code it was read as; nothing of a bare code, such as the number of a class. */
export type WordReader = (cell: Cell | undefined, code: unknown) => string | undefined;

/** Prepares the words of one column. */
export function compileWord(): WordReader {
  const words = new Map<string, string>();
  const wordOf = (text: string): string => {
    const known = words.get(text);
    if (known !== undefined) return known;
    const word = maskIdentityNumbers(text.replace(/\s+/g, ' ').trim()).slice(0, LONGEST);
    if (words.size < REMEMBERED) words.set(text, word);
    return word;
  };
  return (cell, code) => {
    if (cell === undefined || code === undefined || !isReadable(cell)) return undefined;
    const word = wordOf(textOf(cell));
    return word === '' || word === code ? undefined : word;
  };
}
