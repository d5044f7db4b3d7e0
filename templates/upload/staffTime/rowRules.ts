import type { BrokenRow, Rule, RuleFacts, SheetRule } from '../../../functions/shared/definition/rule.ts';
import { hoursText, kronorText } from '../../../functions/shared/domain/decimalText.ts';
import { HOUR, type Milliseconds, type Ore } from '../../../functions/shared/domain/money.ts';
import { hoursIn } from '../attendance/rowRules.ts';
import { groupRows } from '../knowPeople.ts';
import { newRules } from '../newRules.ts';
import { isAhead, outsideProject } from '../projectTime.ts';

interface StaffRow {
  readonly employee: string;
  readonly function: string;
  readonly region: string | undefined;
  readonly month: string;
  readonly time: Milliseconds;
  readonly monthlySalary: Ore | undefined;
  readonly financing: string | undefined;
}

/** Hours in a month above which somebody works far more than full time. */
const MUCH = 200 * HOUR;
/** Öre a month between which a full-time salary lies. */
const [LEAST_PAY, MOST_PAY] = [1_500_000, 15_000_000] as const;

/** Plausibility inside one row of Personaltid. */
export const staffTimeRules: readonly Rule<StaffRow>[] = [
  {
    number: 101,
    severity: 'warning',
    at: 'month',
    reads: ['month'],
    message: 'Månaden {month} har inte kommit än. Arbetad tid rapporteras i efterskott. Rätta månaden, till exempel till {today}.',
    isBroken: ({ month }, facts) => isAhead(month, facts),
    values: ({ month }, { today }) => ({ month, today: today.slice(0, 7) }),
    example: 'en månad nästa år',
  },
  outsideProject({ number: 102, at: 'month', called: 'Månaden', advice: 'Kontrollera månaden.' }),
  {
    number: 101,
    severity: 'warning',
    at: 'time',
    reads: ['time'],
    message: 'Timmar är {hours}. Timmar kan inte vara färre än 0. Skriv de timmar som arbetats i månaden.',
    isBroken: ({ time }) => time < 0,
    values: ({ time }) => ({ hours: hoursText(time) }),
    suggest: ({ time }) => hoursText(-time),
    example: '-8',
  },
  {
    number: 104,
    severity: 'note',
    at: 'time',
    reads: ['time'],
    message: 'Timmar är 0. En månad utan arbetad tid ska inte rapporteras till ESF. Ta bort raden, eller fyll i timmarna.',
    isBroken: ({ time }) => time === 0,
    example: '0',
  },
  {
    number: 101,
    severity: 'note',
    at: 'monthlySalary',
    reads: ['monthlySalary'],
    message: 'Månadslön är {salary} kr. Skriv den ordinarie lönen för heltid i en månad, till exempel 34 500.',
    isBroken: ({ monthlySalary }) => monthlySalary !== undefined && (monthlySalary < LEAST_PAY || monthlySalary > MOST_PAY),
    values: ({ monthlySalary = 0 }) => ({ salary: kronorText(monthlySalary) }),
    example: '345',
  },
];

/** What the rows of one employee say beside each other. */
export const staffTimeSheetRules: readonly SheetRule<StaffRow>[] = [
  {
    number: 101,
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
    number: 102,
    severity: 'warning',
    at: 'time',
    reads: ['time', 'month'],
    again: 'Månader då en anställds rader tillsammans är fler timmar än månaden har',
    message: 'Den anställdas rader för {month} är tillsammans {hours} timmar, men månaden har bara {most}. Rätta timmarna.',
    findBroken: (rows) => findOverfull(rows, hoursIn),
    example: '800 timmar i en månad',
  },
  {
    number: 105,
    severity: 'note',
    at: 'time',
    reads: ['time', 'month'],
    message: 'Den anställdas rader för {month} är tillsammans {hours} timmar, långt mer än heltid. Kontrollera timmarna.',
    findBroken: (rows) => findOverfull(rows, () => MUCH, hoursIn),
    example: '230 timmar i en månad',
  },
  {
    number: 103,
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
  rows: readonly StaffRow[],
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
function* findAboveYear(rows: readonly StaffRow[], _: unknown, facts: RuleFacts): Iterable<BrokenRow> {
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
