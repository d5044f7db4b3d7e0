import type { Figures } from '../../../functions/shared/domain/figure.ts';
import type { Attendance } from '../../../templates/upload/attendance/sheet.ts';
import type { Participant } from '../../../templates/upload/participants/sheet.ts';

type P = Partial<Participant>;
type A = Partial<Attendance>;

interface Person {
  readonly own: readonly P[];
  readonly first: P;
}
interface Attended<Of> {
  readonly row: A;
  readonly person: Of;
  readonly ms: number;
  readonly pay: bigint;
}
interface Counting<Of> {
  readonly taught: readonly string[];
  overlapping(row: P): boolean;
  sexOf(person: Of): string;
  split(key: string, parts: readonly { sex: string; value: number }[], round?: (value: number) => number): void;
  share(key: string, part: number, whole: number): void;
  readonly figures: Record<string, Figures[string]>;
}

const same = (a = '', b = '') => a.trim().toLowerCase() === b.trim().toLowerCase();
/** The names there are, as first written: few enough that none is of the rest. */
const namesIn = (names: readonly (string | undefined)[]) =>
  names
    .filter((name, index): name is string => !!name && names.findIndex((other) => same(other, name)) === index)
    .map((name) => name.trim());
const toHours = (ms: number) => Math.round(ms / 36_000) / 100;

/** Local measures, groups, financiers and what is taught (`docs/definitions.md#local-measures-and-groups`), a second time and plainly. */
export function plainLocalFigures<Of extends Person>(
  {
    persons,
    met,
    placed,
    attended,
    attendance,
  }: {
    persons: readonly Of[];
    met: readonly Of[];
    placed: readonly { person: Of; row: P }[];
    attended: readonly Attended<Of>[];
    attendance: readonly A[];
  },
  { taught, overlapping, sexOf, split, share, figures }: Counting<Of>,
): void {
  const rows = persons.flatMap(({ own }) => own);
  const people = (key: string, counted: readonly Of[]) =>
    split(
      key,
      counted.map((person) => ({ sex: sexOf(person), value: 1 })),
    );
  const byName = (kind: string, names: readonly string[], nameOf: (row: P) => string | undefined) => {
    for (const name of names) {
      people(
        `placements.${kind}.${name}`,
        placed.filter(({ row }) => same(nameOf(row), name)).map(({ person }) => person),
      );
      people(
        `${kind}.${name}.participants.met`,
        persons.filter(({ own }) => own.some((row) => same(nameOf(row), name) && overlapping(row))),
      );
    }
  };
  byName('local', namesIn(rows.map((row) => row.measureWord)), (row) => row.measureWord);
  byName('group', namesIn(rows.map((row) => row.group)), (row) => row.group);

  const only = (person: Of, month = '', nameOf: (row: P) => string | undefined) => {
    const there = person.own.filter((row) => (row.startsOn ?? '').slice(0, 7) <= month && month <= (row.endsOn ?? '9999').slice(0, 7));
    const names = namesIn(there.map(nameOf));
    return names.length === 1 ? names[0] : undefined;
  };
  const groupOf = ({ row, person }: Attended<Of>) => row.group ?? only(person, row.month, (each) => each.group);
  const sumHours = (key: string, counted: readonly Attended<Of>[]) =>
    split(
      key,
      counted.map(({ person, ms }) => ({ sex: sexOf(person), value: ms })),
      toHours,
    );
  for (const name of namesIn(attended.map(groupOf))) {
    const written = namesIn([...rows.map((row) => row.group), ...attendance.map((row) => row.group)]).find((each) => same(each, name));
    sumHours(
      `hours.group.${written}`,
      attended.filter((each) => same(groupOf(each), name)),
    );
  }
  for (const name of namesIn(attendance.map((row) => row.financier))) {
    const paid = attended.filter(({ row }) => same(row.financier, name));
    const kronor = (counted: readonly Attended<Of>[]) => nearestOre(counted.reduce((sum, { pay }) => sum + pay, 0n)) / 100;
    figures[`coFinancing.participantSupport.${name}`] = kronor(paid);
    figures[`coFinancing.participantSupport.${name}.women`] = kronor(paid.filter(({ person }) => sexOf(person) === 'women'));
    figures[`coFinancing.participantSupport.${name}.men`] = kronor(paid.filter(({ person }) => sexOf(person) === 'men'));
  }

  if (taught.length === 0) return;
  const isTaught = (name: string | undefined) => taught.some((each) => same(each, name));
  const pupils = persons.filter(({ own }) => own.some((row) => overlapping(row) && (isTaught(row.measureWord) || isTaught(row.group))));
  people('horizontal.taught.participants', pupils);
  share('horizontal.taught.share', pupils.length, met.length);
  for (const sex of ['women', 'men']) {
    const of = (group: readonly Of[]) => group.filter((person) => sexOf(person) === sex).length;
    share(`horizontal.taught.share.${sex}`, of(pupils), of(met));
  }
  if (attendance.length > 0)
    sumHours(
      'horizontal.taught.hours',
      attended.filter(
        (each) =>
          isTaught(groupOf(each)) ||
          (each.row.group === undefined && isTaught(only(each.person, each.row.month, (row) => row.measureWord))),
      ),
    );
}

/** Öre of compensation in öre times milliseconds per hour, half away from zero. */
function nearestOre(pay: bigint): number {
  const hour = 3_600_000n;
  return Number((pay * 2n + hour) / (hour * 2n));
}
