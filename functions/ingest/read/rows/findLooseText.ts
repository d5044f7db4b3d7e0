import type { CellFault } from '../../../shared/definition/cellFault.ts';
import { columnLetters, type SheetRow } from '../../../shared/domain/cell.ts';
import { maskIdentityNumbers } from '../../../shared/domain/maskIdentityNumbers.ts';
import type { ColumnRemark } from './readRow.ts';
import type { SheetPlace } from '../findings/sheetPlace.ts';

/** A text that stands below, between or beside the rows of a table, and its cell. */
export interface LooseText {
  readonly cell: string;
  readonly text: string;
}

/** Faults of a cell that is no try at a value of its column: a wrong check digit is a try, a sentence is none. */
const isNoTry: ReadonlySet<CellFault> = new Set([
  'notIdentityNumber',
  'notDate',
  'notYear',
  'notMonth',
  'notPeriod',
  'notAmount',
  'notHours',
  'notNumber',
  'notYesNo',
  'notChoice',
  'unknownFigure',
  'otherFigure',
  'notOrganisationNumber',
  'tooLong',
]);

/** Letters of a remark of at least two words, and of a word that heads another table. */
const REMARK_LETTERS = 6;
const WORD_LETTERS = 3;

/**
 * Tells a row that is none: a remark, a subheading, or another table below. Something that is required is blank, nothing in it can be read as what
 * its column holds, and it is a remark of several words alone on its row or stands apart from the rows above. A row that anybody began
 * to fill in has something that can be read, or was tried, and is a row.
 */
export function findLooseText({
  sheet,
  columns,
}: SheetPlace): (row: SheetRow, remarks: readonly ColumnRemark[], isApart: boolean) => LooseText | undefined {
  const places = [...columns].map(([name, { index }]) => ({ name, index, isText: sheet.columns[name]?.form.kind === 'text' }));
  return ({ cells, number }, remarks, isApart) => {
    if (!remarks.some(({ fault }) => fault === 'missing' || fault === 'missingOneOf')) return undefined;
    const faults = new Map(remarks.map(({ column, fault }) => [column, fault]));
    const filled = places.filter(({ index }) => isFilled(cells[index]));
    const isLoose = filled.every(({ name, isText }) => {
      const fault = faults.get(name);
      return fault === undefined ? isText : isNoTry.has(fault);
    });
    if (!isLoose) return undefined;
    for (const { index } of filled.toSorted((a, b) => a.index - b.index)) {
      const text = cells[index];
      if (typeof text !== 'string' || maskIdentityNumbers(text) !== text) continue;
      const letters = text.match(/\p{L}/gu)?.length ?? 0;
      const isRemark = filled.length === 1 && letters >= REMARK_LETTERS && /\S\s+\S/.test(text);
      if (isRemark || (isApart && letters >= WORD_LETTERS)) return { cell: `${columnLetters(index)}${number}`, text };
    }
    return undefined;
  };
}

function isFilled(cell: SheetRow['cells'][number]): boolean {
  return cell !== undefined && !(typeof cell === 'string' && cell.trim() === '');
}
