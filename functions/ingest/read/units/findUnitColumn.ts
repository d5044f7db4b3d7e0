import type { InputWords } from '../../../shared/definition/inputWords.ts';
import type { Cell, SheetRow } from '../../../shared/domain/cell.ts';
import { foldCase } from '../../../shared/domain/foldText.ts';
import { findUnits } from '../cells/findUnits.ts';
import type { SheetPlace } from '../findings/sheetPlace.ts';
import type { Header } from '../headings/findHeader.ts';
import { isFilled } from '../unread/watchColumns.ts';

/** A column beside the amounts that says, row by row, what they are in: _Enhet_, _Valuta_. */
export interface UnitColumn {
  readonly index: number;
  /** What all of its first rows say, which a row that says nothing takes; undefined where they differ. */
  readonly common: string | undefined;
}

const LONGEST = 40;

/**
 * Finds the column that holds nothing but units among the first rows. One of currencies is of another amount where a column of that amount stands beside it:
 * _Valutabelopp_.
 */
export function findUnitColumn(
  { row: headerRow, headings, matched }: Header,
  held: readonly SheetRow[],
  { words, leftOut }: { readonly words: InputWords; readonly leftOut: ReadonlySet<string> },
): UnitColumn | undefined {
  const read = new Set([...matched.columns.values()].flatMap(({ index, minus }) => [index, ...(minus ? [minus.index] : [])]));
  const names = headings.map((heading, index) => (heading === undefined || read.has(index) ? undefined : heading.name));
  const rows = held.filter(({ number }) => number > headerRow);
  for (const [index, name] of names.entries()) {
    if (name === undefined || leftOut.has(name)) continue;
    const cells = rows.map((row) => row.cells[index]).filter(isFilled);
    const units = new Set(cells.map((cell) => (typeof cell === 'string' ? unitAlone(cell, words) : undefined)));
    if (units.size === 0 || units.has(undefined)) continue;
    const isOfAnother = names.some(
      (other, at) => at !== index && words.currencyHeadings.some((word) => other !== undefined && foldCase(other).includes(word)),
    );
    const isCurrency = (unit: string | undefined) => unit === undefined || (words.units[unit] ?? 1) === 1;
    if (isOfAnother && [...units].every(isCurrency)) continue;
    return { index, common: units.size === 1 ? [...units][0] : undefined };
  }
  return undefined;
}

/**
 * Puts the unit that stands beside a row's amounts with them, as if it had been typed. Kronor say nothing new: of an amount under a heading in thousands they
 * are only the currency.
 */
export function writeUnits(
  { sheet, columns }: SheetPlace,
  { index: unitAt, common }: UnitColumn,
  words: InputWords,
): (row: SheetRow) => SheetRow {
  const amounts = new Set(
    [...columns].flatMap(([name, { index, minus }]) =>
      sheet.columns[name]?.form.kind === 'money' ? [index, ...(minus ? [minus.index] : [])] : [],
    ),
  );
  const write = (cell: Cell | undefined, unit: string): Cell | undefined => {
    if (typeof cell === 'number') return { shown: cell, unit, raw: cell };
    return typeof cell === 'string' && isFilled(cell) && !/\p{L}/u.test(cell) ? `${cell} ${unit}` : cell;
  };
  return (row) => {
    const said = row.cells[unitAt];
    const unit = typeof said === 'string' && isFilled(said) ? unitAlone(said, words) : common;
    if (unit === undefined || words.units[unit] === 1) return row;
    return { ...row, cells: row.cells.map((cell, index) => (amounts.has(index) ? write(cell, unit) : cell)) };
  };
}

/** The unit that is all of a text: of one for kronor its shortest word, `tkr` of _tusental kronor_. */
function unitAlone(text: string, words: InputWords): string | undefined {
  if (text.length > LONGEST) return undefined;
  const [unit] = findUnits(foldCase(text), words);
  if (!unit?.isAlone) return undefined;
  return unit.kronor === undefined ? unit.text : Object.keys(words.units).find((word) => words.units[word] === unit.kronor);
}
