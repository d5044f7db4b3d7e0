import type { BrokenRow, RuleFacts, SheetRules } from '../../../functions/shared/definition/rule.ts';
import type { RowOf } from '../../../functions/shared/definition/column.ts';
import type { Readable } from '../../../functions/shared/domain/view.ts';
import { hoursText } from '../../../functions/shared/domain/decimalText.ts';
import { HOUR, type Milliseconds } from '../../../functions/shared/domain/money.ts';
import { hoursIn } from '../hoursIn.ts';
import { groupRows } from '../groupRows.ts';
import { newRules } from '../newRules.ts';
import type { columns } from './columns.ts';

type Row = Readable<RowOf<typeof columns>>;

/** Hours in a month above which somebody works far more than full time. */
const MUCH = 200 * HOUR;

/** What the rows of one employee say beside each other. */
export const sheetRules: SheetRules<'PER', typeof columns> = [
  {
    code: 'PER-ANST-101',
    severity: 'warning',
    at: 'employee',
    reads: ['month', 'time'],
    again: 'Rader i Personaltid som i alla delar är lika en annan rad',
    message: 'Raden är i alla delar lik {against}. Ta bort den ena om den kommit med två gånger. Bekräftar du räknas båda.',
    *findBroken(rows) {
      const seen = new Map<string, number>();
      for (const [index, row] of rows.entries()) {
        const { employee, function: role, region, month, time, monthlySalary, financing } = row;
        const line = [employee, role, region, month, time, monthlySalary, financing].join('\n');
        const first = seen.get(line);
        if (first === undefined) seen.set(line, index);
        else yield { index, against: first };
      }
    },
    example: 'samma anställd, funktion, månad och timmar två gånger',
  },
  {
    code: 'PER-TIM-102',
    severity: 'warning',
    at: 'time',
    reads: ['time', 'month'],
    again: 'Månader då en anställds rader tillsammans är fler timmar än månaden har',
    message: 'Den anställdas rader för {month} är tillsammans {hours} timmar, men månaden har bara {most}. Rätta timmarna.',
    findBroken: (rows) => findOverfull(rows, hoursIn),
    example: '800 timmar i en månad',
  },
  {
    code: 'PER-TIM-105',
    severity: 'note',
    at: 'time',
    reads: ['time', 'month'],
    message: 'Den anställdas rader för {month} är tillsammans {hours} timmar, långt mer än heltid. Kontrollera timmarna.',
    findBroken: (rows) => findOverfull(rows, () => MUCH, hoursIn),
    example: '230 timmar i en månad',
  },
  {
    code: 'PER-TIM-103',
    severity: 'warning',
    ...newRules,
    at: 'time',
    reads: ['time', 'month'],
    message:
      'Med den här raden har den anställda {hours} timmar {year}, mer än de {most} som ersätts för ett år. Timmarna däröver räknas inte. Kontrollera timmarna.',
    findBroken: findAboveYear,
    example: 'elva månader på 160 timmar',
  },
];

/** The row with which an employee's month passes a limit; those that pass the higher one are told of by another rule. */
function* findOverfull(
  rows: readonly Row[],
  mostOf: (month: string) => Milliseconds,
  highestOf?: (month: string) => Milliseconds,
): Iterable<BrokenRow> {
  for (const group of groupRows(rows, ({ employee, month }) => `${month} ${employee}`).values()) {
    const month = group[0]?.row.month ?? '';
    const most = mostOf(month);
    const total = group.reduce((sum, { row }) => sum + row.time, 0);
    if (total <= most || (highestOf && total > highestOf(month))) continue;
    let hours = 0;
    const crossing = group.find(({ row }) => (hours += row.time) > most);
    if (crossing) yield { index: crossing.index, values: { month, hours: hoursText(total), most: hoursText(most) } };
  }
}

/** Hours of one employee above the funder's yearly cap, counted month by month from January (`docs/definitions.md#payment-claim`). */
function* findAboveYear(rows: readonly Row[], _: unknown, facts: RuleFacts): Iterable<BrokenRow> {
  const paid = groupRows(rows, ({ employee, month, financing = 'grant' }) =>
    financing === 'grant' ? `${month.slice(0, 4)} ${employee}` : undefined,
  );
  for (const group of paid.values()) {
    const year = Number(group[0]?.row.month.slice(0, 4));
    const cap = facts.maxHoursPerYear?.(year);
    if (cap === undefined) continue;
    let hours = 0;
    const inOrder = group.toSorted((a, b) => (a.row.month === b.row.month ? a.index - b.index : a.row.month < b.row.month ? -1 : 1));
    const crossing = inOrder.find(({ row }) => (hours += row.time) > cap * HOUR);
    if (crossing) yield { index: crossing.index, values: { hours: hoursText(hours), year: String(year), most: String(cap) } };
  }
}
