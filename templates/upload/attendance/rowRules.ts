import type { BrokenRow, OtherSheets, Rule, SheetRule } from '../../../functions/shared/definition/rule.ts';
import { hoursText, kronorText } from '../../../functions/shared/domain/decimalText.ts';
import { daysInMonth } from '../../../functions/shared/domain/localDate.ts';
import { HOUR, type Milliseconds } from '../../../functions/shared/domain/money.ts';
import { participants } from '../participants/sheet.ts';
import { groupRows, knowPeople, type PersonRow } from '../knowPeople.ts';
import { newRules } from '../newRules.ts';
import { isAhead, outsideProject } from '../projectTime.ts';

interface AttendanceRow extends PersonRow {
  readonly month: string;
  readonly time: Milliseconds;
  readonly support: string | undefined;
  readonly supportPerHour: number | undefined;
  readonly financier: string | undefined;
}

/** Hours there are in a month. */
export function hoursIn(month: string): Milliseconds {
  return daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))) * 24 * HOUR;
}

/** Öre per hour that no support comes near: a whole month's has been written. */
const MOST_PER_HOUR = 100_000;

/** Plausibility inside one row of Närvaro. */
export const attendanceRules: readonly Rule<AttendanceRow>[] = [
  {
    number: 101,
    severity: 'warning',
    at: 'month',
    reads: ['month'],
    message: 'Månaden {month} har inte kommit än. Närvaro rapporteras efter månadens slut. Rätta månaden, till exempel till {today}.',
    isBroken: ({ month }, facts) => isAhead(month, facts),
    values: ({ month }, { today }) => ({ month, today: today.slice(0, 7) }),
    example: 'en månad nästa år',
  },
  outsideProject({ number: 103, at: 'month', called: 'Månaden', advice: 'Kontrollera månaden.' }),
  {
    number: 101,
    severity: 'note',
    at: 'supportPerHour',
    reads: ['supportPerHour'],
    message: 'Ersättning per timme är {amount} kr. Skriv kronor för en timme, inte för en månad.',
    isBroken: ({ supportPerHour = 0 }) => supportPerHour > MOST_PER_HOUR,
    values: ({ supportPerHour = 0 }) => ({ amount: kronorText(supportPerHour) }),
    example: '12 500',
  },
];

/** The months of each person's participation, as intervals. */
function participation(others: OtherSheets): (row: PersonRow) => readonly { readonly from: string; readonly to: string }[] {
  const people = others.rows(participants);
  const personOf = knowPeople(people);
  const stays = groupRows(people, personOf);
  const months = new Map(
    [...stays].map(([person, rows]) => [
      person,
      rows
        .filter(({ row }) => row.exitReason !== 'misregistered')
        .map(({ row }) => ({ from: (row.startsOn ?? '').slice(0, 7), to: (row.endsOn ?? '9999-12').slice(0, 7) })),
    ]),
  );
  return (row) => months.get(personOf(row) ?? '') ?? [];
}

/** What the rows of Närvaro say beside each other and beside Deltagare. */
export const attendanceSheetRules: readonly SheetRule<AttendanceRow>[] = [
  {
    number: 102,
    severity: 'warning',
    ...newRules,
    at: 'month',
    looksAt: [participants],
    again: 'Närvarorader i en månad då personen inte deltar',
    message: 'Personen deltar inte i {month}, utan {stays}. Timmarna räknas ändå. Rätta månaden, eller datumen i Deltagare.',
    *findBroken(rows, others) {
      const staysOf = participation(others);
      for (const [index, row] of rows.entries()) {
        const stays = staysOf(row);
        if (stays.length === 0 || stays.some(({ from, to }) => from <= row.month && row.month <= to)) continue;
        const told = new Set(stays.map(({ from, to }) => (to === '9999-12' ? `från ${from} tills vidare` : `${from} till ${to}`)));
        yield { index, values: { month: row.month, stays: [...told].slice(0, 3).join(', ') } };
      }
    },
    example: 'närvaro i april för den som slutade i februari',
  },
  {
    number: 105,
    severity: 'warning',
    at: 'time',
    reads: ['time', 'month'],
    again: 'Månader då en persons närvarorader tillsammans är fler timmar än månaden har',
    message: 'Personens rader för {month} är tillsammans {hours} timmar, men månaden har bara {most}. Rätta timmarna.',
    findBroken: findOverfullMonths,
    example: 'två rader på 400 timmar för samma person och månad',
  },
  {
    number: 106,
    severity: 'warning',
    at: 'identityNumber',
    reads: ['month', 'time'],
    again: 'Närvarorader som i alla delar är lika en annan rad',
    message: 'Raden är i alla delar lik {against}. Ta bort den ena om den kommit med två gånger. Bekräftar du räknas båda.',
    *findBroken(rows) {
      const seen = new Map<string, number>();
      for (const [index, row] of rows.entries()) {
        const { identityNumber, localId, month, time, support, supportPerHour, financier } = row;
        const line = [identityNumber, localId, month, time, support, supportPerHour, financier].join('\n');
        const first = seen.get(line);
        if (first === undefined) seen.set(line, index);
        else yield { index, against: first };
      }
    },
    example: 'samma person, månad och timmar två gånger',
  },
];

function* findOverfullMonths(rows: readonly AttendanceRow[]): Iterable<BrokenRow> {
  const personOf = knowPeople(rows);
  const sums = new Map<string, { hours: Milliseconds; rows: number }>();
  for (const [index, row] of rows.entries()) {
    const key = `${row.month} ${personOf(row)}`;
    const sum = sums.get(key) ?? { hours: 0, rows: 0 };
    sum.hours += row.time;
    sum.rows++;
    sums.set(key, sum);
    const most = hoursIn(row.month);
    // One row alone above the month is an error of its own.
    const isCrossing = sum.rows > 1 && sum.hours > most && sum.hours - row.time <= most;
    if (isCrossing) yield { index, values: { month: row.month, hours: hoursText(sum.hours), most: hoursText(most) } };
  }
}
