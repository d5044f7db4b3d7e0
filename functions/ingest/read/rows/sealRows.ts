import type { AnySheet } from '../../../shared/definition/sheet.ts';
import type { AnyRow, NamedValues, Origin, Stored } from '../../../shared/domain/dataset.ts';
import { isPlaceholderNumber } from '../../../shared/domain/personalNumber.ts';
import { birthText, pseudonymText } from '../../../shared/domain/pseudonymText.ts';
import type { Readable } from '../../../shared/domain/view.ts';
import type { SheetPlace } from '../findings/sheetPlace.ts';
import { createViews } from '../../../shared/packed/createViews.ts';
import { gatherCodes, type CodeColumn } from './gatherCodes.ts';
import type { ReadRows } from './readRows.ts';

/** Different originals of one column whose pseudonyms are remembered: where there are more, few come again. */
const REMEMBERED = 10_000;

/**
 * A row as it is compared, pseudonyms in place and the identifying originals apart: of the upload, where its values are kept, or in force, as it
 * came from its page.
 */
export type ComparedRow = Readable<RowBesideOriginals>;

interface RowBesideOriginals {
  readonly row: Stored<AnyRow>;
  /** Originals of the sealed columns, by column. */
  readonly sealed?: Readonly<Record<string, string>> | undefined;
}

/** One sheet of an upload, ready to be compared: nothing in its rows names anybody. */
export interface IncomingSheet {
  readonly place: SheetPlace;
  /** Rows with pseudonyms in place. Columns that are never stored are still there, for the rules. */
  readonly rows: readonly ComparedRow[];
  readonly rowNumbers: readonly number[];
  /** Places of the rows that have an error. */
  readonly faulty: ReadonlySet<number>;
  /** Headings as they stand in the file. */
  readonly headings: ReadRows['headings'];
  /** What its codes and names are written like. */
  readonly codes: readonly CodeColumn[];
}

/** Puts pseudonyms in place of what identifies people, and the originals apart to be encrypted. The rows stay where they are kept. */
export function sealRows(
  { place, rows, rowNumbers, faulty, headings }: ReadRows,
  upload: { readonly projectId: string; readonly uploadId: string; pseudonymOf(text: string): string },
): IncomingSheet {
  const hidden = hiddenColumns(place.sheet, upload).flatMap((column) => {
    const originalAt = rows.columns.get(column.name);
    return originalAt ? [{ ...column, originalAt, pseudonyms: hideColumn(column, originalAt, rows.length) }] : [];
  });
  const origin = (index: number): Origin => ({ upload: upload.uploadId, row: rowNumbers[index] ?? 0 });
  const shown = hidden.map(({ name, pseudonyms }) => [name, (index: number) => pseudonyms[index]] as const);
  const marks = markBirths({ place, rows }, upload);
  const viewRow = createViews<Stored<NamedValues>>({ ...Object.fromEntries([...rows.columns, ...shown, ...marks]), origin });
  const sealed = hidden.filter(({ isSealed }) => isSealed);
  const originals = (index: number): Readonly<Record<string, string>> | undefined => {
    const known = sealed.filter(({ pseudonyms }) => pseudonyms[index] !== undefined);
    return known.length > 0 ? Object.fromEntries(known.map(({ name, originalAt }) => [name, String(originalAt(index))])) : undefined;
  };
  const views = rowNumbers.map((_, index) => viewRow(index));
  const view = createViews<{ row: RowBesideOriginals['row']; sealed: RowBesideOriginals['sealed'] }>({
    row: (index) => views[index] ?? viewRow(index),
    sealed: originals,
  });
  const codes = gatherCodes({ place, rows }, upload);
  return { place, rows: rowNumbers.map((_, index) => view(index)), rowNumbers, faulty, headings, codes };
}

/** A year alone, which is nobody's birthday. */
const YEAR = 4;

/** Of a column with birth dates: the pseudonym of each row's date, beside it. */
function markBirths(
  { place, rows }: Pick<ReadRows, 'place' | 'rows'>,
  { pseudonymOf }: { pseudonymOf(text: string): string },
): (readonly [string, (index: number) => string | undefined])[] {
  return Object.entries(place.sheet.columns).flatMap(([name, { birth }]) => {
    const dateAt = rows.columns.get(name);
    if (!birth || !dateAt) return [];
    const marks = new Map<string, string>();
    const markAt = (index: number): string | undefined => {
      const date = dateAt(index);
      if (typeof date !== 'string' || date.length === YEAR) return undefined;
      const mark = marks.get(date) ?? pseudonymOf(birthText(date));
      marks.set(date, mark);
      return mark;
    };
    return [[birth.markAs, markAt] as const];
  });
}

/** The pseudonym of each row, as far as it has an original. */
function hideColumn(
  { isIdentityNumber, pseudonymOf }: ReturnType<typeof hiddenColumns>[number],
  originalAt: (index: number) => unknown,
  count: number,
): readonly (string | undefined)[] {
  return Array.from({ length: count }, (_, index) => {
    const original = originalAt(index);
    // A placeholder is shared by everybody protected of one sex and birthday: it is nobody's pseudonym.
    return typeof original !== 'string' || (isIdentityNumber && isPlaceholderNumber(original)) ? undefined : pseudonymOf(original);
  });
}

function hiddenColumns(sheet: AnySheet, { projectId, pseudonymOf }: { projectId: string; pseudonymOf(text: string): string }) {
  return Object.entries(sheet.columns)
    .filter(([, { keeping }]) => keeping === 'sealed' || keeping === 'pseudonym')
    .map(([name, { keeping, form }]) => {
      const place = { isIdentityNumber: form.kind === 'identityNumber', projectId, column: name };
      const known = new Map<string, string>();
      const remember = (original: string): string => {
        const pseudonym = known.get(original) ?? pseudonymOf(pseudonymText(original, place));
        if (known.size < REMEMBERED) known.set(original, pseudonym);
        return pseudonym;
      };
      return { name, isSealed: keeping === 'sealed', isIdentityNumber: place.isIdentityNumber, pseudonymOf: remember };
    });
}
