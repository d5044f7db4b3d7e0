import type { BrokenRow, OtherSheets, SheetRules } from '../../../functions/shared/definition/rule.ts';
import type { RowOf } from '../../../functions/shared/definition/column.ts';
import { hoursText } from '../../../functions/shared/domain/decimalText.ts';
import type { Milliseconds } from '../../../functions/shared/domain/money.ts';
import { hoursIn } from '../hoursIn.ts';
import { findTeaching } from '../findTeaching.ts';
import { groupRows } from '../groupRows.ts';
import { knowPeople, type PersonRow } from '../knowPeople.ts';
import { newRules } from '../newRules.ts';
import { participants } from '../participants/sheet.ts';
import type { columns } from './columns.ts';

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
export const sheetRules: SheetRules<'NAR', typeof columns> = [
  {
    code: 'NAR-PNR-104',
    codesInstead: { localId: 'NAR-ID-104' },
    severity: 'warning',
    at: 'identityNumber',
    looksAt: [participants],
    message:
      'Personen finns inte i Deltagare. Lägg till personen där, eller rätta numret. Raden sparas och prövas igen när en rapport görs.',
    *findBroken(rows, others) {
      const numbers = new Set<string>();
      const localIds = new Set<string>();
      for (const { identityNumber, localId } of others.rows(participants)) {
        if (identityNumber !== undefined) numbers.add(identityNumber);
        if (localId !== undefined) localIds.add(localId);
      }
      for (const [index, { identityNumber, localId }] of rows.entries()) {
        const isKnown = (identityNumber !== undefined && numbers.has(identityNumber)) || (localId !== undefined && localIds.has(localId));
        if (!isKnown) yield { index };
      }
    },
    example: 'Ett personnummer som inte finns i Deltagare',
  },
  {
    code: 'NAR-MAN-102',
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
        const periods = new Set(stays.map(({ from, to }) => (to === '9999-12' ? `från ${from} tills vidare` : `${from} till ${to}`)));
        yield { index, values: { month: row.month, stays: [...periods].slice(0, 3).join(', ') } };
      }
    },
    example: 'närvaro i april för den som slutade i februari',
  },
  {
    code: 'NAR-TIM-105',
    severity: 'warning',
    at: 'time',
    reads: ['time', 'month'],
    again: 'Månader då en persons närvarorader tillsammans är fler timmar än månaden har',
    message: 'Personens rader för {month} är tillsammans {hours} timmar, men månaden har bara {most}. Rätta timmarna.',
    findBroken: findOverfullMonths,
    example: 'två rader på 400 timmar för samma person och månad',
  },
  {
    code: 'NAR-PNR-106',
    codesInstead: { localId: 'NAR-ID-106' },
    severity: 'warning',
    at: 'identityNumber',
    reads: ['month', 'time'],
    again: 'Närvarorader som i alla delar är lika en annan rad',
    message: 'Raden är i alla delar lik {against}. Ta bort den ena om den kommit med två gånger. Bekräftar du räknas båda.',
    *findBroken(rows) {
      const seen = new Map<string, number>();
      for (const [index, row] of rows.entries()) {
        const { identityNumber, localId, month, time, support, supportPerHour, financier, group } = row;
        const line = [identityNumber, localId, month, time, support, supportPerHour, financier, group].join('\n');
        const first = seen.get(line);
        if (first === undefined) seen.set(line, index);
        else yield { index, against: first };
      }
    },
    example: 'samma person, månad och timmar två gånger',
  },
  {
    code: 'NAR-DELINS-101',
    severity: 'note',
    at: 'group',
    message:
      'Delinsatsen ”{group}” ser ut att lära ut horisontella principer. Ange den i projektets inställning horizontalTeaching, så räknas de som deltagit.',
    findBroken: (rows, _, facts) => findTeaching(rows, facts),
    example: 'Kurs i jämställdhet',
  },
];

function* findOverfullMonths(rows: readonly RowOf<typeof columns>[]): Iterable<BrokenRow> {
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
