import type { BrokenRow, SheetRule } from '../../../functions/shared/definition/rule.ts';
import { groupRows, numberPeople, type PersonRow, type Placed } from '../knowPeople.ts';
import { newRules } from '../newRules.ts';

interface RegisterRow extends PersonRow {
  readonly sex: string | undefined;
  readonly bornOn: string | undefined;
  readonly startsOn: string;
  readonly endsOn: string | undefined;
  readonly measure: string;
  readonly employmentAtStart: string | undefined;
  readonly exitReason: string | undefined;
}

/** Later rows of a person that say something else than the first that says anything. */
function* findUnlike(
  rows: readonly RegisterRow[],
  read: (row: RegisterRow) => string | undefined,
  isLike: (left: string, right: string) => boolean = (left, right) => left === right,
): Iterable<BrokenRow> {
  const { numbers, counts } = numberPeople(rows);
  const first = new Int32Array(counts.length).fill(-1);
  for (const [index, row] of rows.entries()) {
    const person = numbers[index] ?? 0;
    const told = person === 0 || counts[person] === 1 ? undefined : read(row);
    if (told === undefined) continue;
    const earlier = first[person] ?? -1;
    if (earlier < 0) first[person] = index;
    else if (!isLike(readAt(rows, earlier, read) ?? '', told)) yield { index, against: earlier };
  }
}

function readAt(rows: readonly RegisterRow[], index: number, read: (row: RegisterRow) => string | undefined): string | undefined {
  const row = rows[index];
  return row && read(row);
}

const beginsLike = (left: string, right: string) => left.startsWith(right) || right.startsWith(left);

/** What the rows of Deltagare say beside each other. */
export const registerRules: readonly SheetRule<RegisterRow>[] = [
  {
    number: 102,
    severity: 'warning',
    at: 'sex',
    again: 'Deltagarrader där samma person har ett annat kön än på en annan rad',
    message: 'Personen har ett annat kön på {against}. Raden med tidigaste Startdatum räknas. Skriv samma på alla personens rader.',
    findBroken: (rows) => findUnlike(rows, ({ sex }) => sex),
    example: 'Samma person som Kvinna på en rad och Man på en annan',
  },
  {
    number: 102,
    severity: 'warning',
    at: 'bornOn',
    again: 'Deltagarrader där samma person har ett annat födelsedatum än på en annan rad',
    message: 'Personen har ett annat födelsedatum på {against}. Samma Deltagar-id ska vara samma person. Rätta datumet eller id:t.',
    findBroken: (rows) => findUnlike(rows, ({ bornOn }) => bornOn, beginsLike),
    example: 'Deltagar-id A17 med Födelsedatum 1990-01-01 på en rad och 1991-01-01 på en annan',
  },
  {
    number: 101,
    severity: 'note',
    at: 'employmentAtStart',
    message:
      'Personen har en annan sysselsättning vid start på {against}. Var och en räknas med en: raden med tidigaste Startdatum. Kontrollera att den stämmer.',
    findBroken: (rows) => findUnlike(rows, ({ employmentAtStart }) => employmentAtStart),
    example: 'Samma person som Arbetslös på en rad och Sysselsatt på en annan',
  },
  {
    number: 101,
    severity: 'warning',
    ...newRules,
    at: 'measure',
    reads: ['measure', 'startsOn', 'endsOn'],
    again: 'Deltagarrader som överlappar en annan rad med samma person och insats',
    message:
      'Personen har samma insats samtidigt på {against}, {stay}: båda räknas som placeringar. Avsluta den ena, eller ta bort den om den är skriven två gånger.',
    findBroken: findOverlaps,
    example: 'Samma person i Praktik från 2025-01-01 utan Slutdatum, och i Praktik från 2025-03-01',
  },
];

function* findOverlaps(rows: readonly RegisterRow[]): Iterable<BrokenRow> {
  const { numbers, counts } = numberPeople(rows);
  const groups = groupRows(rows, (row, index) => {
    const person = numbers[index] ?? 0;
    return person === 0 || counts[person] === 1 || row.exitReason === 'misregistered' ? undefined : `${row.measure} ${person}`;
  });
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    let longest: Placed<RegisterRow> | undefined;
    for (const placed of group.toSorted((a, b) => (a.row.startsOn < b.row.startsOn ? -1 : 1))) {
      const { startsOn, endsOn = '9999' } = placed.row;
      const until = longest?.row.endsOn ?? '9999';
      if (longest && startsOn < until) {
        yield {
          index: placed.index,
          against: longest.index,
          values: {
            stay: longest.row.endsOn ? `${longest.row.startsOn} till ${longest.row.endsOn}` : `från ${longest.row.startsOn} tills vidare`,
          },
        };
      }
      if (!longest || endsOn > until) longest = placed;
    }
  }
}
