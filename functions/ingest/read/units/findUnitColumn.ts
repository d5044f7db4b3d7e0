import type { InputWords } from '../../../shared/definition/inputWords.ts';
import type { Cell, SheetRow } from '../../../shared/domain/cell.ts';
import { foldCase } from '../../../shared/domain/foldText.ts';
import { findUnits } from '../cells/findUnits.ts';
import type { SheetPlace } from '../findings/sheetPlace.ts';
import type { Header } from '../headings/findHeader.ts';
import { isFilled } from '../unread/watchColumns.ts';
import { measureOf, timeWords, type Measure } from '../cells/measures.ts';
import { ownValue } from '../../../shared/domain/ownValue.ts';

/** A column beside the amounts or times that says, row by row, what they are in: _Enhet_, _Valuta_. */
export interface UnitColumn {
  readonly index: number;
  /** What all of its first rows say, which a row that says nothing takes; undefined where they differ. */
  readonly common: StatedAlone | undefined;
}

/** A unit that is all of a text: of one for kronor its shortest word, `tkr` of _tusental kronor_. */
export interface StatedAlone {
  readonly measure: Measure;
  readonly unit: string;
  /** Whether amounts with it are more than plain kronor or hours. */
  readonly isLarge: boolean;
}

const LONGEST = 40;

/**
 * Finds the column that says units among the first rows: one that holds nothing else, or in which thousands or minutes stand. One of currencies is of another amount
 * where a column of that amount stands beside it: _Valutabelopp_.
 */
export function findUnitColumn(
  { row: headerRow, headings, matched }: Header,
  held: readonly SheetRow[],
  { words, leftOut }: { readonly words: InputWords; readonly leftOut: ReadonlySet<string> },
): UnitColumn | undefined {
  const read = new Set([...matched.columns.values()].flatMap(({ index, minus }) => [index, ...(minus ? [minus.index] : [])]));
  const measured = new Set([...matched.columns.keys()].map((name) => measureOf(matched.sheet, name)));
  const names = headings.map((heading, index) => (heading === undefined || read.has(index) ? undefined : heading.name));
  const rows = held.filter(({ number }) => number > headerRow);
  for (const [index, name] of names.entries()) {
    if (name === undefined || leftOut.has(name)) continue;
    const said = rows.map((row) => row.cells[index]).filter(isFilled);
    const units = said.map((cell) => (typeof cell === 'string' ? unitAlone(cell, words) : undefined));
    const stated = units.flatMap((unit) => (unit && measured.has(unit.measure) ? [unit] : []));
    const isAll = stated.length === said.length;
    if (stated.length === 0 || !(isAll || stated.some(({ isLarge }) => isLarge))) continue;
    const isOfAnother = names.some(
      (other, at) => at !== index && words.currencyHeadings.some((word) => other !== undefined && foldCase(other).includes(word)),
    );
    if (isOfAnother && stated.every(({ isLarge }) => !isLarge)) continue;
    const [first] = stated;
    return { index, common: isAll && stated.every(({ unit }) => unit === first?.unit) ? first : undefined };
  }
  return undefined;
}

/** What a row says of its units: itself, only what the others say, or nothing. */
export type UnitSaid = 'own' | 'common' | 'none';

/**
 * Puts the unit that stands beside a row's amounts with them, as if it had been typed. Kronor say nothing new: of an amount under a heading in thousands they
 * are only the currency.
 */
export function writeUnits(
  { sheet, columns }: SheetPlace,
  { index: unitAt, common }: UnitColumn,
  words: InputWords,
): (row: SheetRow) => { readonly row: SheetRow; readonly said: UnitSaid } {
  const places = new Map<number, Measure>();
  /** Those that take what the others say: of figures only some have a unit. */
  const mayFollow = new Set<number>();
  for (const [name, { index, minus }] of columns) {
    const measure = measureOf(sheet, name);
    if (!measure) continue;
    for (const at of minus ? [index, minus.index] : [index]) {
      places.set(at, measure);
      if (sheet.columns[name]?.form.kind !== 'number') mayFollow.add(at);
    }
  }
  const write = (cell: Cell | undefined, unit: string): Cell | undefined => {
    if (typeof cell === 'number') return { shown: cell, unit, raw: cell };
    return typeof cell === 'string' && isFilled(cell) && !/\p{L}|:/u.test(cell) ? `${cell} ${unit}` : cell;
  };
  return (row) => {
    const cell = row.cells[unitAt];
    const own = typeof cell === 'string' && isFilled(cell) ? unitAlone(cell, words) : undefined;
    const unit = own ?? (isFilled(cell) ? undefined : common);
    const said = own ? 'own' : unit ? 'common' : 'none';
    if (!unit || isPlainUnit(unit, words)) return { row, said };
    const isWritten = (index: number) => places.get(index) === unit.measure && (own !== undefined || mayFollow.has(index));
    const cells = row.cells.map((one, index) => (isWritten(index) ? write(one, unit.unit) : one));
    return { row: { ...row, cells }, said };
  };
}

function isPlainUnit({ measure, unit }: StatedAlone, words: InputWords): boolean {
  return ownValue(measure === 'money' ? words.units : words.times, unit) === 1;
}

function unitAlone(text: string, words: InputWords): StatedAlone | undefined {
  if (text.length > LONGEST) return undefined;
  const folded = foldCase(text);
  const [money] = findUnits(folded, words);
  if (money?.isAlone) {
    const { kronor } = money;
    if (kronor === undefined) return { measure: 'money', unit: money.text, isLarge: false };
    const unit = Object.entries(words.units).find(([, worth]) => worth === kronor)?.[0] ?? money.text;
    return { measure: 'money', unit, isLarge: kronor !== 1 };
  }
  const [time] = findUnits(folded, timeWords(words));
  if (!time?.isAlone || time.kronor === undefined) return undefined;
  return { measure: 'time', unit: time.kronor === 1 ? 'h' : 'min', isLarge: time.kronor !== 1 };
}
