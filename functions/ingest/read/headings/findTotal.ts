import type { InputWords } from '../../../shared/definition/inputWords.ts';
import type { SheetRow } from '../../../shared/domain/cell.ts';
import { foldCase } from '../../../shared/domain/foldText.ts';

/** A text that may make its row a total: `Totalsumma`, `Summa 2021`, `Lokaler Summa`. Whether it does, the rest of the row tells. */
export interface TotalLabel {
  /** A sum of rows since the last such row, all rows above, or those of one year; or no sum: what is left of them, how many they are. */
  readonly kind: 'since' | 'all' | 'year' | 'balance' | 'count';
  /** A year beside the word: `Summa 2021`, `2021 Totalt`. */
  readonly year: number | undefined;
  /** What else stands beside the word, folded: `lokaler`. Without it nothing but a total is called so. */
  readonly group: string | undefined;
  /** Place of its cell, and how it is written there. */
  readonly index: number;
  readonly text: string;
}

type Read = Omit<TotalLabel, 'index' | 'text'>;

const LONGEST = 100;
const REMEMBERED = 1000;

/** Finds the label of a row, wherever it stands: the first that is nothing but a total's, else the first with a group's name. */
export function findTotal({ subtotals, totals, yearTotals, balances, counts }: InputWords): (row: SheetRow) => TotalLabel | undefined {
  const kinds = new Map<string, TotalLabel['kind']>();
  for (const word of subtotals) kinds.set(wordsOf(word).join(' '), 'since');
  for (const word of totals) kinds.set(wordsOf(word).join(' '), 'all');
  for (const word of yearTotals) kinds.set(wordsOf(word).join(' '), 'year');
  for (const word of balances) kinds.set(wordsOf(word).join(' '), 'balance');
  for (const word of counts) kinds.set(wordsOf(word).join(' '), 'count');
  const words = [...subtotals, ...totals, ...yearTotals, ...balances, ...counts];
  const beginnings = new Set(words.map(beginning));
  const endings = new Set(words.map(ending));
  const remembered = new Map<string, Read | undefined>();
  const read = (text: string): Read | undefined => {
    if (remembered.has(text)) return remembered.get(text);
    const label = readLabel(text, kinds);
    if (remembered.size < REMEMBERED) remembered.set(text, label);
    return label;
  };
  return ({ cells }) => {
    let grouped: TotalLabel | undefined;
    for (let index = 0; index < cells.length; index++) {
      const text = cells[index];
      if (typeof text !== 'string' || text.length > LONGEST) continue;
      if (!beginnings.has(beginning(text)) && !endings.has(ending(text))) continue;
      const label = read(text);
      if (!label) continue;
      if (label.group === undefined) return { ...label, index, text };
      grouped ??= { ...label, index, text };
    }
    return grouped;
  };
}

/** The longest word for a total that the text is, begins with or ends with. */
function readLabel(text: string, kinds: ReadonlyMap<string, TotalLabel['kind']>): Read | undefined {
  const words = wordsOf(text);
  for (let length = Math.min(words.length, 3); length > 0; length--) {
    const [first, last] = [kinds.get(words.slice(0, length).join(' ')), kinds.get(words.slice(-length).join(' '))];
    const kind = first ?? last;
    if (kind === undefined) continue;
    const rest = (first ? words.slice(length) : words.slice(0, -length)).join(' ');
    const isYear = /^(?:19|20)\d\d$/.test(rest);
    // Somebody's line may be called so with more: `Netto AB`, `Kvar i arbete`.
    if (kind === 'balance' && rest !== '' && !isYear) continue;
    if (kind === 'count') {
      if (first && /^\d{0,6}$/.test(rest)) return { kind, year: undefined, group: undefined };
      continue;
    }
    return { kind, year: isYear ? Number(rest) : undefined, group: isYear || rest === '' ? undefined : rest };
  }
  return undefined;
}

/** Words in lower case, without what stands between them. */
function wordsOf(text: string): readonly string[] {
  return foldCase(text)
    .split(/[\s:=*;,()/-]+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word !== '');
}

/** The first two letters as one number, whatever their case: enough to tell that nearly all texts are no such word. */
function beginning(text: string): number {
  let start = 0;
  while (start < text.length && !isLetter(text.charCodeAt(start))) start++;
  return pair(text, start);
}

/** The last two letters as one number. */
function ending(text: string): number {
  let last = text.length - 1;
  while (last > 0 && !isLetter(text.charCodeAt(last))) last--;
  return pair(text, last - 1);
}

/** Letters all come after `@`; digits, spaces and separators before. */
function isLetter(code: number): boolean {
  return code > 64;
}

function pair(text: string, start: number): number {
  return (text.charCodeAt(start) | 32) * 65_536 + (text.charCodeAt(start + 1) | 32);
}
