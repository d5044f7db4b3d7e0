import type { CellContent } from '../../shared/definition/cellContent.ts';

/** What a workbook has: `WorkbookFiller.describe`. */
interface Described {
  readonly names: readonly string[];
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/** What a report has to fill it with. */
interface Content {
  readonly cells: ReadonlyMap<string, CellContent>;
  readonly lists: ReadonlyMap<string, readonly (readonly CellContent[])[]>;
  /** The report's own cells, which must all have a place. */
  readonly own: readonly string[];
}

/** What in a workbook and a report no longer fits together, in words for whoever replaced one of them; nothing when all is well. */
export function findMisfits({ names, tables }: Described, { cells, lists, own }: Content): readonly string[] {
  const known = new Set([...cells.keys()].map(keyOf));
  const there = new Set(names.map(keyOf));
  return [
    ...names.filter((name) => !known.has(keyOf(name))).map((name) => `The workbook has the name ${name}, which the report does not fill`),
    ...own.filter((name) => !there.has(keyOf(name))).map((name) => `The report fills the name ${name}, which the workbook lacks`),
    ...[...lists].flatMap(([table, rows]) => {
      const columns = tables.find(({ name }) => keyOf(name) === keyOf(table))?.columns.length;
      if (columns === undefined) return [`The report fills the table ${table}, which the workbook lacks`];
      const widest = Math.max(0, ...rows.map(({ length }) => length));
      return widest > columns ? [`The table ${table} has ${columns} columns, and the report fills ${widest}`] : [];
    }),
  ];
}

function keyOf(name: string): string {
  return name.toLowerCase();
}
