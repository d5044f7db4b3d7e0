import { attributeOf, findElements } from '../package/elements.ts';
import { openParts } from '../package/openParts.ts';
import { listRows } from './fillLists.ts';
import { isSameName, readWorkbookIndex, type TablePart, type WorkbookIndex } from './readWorkbookIndex.ts';
import { parseRange, type Range } from '../package/reference.ts';

/**
 * What in a report workbook cannot be filled, in words for the developer or officer who changed it; nothing when all is well.
 * `lists` are the tables whose rows the report fills.
 */
export function findTemplateFaults(template: Uint8Array, lists: readonly string[]): readonly string[] {
  const parts = openParts(template);
  const workbook = readWorkbookIndex(parts);
  const filled = workbook.tables.filter(({ name }) => lists.some((list) => isSameName(list, name)));
  return [
    ...findBrokenNames(workbook),
    ...filled.flatMap((table) => [
      ...findNamesInside(table, workbook),
      ...findNeighbours(table, filled),
      ...findMerged(table, parts.text(table.sheet.partName)),
    ]),
  ];
}

function findBrokenNames({ names }: WorkbookIndex): string[] {
  return names
    .filter(({ place, isBuiltIn }) => !place && !isBuiltIn)
    .map(({ name, formula }) => `The name ${name} points at no cell: ${formula}`);
}

function findNamesInside(table: TablePart, { names }: WorkbookIndex): string[] {
  const data = dataOf(table);
  const inside = names.filter(
    ({ place, isBuiltIn }) => !isBuiltIn && place && isSameName(place.sheet, table.sheet.name) && overlap(place.range, data),
  );
  return inside.map(({ name }) => `The name ${name} stands among the rows of the table ${table.name}, which the list overwrites`);
}

function findNeighbours(table: TablePart, tables: readonly TablePart[]): string[] {
  const own = dataOf(table);
  return tables
    .filter((other) => other.name < table.name && other.sheet.partName === table.sheet.partName)
    .filter((other) => rowsOverlap(dataOf(other), own))
    .map(
      (other) => `The tables ${other.name} and ${table.name} stand side by side on ${table.sheet.name} and cannot both have their length`,
    );
}

function findMerged(table: TablePart, xml: string): string[] {
  const merged = findElements(xml, 'mergeCell').flatMap(({ tag }) => attributeOf(tag, 'ref') ?? []);
  return merged
    .filter((ref) => {
      const range = parseRange(ref);
      return range && rowsOverlap(range, dataOf(table));
    })
    .map((ref) => `Merged cells ${ref} stand in the rows of the table ${table.name}`);
}

function dataOf(table: TablePart): Range {
  const { firstRow, lastRow } = listRows({ table, rows: [] });
  return { ...table.range, firstRow, lastRow };
}

function overlap(a: Range, b: Range): boolean {
  return rowsOverlap(a, b) && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
}

function rowsOverlap(a: Range, b: Range): boolean {
  return a.firstRow <= b.lastRow && b.firstRow <= a.lastRow;
}
