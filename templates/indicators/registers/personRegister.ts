import { oncePerDataset, type Dataset } from '../../../functions/shared/definition/dataset.ts';
import type { Stored } from '../../../functions/shared/domain/dataset.ts';
import { ageOn, type LocalDate } from '../../../functions/shared/domain/localDate.ts';
import type { Sex } from '../../../functions/shared/domain/sex.ts';
import { attendance } from '../../upload/attendance/sheet.ts';
import { participants, type Participant } from '../../upload/participants/sheet.ts';

/** A person record (`docs/definitions.md#person-record`): every row of one person that counts, and the two rows that describe the person. */
export interface Person {
  /** Pseudonym of the Personnummer, or of the Deltagar-id of somebody who has none. */
  readonly pseudonym: string;
  readonly hasIdentityNumber: boolean;
  readonly rows: readonly Stored<Participant>[];
  /** Characteristics: the row with the earliest Startdatum, of equals the one with the lowest Insats. A blank in it stays unknown. */
  readonly first: Stored<Participant>;
  /** Exit date and result: the row with the latest Slutdatum, of equals the later Startdatum, then the highest Insats, then the lower in the sheet. Undefined until every row has ended. */
  readonly exit: Exit | undefined;
  readonly sex: Sex;
  /** Whole years on the earliest Startdatum; of a birth year alone the difference of years. */
  readonly age: number | undefined;
}

/** A row that has ended. */
export type Exit = Stored<Participant> & { readonly endsOn: LocalDate };

/** Whom a row is about: Personnummer and Deltagar-id, as pseudonyms. */
interface Identified {
  readonly identityNumber?: string | undefined;
  readonly localId?: string | undefined;
}

/** Everybody in Deltagare, and whom a row of another sheet is about. */
export interface PersonRegister {
  readonly people: readonly Person[];
  find(row: Identified): Person | undefined;
  /** The one name of whom a row is about, counted or not: the Personnummer's where the person is known to have one, else the Deltagar-id's. */
  nameOf(row: Identified): string;
  /** Whether Deltagare has whom a row is about on rows with Avslutsorsak Felregistrering. */
  isMisregistered(row: Identified): boolean;
}

/** The people of a dataset. Rows with Avslutsorsak Felregistrering are nobody's. */
export const personRegister = oncePerDataset((dataset: Dataset): PersonRegister => {
  const rows = dataset.rows(participants).filter((row) => row.exitReason !== 'misregistered');
  const misregistered = dataset.rows(participants).filter((row) => row.exitReason === 'misregistered');
  const nameOf = nameIdentities([...rows, ...dataset.rows(attendance)]);
  const byName = new Map<string, Stored<Participant>[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const known = byName.get(name);
    if (known) known.push(row);
    else byName.set(name, [row]);
  }
  const people = new Map([...byName].map(([name, own]) => [name, recordPerson(name, own)]));
  return {
    people: [...people.values()],
    find: (row) => people.get(nameOf(row)),
    nameOf,
    isMisregistered: knowAny(misregistered, nameOf),
  };
});

/** Personnummer decides; a Deltagar-id once seen with one is the same person, wherever it stands alone. */
function nameIdentities(rows: readonly Identified[]): (row: Identified) => string {
  const numberOfId = new Map<string, string>();
  for (const { identityNumber, localId } of rows) {
    if (identityNumber !== undefined && localId !== undefined && !numberOfId.has(localId)) numberOfId.set(localId, identityNumber);
  }
  return ({ identityNumber, localId = '' }) => {
    const number = identityNumber ?? numberOfId.get(localId);
    return number === undefined ? `id ${localId}` : `${numbered}${number}`;
  };
}

const numbered = 'number ';

/** Whether somebody named by the register is known to have a Personnummer. */
export function isNumbered(name: string): boolean {
  return name.startsWith(numbered);
}

/** Whether a row is about somebody that others name, or shares their Deltagar-id. */
function knowAny(rows: readonly Identified[], nameOf: (row: Identified) => string): (row: Identified) => boolean {
  const names = new Set(rows.map(nameOf));
  const localIds = new Set(rows.flatMap(({ localId }) => (localId === undefined ? [] : [localId])));
  return (row) => names.has(nameOf(row)) || (row.localId !== undefined && localIds.has(row.localId));
}

function recordPerson(name: string, rows: readonly Stored<Participant>[]): Person {
  const first = rows.reduce((best, row) => (compareStarts(row, best) < 0 ? row : best));
  const ended = rows.filter(isEnded);
  const exit = ended.length === rows.length ? ended.reduce((best, row) => (compareExits(row, best) >= 0 ? row : best)) : undefined;
  return {
    pseudonym: name.slice(name.indexOf(' ') + 1),
    hasIdentityNumber: isNumbered(name),
    rows,
    first,
    exit,
    sex: first.sex ?? 'unstated',
    age: first.bornOn === undefined ? undefined : ageAtStart(first),
  };
}

function isEnded(row: Stored<Participant>): row is Exit {
  return row.endsOn !== undefined;
}

function compareStarts(a: Stored<Participant>, b: Stored<Participant>): number {
  return compareText(a.startsOn, b.startsOn) || Number(a.measure) - Number(b.measure);
}

function compareExits(a: Exit, b: Exit): number {
  return compareText(a.endsOn, b.endsOn) || compareText(a.startsOn, b.startsOn) || Number(a.measure) - Number(b.measure);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whole years on a row's Startdatum, as it was counted before the birth date was sealed; a row that is not stored yet has its date. */
export function ageAtStart({
  ageAtStart: kept,
  bornOn,
  startsOn,
}: Pick<Participant, 'ageAtStart' | 'bornOn' | 'startsOn'>): number | undefined {
  return kept ?? (bornOn === undefined ? undefined : ageOn(bornOn, startsOn));
}
