import type { InputWords } from '../../../shared/definition/inputWords.ts';
import type { SheetRow } from '../../../shared/domain/cell.ts';
import { foldCase } from '../../../shared/domain/foldText.ts';

/** A row that sums others: the rows since the last such row, all rows above, or those of one year. */
export interface TotalRow {
  readonly kind: 'since' | 'all' | 'year';
  /** A year written after the word: `Summa 2021`. */
  readonly year: number | undefined;
}

/** Tells total rows by their first text: a cell with a letter in it. */
export function findTotal({ subtotals, totals, yearTotals }: InputWords): (row: SheetRow) => TotalRow | undefined {
  const kinds = new Map<string, TotalRow['kind']>();
  for (const word of subtotals) kinds.set(word, 'since');
  for (const word of totals) kinds.set(word, 'all');
  for (const word of yearTotals) kinds.set(word, 'year');
  const beginnings = new Set([...kinds.keys()].map(beginning));
  const remembered = new Map<string, TotalRow | undefined>();
  const read = (text: string): TotalRow | undefined => {
    const [, word = '', year] = /^(.*?)(?: (\d{4}))?$/.exec(foldCase(text).replace(/[\s:*]+$/, '')) ?? [];
    const kind = kinds.get(word);
    return kind && { kind, year: year === undefined ? undefined : Number(year) };
  };
  return ({ cells }) => {
    const text = firstText(cells);
    if (text === undefined || !beginnings.has(beginning(text))) return undefined;
    if (remembered.has(text)) return remembered.get(text);
    const total = read(text);
    if (remembered.size < 1000) remembered.set(text, total);
    return total;
  };
}

/** The first two letters as one number, whatever their case: enough to tell that nearly all texts are no such word. */
function beginning(text: string): number {
  const start = text.charCodeAt(0) > 32 ? 0 : text.length - text.trimStart().length;
  return (text.charCodeAt(start) | 32) * 65_536 + (text.charCodeAt(start + 1) | 32);
}

function firstText(cells: SheetRow['cells']): string | undefined {
  for (const cell of cells) if (typeof cell === 'string' && hasLetter(cell)) return cell;
  return undefined;
}

/** Letters all come after `@`; digits, spaces and separators before. */
function hasLetter(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 64) return true;
  return false;
}
