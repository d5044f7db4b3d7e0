import { editionOn, type Edition } from '../../../../functions/shared/definition/funder.ts';
import type { Ore } from '../../../../functions/shared/domain/money.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import type { Cost } from '../../../upload/costs/sheet.ts';

/** What an hour costs: each employee's salary, or the same for all. */
export type HourPrice =
  | {
      readonly kind: 'salary';
      /** Hours of a year that twelve monthly salaries are divided by. */
      readonly hoursPerYear: number;
      /** How much the price rises each time, in thousandths. */
      readonly upliftPerMille: number;
      /** Months between one rise and the next. */
      readonly upliftMonths: number;
    }
  | { readonly kind: 'fixed'; readonly ore: Ore };

/** What a budget option (Swedish *redovisningsalternativ*) claims. */
export interface BudgetOption {
  /** Salaries by the hour from Personaltid, as booked in Kostnader, or not at all. */
  readonly staff: 'hours' | 'ledger' | 'none';
  /** Payroll charges (Swedish *lönekostnadspåslag*) on top of staff, in hundredths of a percent. */
  readonly payroll: number;
  /** Percent of staff with payroll charges, and what it covers in Swedish; the project may have another rate. */
  readonly flatRate?: { readonly percent: number; readonly covers: string };
  /** Kinds of cost claimed as they are booked. */
  readonly direct: readonly Cost['type'][];
}

/** Rules of Tillväxtverket's EU projects for a programme period. Sources: README.md. */
export interface EuEdition extends Edition {
  readonly hourPrice: HourPrice;
  readonly options: Readonly<Record<Project['costModel'], BudgetOption>>;
  /** Flat rates that a decision may set, in percent. */
  readonly flatRates: { readonly atMost: number } | { readonly oneOf: readonly number[] };
  /** Hours of one employee in a calendar year. */
  readonly maxHoursPerYear: number;
  /** Months after the period's end for the claim: assumed. */
  readonly claimMonths: number;
  /** Whether the last claim is handed in by the project's last day. */
  readonly lastClaimByProjectEnd: boolean;
  /** The form that the claim is typed into: the portal Min ansökan, or the one of 2014–2020 beside it. */
  readonly form: 'portal' | 'besidePortal';
}

const booked = ['externalServices', 'travel', 'equipment', 'premises', 'investments', 'income'] as const;
const lumpSum: BudgetOption = { staff: 'none', payroll: 0, direct: [] };

/** The editions, oldest first. A project keeps the one it started in. */
export const euEditions: readonly EuEdition[] = [
  {
    name: 'Regionalfonden 2014–2020, redovisningsalternativ version 5.1',
    validFrom: '2014-01-01',
    hourPrice: { kind: 'fixed', ore: 409_00 },
    options: {
      flat40: { staff: 'hours', payroll: 0, flatRate: { percent: 40, covers: 'Övriga kostnader' }, direct: [] },
      flat15: { staff: 'hours', payroll: 0, flatRate: { percent: 15, covers: 'Indirekta kostnader' }, direct: booked },
      actual: { staff: 'ledger', payroll: 45_24, direct: [...booked, 'indirect'] },
      lumpSum,
    },
    flatRates: { oneOf: [15, 20, 25, 40] },
    maxHoursPerYear: 1720,
    claimMonths: 2,
    lastClaimByProjectEnd: false,
    form: 'besidePortal',
  },
  {
    name: 'Regionalfonden och Fonden för rättvis omställning 2021–2027, handbok för EU-projekt',
    validFrom: '2021-01-01',
    hourPrice: { kind: 'salary', hoursPerYear: 1720, upliftPerMille: 24, upliftMonths: 12 },
    options: {
      flat40: { staff: 'hours', payroll: 0, flatRate: { percent: 40, covers: 'Övriga kostnader' }, direct: [] },
      flat15: { staff: 'hours', payroll: 0, flatRate: { percent: 15, covers: 'Indirekta kostnader' }, direct: booked },
      actual: { staff: 'hours', payroll: 0, direct: [...booked, 'indirect'] },
      lumpSum,
    },
    flatRates: { atMost: 40 },
    maxHoursPerYear: 1720,
    claimMonths: 2,
    lastClaimByProjectEnd: true,
    form: 'portal',
  },
];

/** The rules a project was decided under: those of the day it started. */
export function euEditionOf({ startsOn }: Project): EuEdition {
  return editionOn(euEditions, startsOn);
}

/** What the project's cost model claims, with the flat rate of its decision. */
export function budgetOptionOf(project: Project): BudgetOption {
  const option = euEditionOf(project).options[project.costModel];
  const { flatRate } = option;
  return flatRate && project.flatRate !== undefined ? { ...option, flatRate: { ...flatRate, percent: project.flatRate } } : option;
}

/** What an hour of the project costs; undefined where salaries are claimed as booked or are part of a lump sum. */
export function hourPriceOf(project: Project): HourPrice | undefined {
  return budgetOptionOf(project).staff === 'hours' ? euEditionOf(project).hourPrice : undefined;
}
