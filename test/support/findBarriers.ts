import { readWorkbookIndex, type SheetPart, type TablePart } from '../../functions/shared/workbook/fill/readWorkbookIndex.ts';
import { cellName, parseRange } from '../../functions/shared/workbook/package/reference.ts';
import { attributeOf, findElement, findElements, type Element } from '../../functions/shared/workbook/package/elements.ts';
import { openParts, type Parts } from '../../functions/shared/workbook/package/openParts.ts';
import { readAll, type AllRead } from './readAll.ts';

type SheetCells = AllRead['cells'][string];

/** What stands in the way of a reader who cannot see, or not tell colours apart: `docs/accessible-workbooks.md`, in words. */
export async function findBarriers(file: Uint8Array): Promise<readonly string[]> {
  const parts = openParts(file);
  const { sheets, tables, stylesPart } = readWorkbookIndex(parts);
  const { cells } = await readAll(file);
  return [
    ...findLanguage(parts),
    ...sheets.flatMap((sheet) => findInSheet(parts.text(sheet.partName), sheet, cells[sheet.name] ?? {})),
    ...tables.flatMap((table) => findInTable(parts.text(table.sheet.partName), table, cells[table.sheet.name] ?? {})),
    ...findInDrawings(parts),
    ...findInStyles(parts.text(stylesPart)),
  ];
}

function findLanguage(parts: Parts): string[] {
  const core = parts.names().includes('docProps/core.xml') ? parts.text('docProps/core.xml') : '';
  return [
    ...(/<dc:language[^>]*>sv-SE</.test(core) ? [] : ['The language is not set to sv-SE']),
    ...(/<dc:title[^>]*>[^<]/.test(core) ? [] : ['The document has no title']),
  ];
}

function findInSheet(xml: string, { name }: SheetPart, cells: SheetCells): string[] {
  const pane = findElement(xml, 'pane')?.tag ?? '';
  return [
    ...(/^(Blad|Sheet|Tabelle)\s*\d*$/i.test(name) ? [`The sheet ${name} has no name that says what it holds`] : []),
    ...(typeof cells['A1'] === 'string' && cells['A1'].trim() !== '' ? [] : [`${name} has no title in A1`]),
    ...(attributeOf(pane, 'state') === 'frozen' || !/<tableParts|<dataValidations/.test(xml)
      ? []
      : [`${name} does not keep its headings in sight`]),
    ...findColourOnly(xml, name),
  ];
}

/** Rules that only point at cells; what they look like is read among the styles. */
function findColourOnly(xml: string, name: string): string[] {
  const scales = findElements(xml, 'cfRule').map(({ tag }) => attributeOf(tag, 'type') ?? '');
  return scales.filter((type) => /^(colorScale|iconSet)$/.test(type)).map((type) => `${name} says something by colour alone: ${type}`);
}

function findInTable(xml: string, { name, sheet, range, columns, headerRows }: TablePart, cells: SheetCells): string[] {
  const where = `The table ${name} on ${sheet.name}`;
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  const rows = Array.from({ length: lastRow - firstRow }, (_, index) => firstRow + 1 + index);
  const isBlank = (row: number) =>
    Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => cells[cellName(firstColumn + index, row)]).every(
      (cell) => cell === undefined || cell === '',
    );
  const merged = findElements(xml, 'mergeCell').flatMap(({ tag }) => parseRange(attributeOf(tag, 'ref') ?? '') ?? []);
  const isInside = (each: typeof range) =>
    each.firstRow <= lastRow && firstRow <= each.lastRow && each.firstColumn <= lastColumn && firstColumn <= each.lastColumn;
  return [
    ...(/^(Tabell|Table)\d*$/i.test(name) ? [`${where} has no name of its own`] : []),
    ...(headerRows === 1 ? [] : [`${where} has ${headerRows} rows of headings`]),
    ...(columns.every((heading) => heading.trim() !== '') && new Set(columns).size === columns.length
      ? []
      : [`${where} has a heading that is empty or there twice`]),
    ...rows.filter(isBlank).map((row) => `${where} has a blank row: ${row}`),
    ...(merged.some(isInside) ? [`${where} has merged cells`] : []),
  ];
}

function findInDrawings(parts: Parts): string[] {
  const drawings = parts.names().filter((part) => /^xl\/drawings\/drawing\d+\.xml$/.test(part));
  const charts = parts.names().filter((part) => /^xl\/charts\/chart\d+\.xml$/.test(part));
  return [
    ...drawings.flatMap((part) =>
      findElements(parts.text(part), 'cNvPr')
        .filter(({ tag }) => (attributeOf(tag, 'descr') ?? '').length < 20)
        .map(({ tag }) => `The picture ${attributeOf(tag, 'name') ?? ''} has no alternative text`),
    ),
    ...charts.flatMap((part) => findInChart(parts.text(part), part)),
  ];
}

/** Series are told apart by their numbers and the order of the legend too, never by colour alone. */
function findInChart(xml: string, part: string): string[] {
  const series = findElements(xml, 'ser').length;
  return [
    ...(findElement(xml, 'title') ? [] : [`The chart ${part} has no title`]),
    ...(series < 2 || findElement(xml, 'legend') || xml.includes('Kvinnor mörk stapel')
      ? []
      : [`The chart ${part} has several series and no legend`]),
    ...(findElement(xml, 'dLbls') ? [] : [`The chart ${part} shows its numbers by colour and length only`]),
  ];
}

/** Text against what it stands on: at least 4.5 to 1. Conditional looks change more than a colour. */
function findInStyles(xml: string): string[] {
  const within = (name: string) => findElement(xml, name) ?? { innerStart: 0, innerEnd: 0 };
  const fonts = findElements(xml, 'font', within('fonts'));
  const fills = findElements(xml, 'fill', within('fills'));
  const looks = findElements(xml, 'xf', within('cellXfs')).flatMap(({ tag }) => {
    const [font, fill] = [fonts[Number(attributeOf(tag, 'fontId') ?? 0)], fills[Number(attributeOf(tag, 'fillId') ?? 0)]];
    return font && fill ? [[colourIn(xml, font, 'color') ?? BLACK, colourIn(xml, fill, 'fgColor') ?? WHITE] as const] : [];
  });
  const poor = looks
    .filter(([text, ground]) => contrast(text, ground) < 4.5)
    .map(([text, ground]) => `Text ${text} on ${ground} is hard to see`);
  const conditional = findElements(xml, 'dxf', within('dxfs')).flatMap((dxf) => {
    const colours = ['color', 'bgColor', 'fgColor'].flatMap((name) => colourIn(xml, dxf, name) ?? []);
    const says = ['b', 'i', 'u', 'strike', 'numFmt', 'border'].some((name) => findElement(xml.slice(dxf.innerStart, dxf.innerEnd), name));
    return colours.length > 0 && !says ? [`A conditional format says something by colour alone: ${colours.join(', ')}`] : [];
  });
  return [...new Set([...poor, ...conditional])];
}

const BLACK = 'FF000000';
const WHITE = 'FFFFFFFF';

function colourIn(xml: string, { innerStart, innerEnd }: Element, name: string): string | undefined {
  const found = findElement(xml.slice(innerStart, innerEnd), name);
  return found && attributeOf(found.tag, 'rgb');
}

/** WCAG 2.2, relative luminance. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(argb: string): number {
  const [red = 0, green = 0, blue = 0] = [2, 4, 6].map((from) => {
    const value = Number.parseInt(argb.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
