import type { Cells, ListDefinition, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import { hours, kronor } from '../../../../functions/shared/domain/money.ts';
import { choiceWords } from '../../../upload/choiceWords.ts';
import { staffTime } from '../../../upload/staffTime/sheet.ts';
import { isWorkedIn, staffLines, type StaffLine } from '../shared/staffLines.ts';
import { emptyRow } from '../../../reports/emptyRow.ts';
import type { EsfKey } from '../shared/esfFigures.ts';

const functionWords = new Map(choiceWords(staffTime.columns.function));
const regionWords = new Map(choiceWords(staffTime.columns.region));

/** Lines of the period, in the order they count towards the cap. */
export function linesIn({ dataset, period }: Pick<ReportFacts<EsfKey>, 'dataset' | 'period'>): readonly StaffLine[] {
  return staffLines.of(dataset).filter((line) => isWorkedIn(line, period));
}

/** Employees are stored as pseudonyms: here they are numbered in the order they first worked. */
function numberEmployees({ dataset }: Pick<ReportFacts<EsfKey>, 'dataset'>): ReadonlyMap<string, number> {
  const employees = [...new Set(staffLines.of(dataset).map(({ row }) => row.employee))];
  return new Map(employees.map((employee, index) => [employee, index + 1]));
}

/** Every row of Personaltid that is claimed: its hours, cap, unit cost and amount. */
export const staffTable: ListDefinition<EsfKey> = {
  table: 'Personal',
  rows: (view) => {
    const lines = linesIn(view);
    if (lines.length === 0) return [emptyRow('Ingen personaltid finns för perioden.', 11)];
    const numbers = numberEmployees(view);
    return lines.map(({ row, region, counted, excluded, sinceNewYear, maxHours, unitCost, amount }) => [
      `Anställd ${numbers.get(row.employee)}, rad ${row.origin.row}`,
      functionWords.get(row.function),
      regionWords.get(region),
      row.month,
      hours(row.time),
      hours(counted),
      hours(excluded),
      unitCost === undefined ? 'inget pris per timme' : kronor(unitCost),
      kronor(amount),
      hours(sinceNewYear),
      maxHours,
    ]);
  },
};

const sumOf = (amountOf: (line: StaffLine) => number) => (facts: ReportFacts<EsfKey>) =>
  linesIn(facts).reduce((sum, line) => sum + amountOf(line), 0);

/** Sums of the table: `claim.sum.staff.time`. */
export const staffSums = {
  'claim.sum.staff.time': (facts) => hours(sumOf(({ row }) => row.time)(facts)),
  'claim.sum.staff.counted': (facts) => hours(sumOf(({ counted }) => counted)(facts)),
  'claim.sum.staff.excluded': (facts) => hours(sumOf(({ excluded }) => excluded)(facts)),
  'claim.sum.staff.amount': (facts) => kronor(sumOf(({ amount }) => amount)(facts)),
} satisfies Cells<EsfKey>;
