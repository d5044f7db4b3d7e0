import type { Edition } from '../../../../functions/shared/definition/funder.ts';
import type { MonthFileLayout } from '../../../../functions/shared/definition/monthFile.ts';
import type { LocalDate } from '../../../../functions/shared/domain/localDate.ts';
import type { Ore } from '../../../../functions/shared/domain/money.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import type { StaffTime } from '../../../upload/staffTime/sheet.ts';
import { participantFileLayout } from './participantFileLayout.ts';

/** How long somebody must have been unemployed at start to be long-term unemployed (Swedish *långtidsarbetslös*). */
export interface LongTermUnemployment {
  /** At least this many months. */
  readonly months: number;
  /** The young, under this age, instead more than this many months. */
  readonly young: { readonly underAge: number; readonly months: number };
}

/** Programme areas (Swedish *programområden*) with projects of their own co-financing share. */
export type ProgrammeArea = 'A' | 'C' | 'D' | 'E';

type UnitCosts = Readonly<Record<StaffTime['function'], Readonly<Record<'sweden' | 'stockholm', Ore>>>>;

/** What ESF-rådet decides for a programme period. Sources: README.md. */
export interface EsfEdition extends Edition {
  readonly longTermUnemployment: LongTermUnemployment;
  /** Percent that must be met exactly at project end. Calls may say otherwise. */
  readonly coFinancingShares: Readonly<Record<ProgrammeArea, readonly number[]>>;
  /** Cost models normally used in each programme area. */
  readonly costModels: Readonly<Record<ProgrammeArea, readonly Project['costModel'][]>>;
  /** Longest project, in months. */
  readonly maxMonths: number;
  /** Hours of one employee in a calendar year. */
  readonly maxHoursPerYear: number;
  /** Öre per hour, by function and region, without any flat rate. */
  readonly unitCosts: UnitCosts;
  /** Percent of staff costs that covers the rest. */
  readonly flatRates: Readonly<Record<'flat40' | 'flat15', number>>;
  /** The participant file to SCB. */
  readonly participantFile: {
    /** What follows the birth date of people with protected data. */
    readonly placeholders: { readonly women: string; readonly men: string };
    readonly layout: MonthFileLayout;
  };
  readonly deadlines: {
    /** Days after the month's end that SCB takes its participant file. */
    readonly participantFileDays: number;
    /** Months after the month's end that a claim is taken. */
    readonly claimMonths: number;
    /** Months after the quarter's end for the quarterly report: assumed. */
    readonly quarterlyMonths: number;
  };
}

const kr = (kronor: number): Ore => kronor * 100;

/** The editions in force, oldest first. */
export const editions: readonly EsfEdition[] = [
  {
    name: 'ESF+ 2021–2027, allmänna beslutsvillkor nr 11',
    validFrom: '2021-01-01',
    longTermUnemployment: { months: 12, young: { underAge: 25, months: 6 } },
    coFinancingShares: { A: [46, 40], C: [0], D: [55], E: [5] },
    costModels: { A: ['flat15', 'flat40'], C: ['flat40'], D: ['flat15'], E: ['flat15'] },
    maxMonths: 36,
    maxHoursPerYear: 1720,
    unitCosts: {
      seniorProjectManager: { sweden: kr(646), stockholm: kr(695) },
      projectManager: { sweden: kr(592), stockholm: kr(641) },
      projectWorker: { sweden: kr(482), stockholm: kr(513) },
      projectEconomist: { sweden: kr(579), stockholm: kr(635) },
      projectAdministrator: { sweden: kr(441), stockholm: kr(484) },
    },
    flatRates: { flat40: 40, flat15: 15 },
    participantFile: { placeholders: { women: 'Tf29', men: 'Tf19' }, layout: participantFileLayout },
    deadlines: { participantFileDays: 28, claimMonths: 2, quarterlyMonths: 1 },
  },
];

/** Days on which a rule changed from one edition to the next: figures on either side are not compared. */
export function daysOfChange(rule: (edition: EsfEdition) => unknown): readonly LocalDate[] {
  const told = (edition: EsfEdition | undefined) => JSON.stringify(edition && rule(edition));
  return editions.filter((edition, index) => index > 0 && told(edition) !== told(editions[index - 1])).map(({ validFrom }) => validFrom);
}
