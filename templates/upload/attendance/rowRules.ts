import type { RowRules } from '../../../functions/shared/definition/rule.ts';
import { hoursText, kronorText } from '../../../functions/shared/domain/decimalText.ts';
import { HOUR } from '../../../functions/shared/domain/money.ts';
import { hoursIn } from '../hoursIn.ts';
import { isAhead, outsideProject } from '../projectTime.ts';
import type { columns } from './columns.ts';

/** Öre per hour that no support comes near: a whole month's has been written. */
const MOST_PER_HOUR = 100_000;

/** Plausibility inside one row of Närvaro. */
export const rowRules: RowRules<'NAR', typeof columns> = [
  {
    code: 'NAR-TIM-101',
    severity: 'error',
    at: 'time',
    reads: ['time'],
    message: 'Timmar är {hours}. Timmar kan inte vara färre än 0. Skriv timmarna i månaden, till exempel 80 eller 37:30.',
    isBroken: (row) => row.time < 0,
    values: (row) => ({ hours: hoursText(row.time) }),
    example: '-8',
  },
  {
    code: 'NAR-TIM-102',
    severity: 'error',
    at: 'time',
    reads: ['time', 'month'],
    message: 'Timmar är {hours}, men {month} har bara {most} timmar. Skriv timmarna i månaden.',
    isBroken: (row) => row.time > hoursIn(row.month),
    values: (row) => ({ hours: hoursText(row.time), month: row.month, most: hoursText(hoursIn(row.month)) }),
    example: 'Månad 2025-02, Timmar 700',
  },
  {
    code: 'NAR-TIM-103',
    severity: 'warning',
    at: 'time',
    reads: ['time', 'month'],
    message: 'Timmar är {hours} i {month}, mer än 200. Kontrollera att det stämmer.',
    isBroken: (row) => row.time > 200 * HOUR && row.time <= hoursIn(row.month),
    values: (row) => ({ hours: hoursText(row.time), month: row.month }),
    example: 'Månad 2025-03, Timmar 210',
  },
  {
    code: 'NAR-MAN-101',
    severity: 'warning',
    at: 'month',
    reads: ['month'],
    message: 'Månaden {month} har inte kommit än. Närvaro rapporteras efter månadens slut. Rätta månaden, till exempel till {today}.',
    isBroken: ({ month }, facts) => isAhead(month, facts),
    values: ({ month }, { today }) => ({ month, today: today.slice(0, 7) }),
    example: 'en månad nästa år',
  },
  outsideProject({ code: 'NAR-MAN-103', at: 'month', called: 'Månaden', advice: 'Kontrollera månaden.' }),
  {
    code: 'NAR-KRTIM-101',
    severity: 'note',
    at: 'supportPerHour',
    reads: ['supportPerHour'],
    message: 'Ersättning per timme är {amount} kr. Skriv kronor för en timme, inte för en månad.',
    // A household's support of a month may stand for one hour.
    isBroken: ({ supportPerHour = 0 }, { project }) => supportPerHour > MOST_PER_HOUR && project.countedUnit !== 'household',
    values: ({ supportPerHour = 0 }) => ({ amount: kronorText(supportPerHour) }),
    example: '12 500',
  },
];
