import type { Edition } from '../../../../functions/shared/definition/funder.ts';
import type { Participant } from '../../../upload/participants/sheet.ts';

/** Columns of the crib sheet for entries (Swedish *inregistrering*). */
export type EntryField =
  | 'participant'
  | 'consent'
  | 'measure'
  | 'startsOn'
  | 'municipality'
  | 'sex'
  | 'age'
  | 'education'
  | 'employmentBefore'
  | 'supportBefore'
  | 'supportTime';

/** Columns of the crib sheet for exits (Swedish *utregistrering*). */
export type ExitField = 'participant' | 'consent' | 'measure' | 'endsOn' | 'exitReason' | 'employmentAfter' | 'supportAfter' | 'begun';

/** What the coordination association and SUS ask for. Sources: README.md. */
export interface CoordinationEdition extends Edition {
  /** Ages that the Finsam measure of support covers. */
  readonly workingAge: { readonly from: number; readonly to: number };
  /** Columns in the order they are typed into SUS. */
  readonly entry: readonly EntryField[];
  readonly exit: readonly ExitField[];
  /** What SUS calls each reason to leave. */
  readonly exitReasons: Readonly<Record<NonNullable<Participant['exitReason']>, string>>;
  readonly deadlines: {
    /** Days after the month's end for the statistics: assumed. */
    readonly monthlyDays: number;
    /** Months after the tertial's end for SUS: assumed. */
    readonly susMonths: number;
    /** Months after the year's end for the yearly text: assumed. */
    readonly yearMonths: number;
  };
}

const asPlanned = 'Enligt plan';

/** The editions in force, oldest first. */
export const editions: readonly CoordinationEdition[] = [
  {
    name: 'SUS, blankett för in- och utregistrering',
    validFrom: '2018-01-01',
    workingAge: { from: 16, to: 65 },
    entry: [
      'participant',
      'consent',
      'measure',
      'startsOn',
      'municipality',
      'sex',
      'age',
      'education',
      'employmentBefore',
      'supportBefore',
      'supportTime',
    ],
    exit: ['participant', 'consent', 'measure', 'endsOn', 'exitReason', 'employmentAfter', 'supportAfter', 'begun'],
    exitReasons: {
      workUnsubsidised: asPlanned,
      workSubsidised: asPlanned,
      municipalEmployment: asPlanned,
      studiesFunded: asPlanned,
      studiesOther: asPlanned,
      unemploymentInsurance: asPlanned,
      otherSupport: asPlanned,
      ownRequest: 'Avbrott på egen begäran',
      servicesRequest: 'Avbrott på verksamhetens begäran',
      moved: 'Flytt',
      misregistered: 'Felregistrering',
      other: 'Övrigt',
    },
    deadlines: { monthlyDays: 15, susMonths: 1, yearMonths: 2 },
  },
];
