import type { AnySheet } from '../../shared/definition/sheet.ts';
import { isPlaceholderNumber } from '../../shared/domain/personalNumber.ts';
import { pseudonymText } from '../../shared/domain/pseudonymText.ts';
import type { IncomingRow } from '../../shared/ports.ts';
import type { ReadSheet } from '../readSheet.ts';
import type { SheetPlace } from '../rows/sheetPlace.ts';

/** Different originals of one column whose pseudonyms are remembered: where there are more, few come again. */
const REMEMBERED = 10_000;

/** One sheet of an upload, ready to be compared: nothing in its rows names anybody. */
export interface IncomingSheet {
  readonly place: SheetPlace;
  /** Rows with pseudonyms in place. Columns that are never stored are still there, for the rules. */
  readonly rows: readonly IncomingRow[];
  readonly numbers: readonly number[];
  /** Places of the rows that have an error. */
  readonly faulty: ReadonlySet<number>;
  /** Headings as they stand in the file. */
  readonly headings: ReadSheet['headings'];
}

/** Puts pseudonyms in place of what identifies people, and the originals apart to be encrypted. */
export function sealRows(
  { place, rows, numbers, faulty, headings }: ReadSheet,
  upload: { readonly projectId: string; readonly uploadId: string; pseudonymOf(text: string): string },
): IncomingSheet {
  const hidden = hiddenColumns(place.sheet, upload);
  const sealed = Array.from(rows, (values, index): IncomingRow => {
    const row: Record<string, unknown> & IncomingRow['row'] = { ...values, origin: { upload: upload.uploadId, row: numbers[index] ?? 0 } };
    const originals: Record<string, string> = {};
    for (const { name, isSealed, isIdentityNumber, pseudonymOf } of hidden) {
      const original = row[name];
      if (typeof original !== 'string') continue;
      // A placeholder is shared by everybody protected of one sex and birthday: it is nobody's pseudonym.
      row[name] = isIdentityNumber && isPlaceholderNumber(original) ? undefined : pseudonymOf(original);
      if (isSealed && row[name] !== undefined) originals[name] = original;
    }
    return Object.keys(originals).length > 0 ? { row, sealed: originals } : { row };
  });
  return { place, rows: sealed, numbers, faulty, headings };
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
