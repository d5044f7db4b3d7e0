import type { CellFormat } from '../../../../functions/shared/definition/layout.ts';
import type { CellContent } from '../../../../functions/shared/definition/cellContent.ts';
import type { Stored } from '../../../../functions/shared/domain/dataset.ts';
import { wordIn } from '../../../indicators/audit/auditWords.ts';
import { ageAtStart } from '../../../indicators/registers/personRegister.ts';
import { participants, type Participant } from '../../../upload/participants/sheet.ts';
import type { CoordinationEdition, EntryField, ExitField } from '../shared/editions.ts';
import type { Registrant } from './registrants.ts';

/** A row to register, and whose it is. */
export interface SusRow extends Pick<Registrant, 'number' | 'isAnonymous' | 'known'> {
  readonly row: Stored<Participant>;
  readonly edition: CoordinationEdition;
}

/** A column of a crib sheet. */
export interface SusField {
  readonly heading: string;
  readonly format: CellFormat;
  readonly width: number;
  read(row: SusRow): CellContent;
}

const { columns } = participants;
const words = {
  measure: wordIn(columns.measure),
  sex: wordIn(columns.sex),
  education: wordIn(columns.education),
  employment: wordIn(columns.employmentAtStart),
  after: wordIn(columns.employmentAfter),
  support: wordIn(columns.supportAtStart),
  supportTime: wordIn(columns.supportTime),
};
const missing = 'uppgift saknas';

function say(word: string | undefined): string {
  return word ?? missing;
}

function list(supports: readonly string[] | undefined): string {
  return supports === undefined || supports.length === 0 ? missing : supports.map((code) => say(words.support(code))).join('; ');
}

/** Whether work or studies began: what SUS derives. Whether they grew cannot be seen in the rows. */
function sayBegun({ employmentAtStart, employmentAfter }: Participant): string {
  if (employmentAfter === undefined || employmentAtStart === undefined) return missing;
  if (employmentAfter !== 'work' && employmentAfter !== 'studies') return 'Nej';
  return employmentAtStart === 'employed' ? 'Arbetade före: fyll i omfattning' : 'Ja, började';
}

const participant: SusField = {
  heading: 'Deltagare',
  format: 'text',
  width: 24,
  read: ({ row, number }) => `Deltagare ${number}, rad ${row.origin.row}`,
};
const consent: SusField = {
  heading: 'Samtycke (datum)',
  format: 'text',
  width: 18,
  read: ({ isAnonymous }) => (isAnonymous ? 'ANONYM' : 'fyll i datum'),
};
const measure: SusField = { heading: 'Insats', format: 'text', width: 34, read: ({ row }) => say(words.measure(row.measure)) };

/** Columns of the entries by name. */
export const entryFields: Readonly<Record<EntryField, SusField>> = {
  participant,
  consent,
  measure,
  startsOn: { heading: 'Startdatum', format: 'date', width: 13, read: ({ row }) => ({ date: row.startsOn }) },
  municipality: { heading: 'Kommun', format: 'text', width: 16, read: ({ row }) => row.municipality ?? missing },
  sex: {
    heading: 'Kön, om anonym',
    format: 'text',
    width: 12,
    read: ({ row, isAnonymous, known }) => (isAnonymous ? say(words.sex(row.sex ?? known.sex)) : ''),
  },
  age: {
    heading: 'Ålder, om anonym',
    format: 'count',
    width: 12,
    read: ({ row, isAnonymous, known }) =>
      isAnonymous
        ? (ageAtStart({ ageAtStart: row.ageAtStart, bornOn: row.bornOn ?? known.bornOn, startsOn: row.startsOn }) ?? missing)
        : '',
  },
  education: { heading: 'Utbildningsnivå', format: 'text', width: 22, read: ({ row }) => say(words.education(row.education)) },
  employmentBefore: {
    heading: 'Sysselsättning direkt före',
    format: 'text',
    width: 20,
    read: ({ row }) => say(words.employment(row.employmentAtStart)),
  },
  supportBefore: { heading: 'Försörjning före', format: 'text', width: 26, read: ({ row }) => list(row.supportAtStart) },
  supportTime: {
    heading: 'Tid i offentlig försörjning',
    format: 'text',
    width: 18,
    read: ({ row }) => say(words.supportTime(row.supportTime)),
  },
};

/** Columns of the exits by name. */
export const exitFields: Readonly<Record<ExitField, SusField>> = {
  participant,
  consent,
  measure,
  endsOn: {
    heading: 'Slutdatum',
    format: 'date',
    width: 13,
    read: ({ row }) => (row.endsOn === undefined ? undefined : { date: row.endsOn }),
  },
  exitReason: {
    heading: 'Avslutsanledning',
    format: 'text',
    width: 30,
    read: ({ row, edition }) => (row.exitReason === undefined ? missing : edition.exitReasons[row.exitReason]),
  },
  employmentAfter: {
    heading: 'Sysselsättning efter',
    format: 'text',
    width: 20,
    read: ({ row }) => say(words.after(row.employmentAfter)),
  },
  supportAfter: { heading: 'Försörjning efter', format: 'text', width: 26, read: ({ row }) => list(row.supportAfter) },
  begun: { heading: 'Började eller ökade arbete eller studier', format: 'text', width: 24, read: ({ row }) => sayBegun(row) },
};
