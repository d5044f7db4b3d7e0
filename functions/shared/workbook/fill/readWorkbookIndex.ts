import { attributeOf, childrenOf, findElement, findElements } from '../package/elements.ts';
import { unescapeXml } from '../package/escapeXml.ts';
import type { Parts } from '../package/openParts.ts';
import { readRelationships, targetsOf } from '../package/relationships.ts';
import { parsePlace, type Place } from '../package/reference.ts';

/** A worksheet and its part. */
export interface SheetPart {
  readonly name: string;
  readonly partName: string;
}

/** A defined name as the workbook states it. */
export interface DefinedName {
  readonly name: string;
  /** What it stands for, as written. */
  readonly formula: string;
  /** The cells it points at; undefined when it is a constant, a formula or broken. */
  readonly place: Place | undefined;
  /** Names that belong to Excel: print areas, print titles, filters. */
  readonly isBuiltIn: boolean;
}

/** A table (Swedish *tabell*) of the workbook. */
export interface TablePart {
  readonly name: string;
  readonly partName: string;
  readonly sheet: SheetPart;
  readonly range: Place['range'];
  readonly columns: readonly string[];
  /** Rows with headings: 1 or 0. */
  readonly headerRows: number;
  readonly totalsRows: number;
}

/** What a workbook part says about its sheets and names. */
export interface WorkbookIndex {
  readonly partName: string;
  readonly stylesPart: string;
  readonly sharedStringsPart: string;
  readonly sheets: readonly SheetPart[];
  readonly names: readonly DefinedName[];
  readonly tables: readonly TablePart[];
  readonly uses1904: boolean;
}

/** Reads which sheets, names and tables a workbook has. */
export function readWorkbookIndex(parts: Parts): WorkbookIndex {
  const partName = targetsOf(parts, '', 'officeDocument')[0] ?? 'xl/workbook.xml';
  const xml = parts.text(partName);
  const relationships = readRelationships(parts, partName);
  const targets = new Map(relationships.map(({ id, target, type }) => [id, { target, type }]));
  const partOf = (wanted: string) => relationships.find(({ type }) => type === wanted)?.target ?? `xl/${wanted}.xml`;
  const sheets = findElements(xml, 'sheet').flatMap(({ tag }) => {
    const target = targets.get(/\s(?:[\w.-]+:)id="([^"]*)"/.exec(tag)?.[1] ?? '');
    return target?.type === 'worksheet' && target.target !== undefined
      ? [{ name: attributeOf(tag, 'name') ?? '', partName: target.target }]
      : [];
  });
  const properties = findElement(xml, 'workbookPr')?.tag ?? '';
  return {
    partName,
    stylesPart: partOf('styles'),
    sharedStringsPart: partOf('sharedStrings'),
    sheets,
    names: findElements(xml, 'definedName').map((element) => {
      const name = attributeOf(element.tag, 'name') ?? '';
      const formula = unescapeXml(xml.slice(element.innerStart, element.innerEnd));
      const place = parsePlace(formula);
      const isKnown = place && sheets.some((sheet) => isSameName(sheet.name, place.sheet));
      return { name, formula, place: isKnown ? place : undefined, isBuiltIn: /^_xlnm\./i.test(name) };
    }),
    tables: sheets.flatMap((sheet) => tablesOf(parts, sheet)),
    uses1904: /^(1|true)$/.test(attributeOf(properties, 'date1904') ?? ''),
  };
}

/** Excel's names are the same whatever their case. */
export function isSameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** The form of a name that is the same whatever its case. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

function tablesOf(parts: Parts, sheet: SheetPart): TablePart[] {
  return targetsOf(parts, sheet.partName, 'table').flatMap((partName) => {
    const xml = parts.text(partName);
    const [root] = childrenOf(xml);
    const place = root && parsePlace(`Sheet!${attributeOf(root.tag, 'ref') ?? ''}`);
    if (!root || !place) return [];
    return {
      name: attributeOf(root.tag, 'displayName') ?? attributeOf(root.tag, 'name') ?? '',
      partName,
      sheet,
      range: place.range,
      columns: findElements(xml, 'tableColumn').map(({ tag }) => attributeOf(tag, 'name') ?? ''),
      headerRows: Number(attributeOf(root.tag, 'headerRowCount') ?? 1),
      totalsRows: Number(attributeOf(root.tag, 'totalsRowCount') ?? 0),
    };
  });
}
