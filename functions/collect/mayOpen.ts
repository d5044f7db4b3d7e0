import type { AnySheet } from '../shared/definition/sheet.ts';
import type { UploadReceipt } from '../shared/records/uploadReceipt.ts';
import type { Person } from '../shared/signIn/person.ts';

type Sheets = readonly Pick<AnySheet, 'id' | 'name' | 'person'>[];

/** Whether a sheet's rows are about people: by its id or its Swedish name. */
export function isAboutPeople(sheet: string, sheets: Sheets): boolean {
  const known = sheets.find(({ id, name }) => sheet === id || sheet === name);
  return known === undefined || known.person !== undefined;
}

/**
 * Whether an upload's file may tell about people: unless every sheet of it was read as one that is known, they are all about something else, and
 * nothing in them was left unread. Of a stored file, a sheet without a row is none.
 */
export function mayHoldPeople(
  { rows = {}, unread = [], isReadWhole = false, outcome, refusedKey }: UploadReceipt,
  sheets: Sheets,
): boolean {
  const isWhole = outcome === 'stored' && refusedKey === undefined;
  const found = Object.entries(rows).filter(([, count]) => count > 0 || !isWhole);
  return !isReadWhole || found.length === 0 || unread.length > 0 || found.some(([sheet]) => isAboutPeople(sheet, sheets));
}

/** Whether a person may open an upload's file, and what is quoted of it. */
export function mayOpenUpload({ may }: Pick<Person, 'may'>, receipt: UploadReceipt, sheets: Sheets): boolean {
  return may.includes('openPeople') || (may.includes('openOriginal') && !mayHoldPeople(receipt, sheets));
}
