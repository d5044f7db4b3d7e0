import type { InputWords } from '../../../shared/definition/inputWords.ts';
import { columnLetters, type Cell, type SheetRow } from '../../../shared/domain/cell.ts';
import type { AnyRow } from '../../../shared/domain/dataset.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { figureColumn } from '../cells/readNumber.ts';
import type { FigureFinder } from '../cells/reading.ts';
import { hoursPer, kronorPer } from '../cells/unitBeside.ts';
import { atSheet, type SheetPlace } from '../findings/sheetPlace.ts';
import type { UnitSaid } from './findUnitColumn.ts';
import { measureOf, type Measure } from '../cells/measures.ts';

/** Watches amounts without a unit in a column where others have one of their own. */
export interface UnitWatch {
  /** Counts a row of the list: as it is read with the units beside it, its values, and what the column of units said of it. */
  add(sheetRow: SheetRow, row: AnyRow, said: UnitSaid): void;
  findings(): readonly Finding[];
}

interface Watched {
  readonly name: string;
  readonly index: number;
  readonly measure: Measure;
  /** The figure that a number is of. */
  readonly figure: string | undefined;
  /** Amounts without a unit, and those that took what the others say. */
  plain: number;
  common: number;
  firstRow: number;
  /** A unit that others have, as a number of kronor or hours; 1 says nothing. */
  own: number | undefined;
}

/** Starts to watch the amounts and times of a sheet whose headings say no unit. */
export function watchUnits(
  place: SheetPlace,
  { words, figures }: { readonly words: InputWords; readonly figures: Pick<FigureFinder, 'isMoney'> },
): UnitWatch {
  const { sheet } = place;
  const watched = [...place.columns].flatMap(([name, { index, unit, minus }]): Watched[] => {
    const measure = measureOf(sheet, name);
    if (!measure) return [];
    const figure = sheet.columns[name]?.form.kind === 'number' ? figureColumn(sheet) : undefined;
    const start = { name, measure, figure, plain: 0, common: 0, firstRow: 0, own: undefined };
    const places = [{ index, unit }, ...(minus ? [minus] : [])].filter((at) => at.unit === undefined);
    return places.map((at) => ({ ...start, index: at.index }));
  });
  const unitOf = (cell: Cell, measure: Measure): number | undefined => {
    if (typeof cell === 'number') return cell === 0 ? 1 : undefined;
    const per = measure === 'money' ? kronorPer : hoursPer;
    if (typeof cell === 'string') return unitInText(cell, (unit) => per(unit, words));
    if (typeof cell !== 'object' || !('shown' in cell)) return 1;
    return cell.unit === '' ? undefined : (per(cell.unit, words) ?? 1);
  };
  return {
    add({ number, cells }, row, said) {
      for (const column of watched) {
        const cell = cells[column.index];
        if (cell === undefined) continue;
        const unit = unitOf(cell, column.measure);
        if (unit === 1 || (unit === undefined && said === 'own')) continue;
        if (column.figure !== undefined && !isMoneyOf(row[column.figure], figures)) continue;
        if (unit !== undefined) column.own = unit;
        if (unit !== undefined && said !== 'common') continue;
        column.plain++;
        if (said === 'common' && unit !== undefined) column.common++;
        if (column.firstRow === 0) column.firstRow = number;
      }
    },
    findings: () =>
      watched.flatMap(({ name, index, measure, plain, common, firstRow, own }) => {
        if (own === undefined || plain === 0) return [];
        const nameOf = (unit: number): string =>
          measure === 'money' ? (words.unitNames[String(unit)] ?? '') : unit === 1 ? words.timeNames.h : words.timeNames.min;
        const values = {
          column: sheet.columns[name]?.heading ?? '',
          count: String(plain),
          row: String(firstRow),
          unit: nameOf(own),
          reading: nameOf(common > 0 ? own : 1),
        };
        return [atSheet(place, 'unstatedUnit', { values, cell: `${columnLetters(index)}${firstRow}`, row: firstRow })];
      }),
  };
}

function isMoneyOf(figure: unknown, figures: Pick<FigureFinder, 'isMoney'>): boolean {
  return typeof figure === 'string' && figures.isMoney(figure);
}

const letter = /\p{L}/u;

/** The unit in a typed amount; 1 of one that is no plain number, and of a zero or a dash. */
function unitInText(text: string, per: (unit: string) => number | undefined): number | undefined {
  if (letter.test(text)) return per(text.toLowerCase()) ?? 1;
  return /[1-9]/.test(text) && !text.includes(':') ? undefined : 1;
}
