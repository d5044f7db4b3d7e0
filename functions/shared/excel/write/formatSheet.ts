import type { CellContent } from '../../definition/report.ts';
import { columnLetters } from '../../domain/cell.ts';
import { dateSerial, escapeText, looksLikeFormula } from '../fillWorkbook/formatCell.ts';
import { escapeXml } from '../xml/escapeXml.ts';
import type { Styles } from '../styles/openStyles.ts';
import type { CellPrompt, PlannedCell, PlannedColumn, PlannedRow, PlannedSheet } from './workbookPlan.ts';

const LINE_HEIGHT = 15;
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The XML of one worksheet. `isShown` marks the sheet that is open when the workbook is. */
export function formatSheet(sheet: PlannedSheet, styles: Styles, isShown: boolean): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    formatView(sheet, isShown),
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${sheet.columns.map((column, index) => formatColumn(column, index + 1, styles)).join('')}</cols>`,
    '<sheetData>',
    ...sheet.rows.map((row, index) => formatRow({ ...row, height: row.height ?? heightOf(row, sheet.columns) }, index + 1, styles)),
    '</sheetData>',
    formatPrompts(sheet.prompts ?? []),
    formatLinks(sheet.rows),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    formatPage(sheet),
    '<headerFooter><oddFooter>&amp;L&amp;F, &amp;A&amp;R&amp;P (&amp;N)</oddFooter></headerFooter>',
    formatIgnored(sheet.numbersAsText ?? []),
    '</worksheet>',
  ].join('');
}

function formatView({ frozen }: PlannedSheet, isShown: boolean): string {
  const selected = isShown ? ' tabSelected="1"' : '';
  if (!frozen) return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`;
  const { rows, columns } = frozen;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const first = `${columnLetters(columns)}${rows + 1}`;
  return [
    `<sheetViews><sheetView${selected} workbookViewId="0">`,
    `<pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`,
    '</sheetView></sheetViews>',
  ].join('');
}

function formatColumn({ width, style }: PlannedColumn, number: number, styles: Styles): string {
  const styled = style ? ` style="${styles.idOf(style)}"` : '';
  return `<col min="${number}" max="${number}" width="${width}"${styled} customWidth="1"/>`;
}

function formatRow(
  { cells, height }: Pick<PlannedRow, 'cells'> & { readonly height: number | undefined },
  number: number,
  styles: Styles,
): string {
  const sized = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const written = cells.map((cell, index) => (cell ? formatCell(cell, `${columnLetters(index)}${number}`, styles) : ''));
  return `<row r="${number}"${sized}>${written.join('')}</row>`;
}

/** Programs disagree on whether to fit rows to wrapped text when they open a file: more than one line gets its height here. */
function heightOf({ cells }: PlannedRow, columns: readonly PlannedColumn[]): number | undefined {
  const lines = Math.max(1, ...cells.map((cell, index) => (cell?.style?.wraps ? countLines(cell.value, columns[index]?.width ?? 10) : 1)));
  return lines > 1 ? lines * LINE_HEIGHT : undefined;
}

/** Slightly too many rather than too few: words break lines early, and letters differ in width. */
function countLines(value: CellContent, width: number): number {
  const lines = typeof value === 'string' ? value.split('\n') : [];
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.05) / width)), 0);
}

function formatCell({ value, style }: PlannedCell, address: string, styles: Styles): string {
  const isQuoted = typeof value === 'string' && looksLikeFormula(value);
  const id = styles.idOf(style, isQuoted);
  const open = `<c r="${address}"${id === 0 ? '' : ` s="${id}"`}`;
  return value === undefined || value === '' ? `${open}/>` : `${open}${formatValue(value)}</c>`;
}

function formatValue(value: Exclude<CellContent, undefined>): string {
  if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v>`;
  if (typeof value === 'object') return `><v>${dateSerial(value.date, false)}</v>`;
  if (typeof value === 'number') return `><v>${value}</v>`;
  return ` t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is>`;
}

/** A4, as many pages wide as the columns need to stay readable. */
function formatPage({ isLandscape, columns }: PlannedSheet): string {
  const pages = Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / (isLandscape ? 210 : 140));
  return `<pageSetup paperSize="9" orientation="${isLandscape ? 'landscape' : 'portrait'}" fitToWidth="${pages}" fitToHeight="0"/>`;
}

function formatPrompts(prompts: readonly CellPrompt[]): string {
  if (prompts.length === 0) return '';
  return `<dataValidations count="${prompts.length}">${prompts.map(formatPrompt).join('')}</dataValidations>`;
}

function formatPrompt({ range, title, text, choices, objection }: CellPrompt): string {
  const attributes = [
    choices ? 'type="list"' : '',
    objection ? 'errorStyle="warning"' : '',
    'allowBlank="1" showInputMessage="1"',
    objection ? `showErrorMessage="1" errorTitle="${attribute(title, 32)}" error="${attribute(objection, 225)}"` : '',
    `promptTitle="${attribute(title, 32)}" prompt="${attribute(text, 255)}" sqref="${range}"`,
  ].filter(Boolean);
  const open = `<dataValidation ${attributes.join(' ')}`;
  return choices ? `${open}><formula1>${escapeXml(choices)}</formula1></dataValidation>` : `${open}/>`;
}

/** Line breaks would be read back as spaces if they stood as they are. */
function attribute(text: string, length: number): string {
  return escapeXml(text.slice(0, length)).replaceAll('\n', '_x000a_');
}

function formatLinks(rows: readonly PlannedRow[]): string {
  const links = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.link === undefined ? [] : `<hyperlink ref="${columnLetters(column)}${row + 1}" location="${escapeXml(cell.link)}"/>`,
    ),
  );
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

function formatIgnored(ranges: readonly string[]): string {
  return ranges.length === 0 ? '' : `<ignoredErrors><ignoredError sqref="${ranges.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
}
