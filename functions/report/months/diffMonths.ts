import type { MonthFile, MonthRow } from '../../shared/definition/monthFile.ts';
import { hours } from '../../shared/domain/money.ts';
import { shortPseudonym, type MonthChange } from '../../shared/domain/monthFiles.ts';

/** Every difference between a month's file as it was handed in and as it is now, person by person. */
export function diffMonths(before: MonthFile, after: MonthFile): readonly MonthChange[] {
  const then = byPerson(before);
  const now = byPerson(after);
  const people = [...new Set([...then.keys(), ...now.keys()])].sort();
  return people.flatMap((person) => diffPerson(after.month, { was: then.get(person), is: now.get(person) }));
}

function byPerson({ rows }: MonthFile): ReadonlyMap<string, MonthRow> {
  return new Map(rows.map((row) => [row.person, row]));
}

function diffPerson(month: string, { was, is }: { was: MonthRow | undefined; is: MonthRow | undefined }): MonthChange[] {
  const row = is ?? was;
  if (!row) return [];
  const of = { month, person: shortPseudonym(row.person), row: Math.min(...row.rows) };
  if (!was || !is) return [{ ...of, field: 'person', ...(was && { before: was.startsOn }), ...(is && { after: is.startsOn }) }];
  const fields = [
    { field: 'startsOn', before: was.startsOn, after: is.startsOn },
    { field: 'endsOn', before: was.endsOn, after: is.endsOn },
    { field: 'hours', before: hours(was.time), after: hours(is.time) },
  ] as const;
  return [
    ...(isSameIdentity(was, is) ? [] : [{ ...of, field: 'identityNumber' as const }]),
    ...fields
      .filter(({ before, after }) => before !== after)
      .map(({ field, before, after }) => ({
        ...of,
        field,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      })),
  ];
}

function isSameIdentity({ identity: a }: MonthRow, { identity: b }: MonthRow): boolean {
  if (a.kind === 'placeholder' && b.kind === 'placeholder') return a.birthMark === b.birthMark && a.suffix === b.suffix;
  return a.kind === b.kind;
}
