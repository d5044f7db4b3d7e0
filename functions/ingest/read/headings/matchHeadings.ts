import { trimEnd } from '../../../shared/domain/trimEnd.ts';
import type { Column } from '../../../shared/definition/column.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import { foldCase } from '../../../shared/domain/foldText.ts';
import type { ColumnPlace } from '../findings/sheetPlace.ts';
import type { Heading } from './readHeading.ts';

/** Where a sheet's columns stand. */
export interface MatchedHeadings {
  readonly sheet: AnySheet;
  /** Place and unit of each column that was found. */
  readonly columns: ReadonlyMap<string, ColumnPlace>;
  /** Columns found more than once under headings that weigh the same, with all their places. */
  readonly repeated: ReadonlyMap<string, readonly number[]>;
}

/** Headings and aliases of one sheet, to match rows against. */
export interface SheetHeadings {
  readonly sheet: AnySheet;
  readonly byName: ReadonlyMap<string, HeadingMeaning>;
  /** The first word of each of them: headings in two rows are only put together when they can become one. */
  readonly firstWords: ReadonlySet<string>;
  /** Headings of an amount that may be written as two columns. */
  readonly difference: { readonly of: string; readonly plus: ReadonlySet<string>; readonly minus: ReadonlySet<string> } | undefined;
  /** Headings the coordinator has said are not to be read. */
  readonly leftOut: ReadonlySet<string>;
}

interface HeadingMeaning {
  readonly column: string;
  /** How surely: its own heading, an alias, a local heading that has been confirmed. */
  readonly rank: 0 | 1 | 2;
}

/**
 * Prepares the headings of a sheet, or of its columns as they once were; a heading weighs more than another column's alias, and
 * both more than a local one. What a project has said a heading means goes before what it means elsewhere. */
export function prepareHeadings(
  sheet: AnySheet,
  named: Readonly<Record<string, Pick<Column, 'heading' | 'aliases'>>> = sheet.columns,
  local: ReadonlyMap<string, string | null> = new Map(),
): SheetHeadings {
  const byName = new Map<string, HeadingMeaning>();
  const columns = Object.entries(named);
  for (const [column, { heading }] of columns) byName.set(foldCase(heading), { column, rank: 0 });
  for (const [column, { aliases }] of columns) {
    for (const alias of aliases) if (!byName.has(foldCase(alias))) byName.set(foldCase(alias), { column, rank: 1 });
  }
  const leftOut = new Set<string>();
  for (const [name, column] of local) {
    if (column === null) {
      leftOut.add(name);
      byName.delete(name);
    } else if (byName.get(name)?.column !== column) byName.set(name, { column, rank: 2 });
  }
  const firstWords = new Set([...byName.keys()].map(firstWord));
  const difference = sheet.difference && {
    of: sheet.difference.of,
    plus: new Set(sheet.difference.plus.map(foldCase)),
    minus: new Set(sheet.difference.minus.map(foldCase)),
  };
  return { sheet, byName, firstWords, difference, leftOut };
}

/** The first word of a folded heading, without what may stand behind it. */
export function firstWord(folded: string): string {
  return trimEnd(folded.split(' ', 1)[0] ?? '', '*:,');
}

/** Matches one row of headings with a sheet. A column's own heading goes before its aliases; a table beside the sheet's own has none of its columns. */
export function matchHeadings(candidate: SheetHeadings, row: readonly (Heading | undefined)[]): MatchedHeadings {
  const { sheet, byName, difference, leftOut } = candidate;
  const headings = withoutTableBeside(candidate, row);
  const columns = new Map<string, ColumnPlace & { readonly rank: number }>();
  const repeated = new Map<string, number[]>();
  headings.forEach((heading, index) => {
    if (heading === undefined) return;
    const found = meaningOf(byName, heading);
    if (!found) return;
    const { column, rank } = found;
    const before = columns.get(column);
    const place = { index, rank, unit: heading.unit };
    if (!before || before.rank > rank) {
      columns.set(column, place);
      repeated.delete(column);
    } else if (before.rank === rank) {
      const places = repeated.get(column);
      if (places) places.push(index);
      else repeated.set(column, [before.index, index]);
    }
  });
  const place =
    difference && !columns.has(difference.of)
      ? findDifference(
          difference,
          headings.map((heading) => (heading && leftOut.has(heading.name) ? undefined : heading)),
        )
      : undefined;
  if (difference && place) columns.set(difference.of, { ...place, rank: 1 });
  return { sheet, columns, repeated };
}

function meaningOf(byName: SheetHeadings['byName'], { whole, name }: Heading): HeadingMeaning | undefined {
  return byName.get(whole) ?? byName.get(name);
}

/** Headings that a table has at least. */
const FEWEST_OF_TABLE = 2;

/**
 * Headings without those of another table beside: headings next to each other, apart from the rest by a place without one, that say a column which more of
 * the others say. Of equals the first stay.
 */
function withoutTableBeside({ byName }: SheetHeadings, headings: readonly (Heading | undefined)[]): readonly (Heading | undefined)[] {
  const tables: { readonly places: number[]; readonly columns: Set<string> }[] = [];
  headings.forEach((heading, index) => {
    if (heading === undefined) return;
    let table = tables.at(-1);
    if (table?.places.at(-1) !== index - 1) tables.push((table = { places: [], columns: new Set() }));
    table.places.push(index);
    const found = meaningOf(byName, heading);
    if (found) table.columns.add(found.column);
  });
  const taken = new Set<string>();
  const beside = new Set<number>();
  for (const { places, columns } of tables.toSorted((a, b) => b.columns.size - a.columns.size)) {
    const isOther = places.length >= FEWEST_OF_TABLE && [...columns].some((column) => taken.has(column));
    if (isOther) for (const place of places) beside.add(place);
    else for (const column of columns) taken.add(column);
  }
  return beside.size === 0 ? headings : headings.map((heading, index) => (beside.has(index) ? undefined : heading));
}

/** An amount written as two columns, one of which is taken away. */
function findDifference(
  { plus, minus }: NonNullable<SheetHeadings['difference']>,
  headings: readonly (Heading | undefined)[],
): ColumnPlace | undefined {
  const find = (names: ReadonlySet<string>) => headings.findIndex((heading) => heading !== undefined && names.has(heading.name));
  const [index, taken] = [find(plus), find(minus)];
  if (index < 0 || taken < 0) return undefined;
  return { index, unit: headings[index]?.unit, minus: { index: taken, unit: headings[taken]?.unit } };
}

/** Headings that a sheet must have and that were not found; of a group of which one is enough, all of them. */
export function missingHeadings(
  { sheet, columns }: MatchedHeadings,
  hasDefault: (column: string) => boolean,
): readonly (readonly string[])[] {
  const required = Object.entries(sheet.columns)
    .filter(([column, { required }]) => required && !columns.has(column) && !hasDefault(column))
    .map(([column]) => [column]);
  return [...sheet.oneOf.filter((group) => !group.some((column) => columns.has(column))), ...required];
}
