import type { GridRow, GridSection } from '../../functions/shared/definition/layout.ts';
import { defineEach } from '../../functions/shared/definition/indicator.ts';
import { listByKey } from '../../functions/shared/definition/listByKey.ts';
import type { Cells, ReportFacts } from '../../functions/shared/definition/report.ts';
import { kronor, type Ore } from '../../functions/shared/domain/money.ts';
import { bookedLines } from '../indicators/registers/bookedLines.ts';
import { budgetRows } from '../indicators/budgetLines.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { givenIn, isCost, oreOf } from '../upload/budget/yearMoney.ts';
import { budgetYear } from './budgetTable.ts';

/** What a year has and what its lines allocate (`docs/definitions.md#budget-lines`). */
interface YearMoney {
  readonly awarded: Ore | undefined;
  /** For the year and no line: by the project's settings, and on lines that decide nothing. */
  readonly carriedOver: Ore;
  /** On lines that decide something. */
  readonly onLines: Ore;
  readonly allocated: Ore;
  /** Undefined where the settings say nothing of the year. */
  readonly total: Ore | undefined;
}

type Facts = ReportFacts<CommonKey>;

function moneyOf({ dataset, project }: Facts, year: number): YearMoney {
  const given = givenIn(year, project);
  const awarded = project.grantAwarded[year];
  const rows = budgetRows.of(dataset).filter((row) => row.year === year && isCost(row));
  const { ofYears } = bookedLines(dataset);
  const carriedOn = (isOfYear: boolean) =>
    rows.reduce((sum, row) => (ofYears.has(row) === isOfYear ? sum + (row.carriedOver ?? 0) : sum), 0);
  const carriedOver = (given?.carriedOver ?? 0) + carriedOn(true);
  return {
    awarded: awarded === undefined ? undefined : oreOf(awarded),
    carriedOver,
    onLines: carriedOn(false),
    allocated: rows.reduce((sum, { decided }) => sum + decided, 0),
    total: given && given.awarded + carriedOver,
  };
}

const notAwarded = 'tilldelat belopp saknas';

function printed(ore: Ore | undefined): number | string {
  return ore === undefined ? notAwarded : kronor(ore);
}

type GuardPart = 'heading' | 'awarded' | 'carriedOver' | 'yearSum' | 'allocated' | 'difference' | 'verdict' | 'onLines';

/** The arithmetic guard of one year. */
function cellsOfYear<const Prefix extends string>(
  prefix: Prefix,
  yearOf: (facts: Facts) => number,
): Cells<CommonKey, `${Prefix}.${GuardPart}`> {
  const read = (facts: Facts) => moneyOf(facts, yearOf(facts));
  const guard: Cells<CommonKey, GuardPart> = {
    heading: (facts) => String(yearOf(facts)),
    awarded: (facts) => printed(read(facts).awarded),
    carriedOver: (facts) => kronor(read(facts).carriedOver),
    yearSum: (facts) => printed(read(facts).total),
    allocated: (facts) => kronor(read(facts).allocated),
    difference: (facts) => {
      const { total, allocated } = read(facts);
      return printed(total === undefined ? undefined : total - allocated);
    },
    verdict: (facts) => {
      const { total, allocated } = read(facts);
      if (total === undefined) return notAwarded;
      if (total === allocated) return 'Hela beloppet är fördelat';
      return total > allocated ? 'Allt är inte fördelat' : 'Mer är fördelat än tilldelat';
    },
    onLines: (facts) => kronor(read(facts).onLines),
  };
  return defineEach(listByKey(guard), ([name, cell]) => [`${prefix}.${name}`, cell]);
}

/** Kronor carried over to the year the period ends in, for the year and on lines. */
export function carriedOverInAll(facts: Facts): number {
  const { carriedOver, onLines } = moneyOf(facts, budgetYear(facts));
  return kronor(carriedOver + onLines);
}

/** The guard of the year the period ends in and of the year before. */
export const guardCells = {
  ...cellsOfYear('grant.now', budgetYear),
  ...cellsOfYear('grant.before', (facts) => budgetYear(facts) - 1),
};

/** Their names. */
export type GuardCell = keyof typeof guardCells;

const guardRow = (title: string, part: GuardPart, options: Partial<GridRow> = {}): GridRow<never, GuardCell> => ({
  titles: [title],
  format: 'kronor',
  own: { before: `grant.before.${part}`, now: `grant.now.${part}` },
  ...options,
});

/** The guard as a table: what the year has, what is allocated of it, what differs; then what is carried over on lines, which is in neither. */
export const guardSection: GridSection<never, GuardCell> = {
  kind: 'grid',
  heading: 'Tilldelat och fördelat',
  table: 'TilldelatOchFordelat',
  labels: ['Bidraget'],
  columns: [
    { heading: 'Föregående år', headingName: 'grant.before.heading', place: 'before' },
    { heading: 'Året', headingName: 'grant.now.heading', place: 'now' },
  ],
  rows: [
    guardRow('Tilldelat', 'awarded'),
    guardRow('Överflyttat från tidigare år', 'carriedOver'),
    guardRow('Årlig summa', 'yearSum'),
    guardRow('Fördelat enligt rader', 'allocated'),
    guardRow('Differens', 'difference', { isTotal: true }),
    guardRow('Utfall av kontrollen', 'verdict', { format: 'text' }),
    guardRow('Överflyttat på poster', 'onLines'),
  ],
};
