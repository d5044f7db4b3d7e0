import { columnLetters } from '../../domain/cell.ts';
import { escapeXml } from '../package/escapeXml.ts';
import { encodePieces } from '../package/encodePieces.ts';
import { deflateEntry } from '../package/deflateEntry.ts';
import { writeEntries } from '../package/writeEntries.ts';
import { deflatePieces } from '../package/deflatePieces.ts';
import type { ZipEntry } from '../package/zipEntry.ts';
import { formatSheet } from './formatSheet.ts';
import { formatTable } from './formatTable.ts';
import { openStyles, type Styles } from './openStyles.ts';
import type { PlannedSheet, WorkbookPlan } from './workbookPlan.ts';
import { writeOnce, type WrittenSheet } from './writeOnce.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Writes a new workbook. The same plan gives the same bytes: it holds no time and no chance. */
export function writeWorkbook(plan: WorkbookPlan): Uint8Array {
  const styles = openStyles();
  const shown = plan.sheets.findIndex(({ isHidden }) => !isHidden);
  const sheets = plan.sheets.flatMap((sheet, index) => writeSheet(sheet, { number: index + 1, styles, isShown: index === shown }));
  const parts: readonly Part[] = [
    ['[Content_Types].xml', formatContentTypes(plan)],
    ['_rels/.rels', formatRootRelationships(plan)],
    ['docProps/core.xml', formatCore(plan)],
    ...(plan.properties ? [['docProps/custom.xml', formatProperties(plan.properties)] as const] : []),
    ['xl/workbook.xml', formatWorkbook(plan, shown)],
    ['xl/_rels/workbook.xml.rels', formatWorkbookRelationships(plan.sheets)],
    ['xl/styles.xml', styles.xml()],
  ];
  return writeEntries([...parts.map(writePart), ...sheets]);
}

function writePart([name, xml]: Part): ZipEntry {
  return deflateEntry(name, new TextEncoder().encode(xml));
}

/** A sheet and its table, compressed while it is written. */
function writeSheet(
  sheet: PlannedSheet,
  { number, styles, isShown }: { readonly number: number; readonly styles: Styles; readonly isShown: boolean },
): ZipEntry[] {
  const name = `xl/worksheets/sheet${number}.xml`;
  const { entry, rows } = writeOnce({ name, madeFrom: isShown ? undefined : sheet.madeFrom, styles }, (own) =>
    writeRows(name, sheet, { styles: own, isShown }),
  );
  if (!sheet.table) return [entry];
  const relationships = formatRelationships([[`${OFFICE}/relationships/table`, `../tables/table${number}.xml`]]);
  return [
    entry,
    writePart([`xl/worksheets/_rels/sheet${number}.xml.rels`, relationships]),
    writePart([`xl/tables/table${number}.xml`, formatTable(sheet.table, { number, firstRow: sheet.rows.length, lastRow: rows })]),
  ];
}

function writeRows(
  name: string,
  sheet: PlannedSheet,
  { styles, isShown }: { readonly styles: Styles; readonly isShown: boolean },
): WrittenSheet {
  let rows = 0;
  function* pieces(): Generator<string> {
    rows = yield* formatSheet(sheet, styles, isShown);
  }
  const entry = sheet.moreRows ? deflatePieces(name, pieces()) : deflateEntry(name, encodePieces(pieces()));
  return { entry, rows };
}

type Part = readonly [name: string, xml: string];

function formatContentTypes({ sheets, properties }: WorkbookPlan): string {
  const overrides = [
    ['/xl/workbook.xml', `${CONTENT}.sheet.main+xml`],
    ...sheets.map((_sheet, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${CONTENT}.worksheet+xml`]),
    ...sheets.flatMap(({ table }, index) => (table ? [[`/xl/tables/table${index + 1}.xml`, `${CONTENT}.table+xml`]] : [])),
    ['/xl/styles.xml', `${CONTENT}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...(properties ? [['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml']] : []),
  ];
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`),
    '</Types>',
  ].join('');
}

function formatRootRelationships({ properties }: WorkbookPlan): string {
  return formatRelationships([
    [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ...(properties ? [[`${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'] as const] : []),
  ]);
}

function formatWorkbookRelationships(sheets: readonly PlannedSheet[]): string {
  return formatRelationships([
    ...sheets.map((_sheet, index) => [`${OFFICE}/relationships/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
  ]);
}

function formatRelationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`);
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function formatWorkbook({ sheets, names }: WorkbookPlan, shown: number): string {
  const listed = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const defined = Object.entries(names ?? {}).map(
    ([name, place]) => `<definedName name="${escapeXml(name)}">${escapeXml(place)}</definedName>`,
  );
  const titles = [...sheets.flatMap((sheet, index) => formatPrintTitles(sheet, index)), ...defined];
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">`,
    `<bookViews><workbookView activeTab="${shown}"/></bookViews>`,
    `<sheets>${listed.join('')}</sheets>`,
    titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '',
    names ? '<calcPr calcId="191029" fullCalcOnLoad="1"/>' : '',
    '</workbook>',
  ].join('');
}

function formatPrintTitles({ name, frozen }: PlannedSheet, index: number): string[] {
  if (!frozen || frozen.rows === 0) return [];
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const columns = frozen.columns > 0 ? `${sheet}!$A:$${columnLetters(frozen.columns - 1)},` : '';
  const range = escapeXml(`${columns}${sheet}!$1:$${frozen.rows}`);
  return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${range}</definedName>`];
}

function formatCore({ title }: WorkbookPlan): string {
  return [
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Redovisa</dc:creator><dc:language>sv-SE</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}

function formatProperties(properties: Readonly<Record<string, string>>): string {
  const all = Object.entries(properties).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `${DECLARATION}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${all.join('')}</Properties>`;
}
