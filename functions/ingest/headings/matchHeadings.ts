import type { AnySheet } from '../../shared/definition/sheet.ts';
import { foldCase } from '../../shared/domain/foldText.ts';
import type { Heading } from './readHeading.ts';

/** Where a sheet's columns stand. */
export interface MatchedHeadings {
  readonly sheet: AnySheet;
  /** Zero-based place and unit of each column that was found. */
  readonly columns: ReadonlyMap<string, { readonly index: number; readonly unit: number }>;
  /** Columns found more than once under headings that weigh the same, with all their places. */
  readonly repeated: ReadonlyMap<string, readonly number[]>;
}

/** Headings and aliases of one sheet, to match rows against. */
export interface SheetHeadings {
  readonly sheet: AnySheet;
  readonly byName: ReadonlyMap<string, { readonly column: string; readonly isAlias: boolean }>;
}

/** Prepares the headings of a sheet; a heading weighs more than another column's alias. */
export function prepareHeadings(sheet: AnySheet): SheetHeadings {
  const byName = new Map<string, { column: string; isAlias: boolean }>();
  const columns = Object.entries(sheet.columns);
  for (const [column, { heading }] of columns) byName.set(foldCase(heading), { column, isAlias: false });
  for (const [column, { aliases }] of columns) {
    for (const alias of aliases) if (!byName.has(foldCase(alias))) byName.set(foldCase(alias), { column, isAlias: true });
  }
  return { sheet, byName };
}

/** Matches one row of headings with a sheet. A column's own heading goes before its aliases. */
export function matchHeadings({ sheet, byName }: SheetHeadings, headings: readonly (Heading | undefined)[]): MatchedHeadings {
  const columns = new Map<string, { index: number; unit: number; isAlias: boolean }>();
  const repeated = new Map<string, number[]>();
  headings.forEach((heading, index) => {
    if (heading === undefined) return;
    const whole = byName.get(heading.whole);
    const found = whole ?? byName.get(heading.name);
    if (!found) return;
    const { column, isAlias } = found;
    const before = columns.get(column);
    const place = { index, isAlias, unit: whole ? 1 : heading.unit };
    if (!before || (before.isAlias && !isAlias)) {
      columns.set(column, place);
      repeated.delete(column);
    } else if (before.isAlias === isAlias) {
      repeated.set(column, [...(repeated.get(column) ?? [before.index]), index]);
    }
  });
  return { sheet, columns, repeated };
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
