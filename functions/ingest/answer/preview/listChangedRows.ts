import type { Column } from '../../../shared/definition/column.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import { pageWords } from '../../../shared/definition/pageWords.ts';
import { writeCell, type YesNoWords } from '../../../shared/definition/writeRow.ts';
import { decimalText, hoursText, kronorText } from '../../../shared/domain/decimalText.ts';
import type { AnyRow, Stored } from '../../../shared/domain/dataset.ts';
import type { Quotable } from '../../../shared/domain/quotable.ts';
import type { ChangedRow } from '../../../shared/records/uploadChanges.ts';
import { identifyPeople } from '../../compare/identifyPeople.ts';
import { isSame, isSameWord, matchRows, storedColumns, type Match } from '../../compare/matchRows.ts';
import { rowsAfter, type SheetChange } from '../../compare/mergeSheet.ts';

type Row = Stored<AnyRow>;
type Telling = Pick<ChangeWriting, 'words' | 'isQuotable'>;

/** How changed rows are written. */
export interface ChangeWriting {
  readonly words: YesNoWords;
  /** Whether free text may be told. */
  readonly isQuotable: Quotable;
  /** The upload that is looked at: its rows need no file name. */
  readonly uploadId: string;
  readonly fileNames: ReadonlyMap<string, string>;
}

/** Every row of a sheet that would be new, changed or gone, in readable Swedish and without anything sealed or sensitive. */
export function listChangedRows(change: SheetChange, how: ChangeWriting): readonly ChangedRow[] {
  const { sheet } = change.place;
  const after = rowsAfter(change);
  const identify = sheet.person && identifyPeople(sheet.person, [...change.before, ...after]);
  const listed: ChangedRow[] = [];
  for (const match of matchRows<Row>(sheet, change.before, after)) {
    if (match.kind === 'unchanged') continue;
    const row = match.kind === 'removed' ? match.was : match.row;
    const file = row.origin.upload === how.uploadId ? undefined : how.fileNames.get(row.origin.upload);
    const person = identify?.(row);
    listed.push({
      kind: match.kind,
      row: row.origin.row,
      ...(file !== undefined && { file }),
      ...(person !== undefined && { person: shortName(person) }),
      name: nameRow(sheet, row, how),
      cells: match.kind === 'changed' ? listCells(sheet, match, how) : [],
    });
  }
  return listed;
}

/** Enough of a pseudonym to tell the people of one project apart. */
function shortName(identified: string): string {
  return (identified.split(' ').at(-1) ?? '').slice(0, 6).toUpperCase();
}

/** The values of the key that may be shown. */
function nameRow(sheet: AnySheet, row: AnyRow, { words, isQuotable }: Telling): string {
  const texts = sheet.key.flatMap((name) => {
    const column = sheet.columns[name];
    const text = column && !isHidden(column) ? showValue(column, row[name], words) : undefined;
    return text === undefined || !isQuotable(text) ? [] : [text];
  });
  return texts.join(' · ');
}

function listCells(
  sheet: AnySheet,
  { was, row }: Extract<Match<Row>, { was: Row; row: Row }>,
  { words, isQuotable }: Telling,
): ChangedRow['cells'] {
  return storedColumns(sheet).flatMap((name): ChangedRow['cells'] => {
    const column = sheet.columns[name];
    if (!column) return [];
    if (isSame(was[name], row[name])) return listWords(column, name, { was, row, isQuotable });
    if (isHidden(column)) return [{ column: column.heading, isHidden: true }];
    const [before, after] = [showValue(column, was[name], words), showValue(column, row[name], words)];
    if (!isTold([before, after], isQuotable)) return [{ column: column.heading, isHidden: true }];
    return [{ column: column.heading, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
  });
}

/** The same choice written with another word, which is hidden where the choice tells of somebody's health. */
function listWords(
  column: Column,
  name: string,
  { was, row, isQuotable }: { readonly was: Row; readonly row: Row; readonly isQuotable: Quotable },
): ChangedRow['cells'] {
  const { heading, wordAs } = column;
  if (wordAs === undefined || isSameWord(was[wordAs], row[wordAs])) return [];
  if (isHidden(column) || pageWords(column, row[name]) !== undefined) return [{ column: heading, isHidden: true }];
  const [before, after] = [String(was[wordAs]), String(row[wordAs] ?? row[name])];
  return isTold([before, after], isQuotable) ? [{ column: heading, before, after }] : [{ column: heading, isHidden: true }];
}

/** Free text stays with whoever may open the file. */
function isTold(texts: readonly (string | undefined)[], isQuotable: Quotable): boolean {
  return texts.every((text) => text === undefined || isQuotable(text));
}

/** What identifies somebody, and what is sensitive about them. */
function isHidden({ keeping, isSpecialCategory }: Column): boolean {
  return keeping !== 'plain' || isSpecialCategory;
}

function showValue(column: Column, value: unknown, words: YesNoWords): string | undefined {
  const { kind } = column.form;
  if (typeof value === 'number' && kind === 'money') return kronorText(value);
  if (typeof value === 'number' && kind === 'hours') return hoursText(value);
  const general = pageWords(column, value);
  if (general !== undefined) return general;
  const written = writeCell(column, value, words);
  if (written === undefined) return undefined;
  if (typeof written === 'object') return written.date;
  return typeof written === 'number' && kind !== 'year' ? decimalText(written) : String(written);
}
