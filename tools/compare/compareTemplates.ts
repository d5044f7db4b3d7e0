import type { TemplateChange } from '../../functions/shared/definition/templateChange.ts';
import { columnLetters } from '../../functions/shared/domain/cell.ts';
import { isSameName, nameKey, readWorkbookIndex, type WorkbookIndex } from '../../functions/shared/workbook/fill/readWorkbookIndex.ts';
import { workbookReader } from '../../functions/shared/workbook/read/readWorkbook.ts';
import { openParts } from '../../functions/shared/workbook/package/openParts.ts';

/** What has moved, appeared, vanished or changed from one edition of a report workbook to another, by sheet and cell. */
export async function compareTemplates(before: Uint8Array, after: Uint8Array): Promise<readonly TemplateChange[]> {
  const [old, now] = [readWorkbookIndex(openParts(before)), readWorkbookIndex(openParts(after))];
  const [oldLabels, nowLabels] = await Promise.all([readLabels(before), readLabels(after)]);
  return [
    ...compareSheets(old, now),
    ...compareThings('name', namesOf(old), namesOf(now)),
    ...compareThings('table', tablesOf(old), tablesOf(now)),
    ...compareColumns(old, now),
    ...compareLabels(oldLabels, nowLabels),
  ];
}

/** Something with a place. */
interface Placed {
  readonly subject: string;
  readonly sheet: string;
  readonly place: string;
}

function compareSheets(old: WorkbookIndex, now: WorkbookIndex): TemplateChange[] {
  const placesOf = ({ sheets }: WorkbookIndex) =>
    sheets.map(({ name }, index) => ({ subject: name, sheet: name, place: String(index + 1) }));
  return compareThings('sheet', placesOf(old), placesOf(now)).filter(
    ({ what }) => what !== 'moved' || old.sheets.length === now.sheets.length,
  );
}

/** A name that stands on several sheets is several: one each. */
function namesOf({ names }: WorkbookIndex): Placed[] {
  return names
    .filter(({ isBuiltIn }) => !isBuiltIn)
    .map(({ name, formula, place }) => ({ subject: name, sheet: place?.sheet ?? '', place: formula.replaceAll('$', '') }));
}

function tablesOf({ tables }: WorkbookIndex): Placed[] {
  return tables.map(({ name, sheet, range }) => ({
    subject: name,
    sheet: sheet.name,
    place: `'${sheet.name}'!${columnLetters(range.firstColumn)}${range.firstRow}`,
  }));
}

function compareThings(kind: TemplateChange['kind'], old: readonly Placed[], now: readonly Placed[]): TemplateChange[] {
  const group = (things: readonly Placed[]) => Map.groupBy(things, ({ subject }) => nameKey(subject));
  const [before, after] = [group(old), group(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const gone = (before.get(key) ?? []).filter(({ place }) => !after.get(key)?.some((each) => each.place === place));
    const come = (after.get(key) ?? []).filter(({ place }) => !before.get(key)?.some((each) => each.place === place));
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => changeOf(kind, gone[index], come[index])).flat();
  });
}

function changeOf(kind: TemplateChange['kind'], gone: Placed | undefined, come: Placed | undefined): TemplateChange[] {
  const known = come ?? gone;
  if (!known) return [];
  const what = gone === undefined ? 'appeared' : come === undefined ? 'vanished' : 'moved';
  return [
    { kind, what, subject: known.subject, sheet: known.sheet, ...(gone && { before: gone.place }), ...(come && { after: come.place }) },
  ];
}

/** Headings of a table in their order. */
function compareColumns(old: WorkbookIndex, now: WorkbookIndex): TemplateChange[] {
  return old.tables.flatMap((table): TemplateChange[] => {
    const other = now.tables.find(({ name }) => isSameName(name, table.name));
    const [before, after] = [table.columns.join(' | '), other?.columns.join(' | ')];
    if (after === undefined || before === after) return [];
    return [{ kind: 'table', what: 'changed', subject: table.name, sheet: table.sheet.name, before, after }];
  });
}

/** Texts by sheet and cell. */
type Labels = ReadonlyMap<string, ReadonlyMap<string, string>>;

async function readLabels(workbook: Uint8Array): Promise<Labels> {
  const labels = new Map<string, Map<string, string>>();
  await workbookReader.read(workbook, {
    wants: ({ name }) => labels.set(name, new Map()).has(name),
    rows: ({ name }, rows) => {
      for (const { number, cells } of rows)
        for (const [column, cell] of cells.entries())
          if (typeof cell === 'string' && cell.trim() !== '') labels.get(name)?.set(`${columnLetters(column)}${number}`, cell.trim());
    },
  });
  return labels;
}

function compareLabels(old: Labels, now: Labels): TemplateChange[] {
  return [...old].flatMap(([sheet, before]) => {
    const after = now.get(sheet);
    if (after === undefined) return [];
    const listOf = (labels: ReadonlyMap<string, string>) =>
      [...labels].map(([cell, subject]) => ({ subject, sheet, place: `'${sheet}'!${cell}` }));
    return compareThings('label', listOf(before), listOf(after));
  });
}
