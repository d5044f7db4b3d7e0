import type { RowRules } from '../../../functions/shared/definition/rule.ts';
import { hoursText, kronorText } from '../../../functions/shared/domain/decimalText.ts';
import { isAhead, outsideProject } from '../projectTime.ts';
import type { columns } from './columns.ts';

/** Öre a month between which a full-time salary lies. */
const [LEAST_PAY, MOST_PAY] = [1_500_000, 15_000_000] as const;

/** Plausibility inside one row of Personaltid. */
export const rowRules: RowRules<'PER', typeof columns> = [
  {
    code: 'PER-MAN-101',
    severity: 'warning',
    at: 'month',
    reads: ['month'],
    message: 'Månaden {month} har inte kommit än. Arbetad tid rapporteras i efterskott. Rätta månaden, till exempel till {today}.',
    isBroken: ({ month }, facts) => isAhead(month, facts),
    values: ({ month }, { today }) => ({ month, today: today.slice(0, 7) }),
    example: 'en månad nästa år',
  },
  outsideProject({ code: 'PER-MAN-102', at: 'month', called: 'Månaden', advice: 'Kontrollera månaden.' }),
  {
    code: 'PER-TIM-101',
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
    code: 'PER-TIM-104',
    severity: 'note',
    at: 'time',
    reads: ['time'],
    message: 'Timmar är 0. En månad utan arbetad tid ska inte rapporteras till ESF. Ta bort raden, eller fyll i timmarna.',
    isBroken: ({ time }) => time === 0,
    example: '0',
  },
  {
    code: 'PER-LON-101',
    severity: 'note',
    at: 'monthlySalary',
    reads: ['monthlySalary'],
    message: 'Månadslön är {salary} kr. Skriv den ordinarie lönen för heltid i en månad, till exempel 34 500.',
    isBroken: ({ monthlySalary }) => monthlySalary !== undefined && (monthlySalary < LEAST_PAY || monthlySalary > MOST_PAY),
    values: ({ monthlySalary = 0 }) => ({ salary: kronorText(monthlySalary) }),
    example: '345',
  },
];
