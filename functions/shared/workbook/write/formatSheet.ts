import type { CellContent } from '../../definition/cellContent.ts';
import { columnLetters } from '../../domain/cell.ts';
import { escapeXml } from '../package/escapeXml.ts';
import { dateSerial, escapeText, looksLikeFormula } from './formatContent.ts';
import { estimateLines } from './countLines.ts';
import type { Styles } from './openStyles.ts';
import type { CellPrompt, CellStyle, PlannedCell, PlannedColumn, PlannedRow, PlannedSheet } from './workbookPlan.ts';

const LINE_HEIGHT = 15;
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The XML of one worksheet, piece by piece; returns how many rows it has. `isShown` marks the sheet that is open when the workbook is. */
export function* formatSheet(sheet: PlannedSheet, styles: Styles, isShown: boolean): Generator<string, number> {
  const { columns, rows, moreRows, table } = sheet;
  const pen = createPen(styles, columns);
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}"${table ? ` xmlns:r="${RELATIONSHIPS}"` : ''}>`;
  yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield formatView(sheet, isShown);
  yield '<sheetFormatPr defaultRowHeight="15"/>';
  yield `<cols>${columns.map((column, index) => formatColumn(column, index + 1, styles)).join('')}</cols>`;
  yield '<sheetData>';
  let count = 0;
  for (const row of rows) yield pen.row(row, (count += 1));
  for (const row of moreRows ?? []) yield pen.row(row, (count += 1));
  if (table && count === rows.length) yield pen.row({ cells: [] }, (count += 1));
  yield '</sheetData>';
  yield formatPrompts(sheet.prompts ?? []);
  yield formatLinks(rows);
  yield '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  yield formatPage(sheet);
  yield '<headerFooter><oddFooter>&amp;L&amp;F, &amp;A&amp;R&amp;P (&amp;N)</oddFooter></headerFooter>';
  yield formatIgnored(sheet.numbersAsText ?? []);
  if (table) yield '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';
  yield '</worksheet>';
  return count;
}

/** Writes rows, looking up each style and column once. */
function createPen(styles: Styles, columns: readonly PlannedColumn[]): { row(row: PlannedRow, number: number): string } {
  const letters: string[] = [];
  const plain = new Map<CellStyle | undefined, number>();
  const idOf = (style: CellStyle | undefined, isQuoted: boolean) => {
    if (isQuoted) return styles.idOf(style, true);
    const id = plain.get(style) ?? styles.idOf(style);
    plain.set(style, id);
    return id;
  };
  return {
    row: ({ cells, height = heightOf(cells, columns) }, number) => {
      const sized = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      let written = '';
      for (const [index, cell] of cells.entries()) {
        if (cell) written += formatCell(cell, (letters[index] ??= columnLetters(index)) + number, idOf);
      }
      return `<row r="${number}"${sized}>${written}</row>`;
    },
  };
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

/** Programs disagree on whether to fit rows to wrapped text when they open a file: more than one line gets its height here. */
function heightOf(cells: PlannedRow['cells'], columns: readonly PlannedColumn[]): number | undefined {
  let lines = 1;
  for (const [index, cell] of cells.entries()) {
    if (cell?.style?.wraps && typeof cell.value === 'string')
      lines = Math.max(lines, estimateLines(cell.value, columns[index]?.width ?? 10));
  }
  return lines > 1 ? lines * LINE_HEIGHT : undefined;
}

function formatCell(
  { value, style, formula }: PlannedCell,
  address: string,
  idOf: (style: CellStyle | undefined, isQuoted: boolean) => number,
): string {
  const isQuoted = formula === undefined && typeof value === 'string' && looksLikeFormula(value);
  const id = idOf(style, isQuoted);
  const open = `<c r="${address}"${id === 0 ? '' : ` s="${id}"`}`;
  if (formula !== undefined) return `${open}><f>${escapeXml(formula)}</f></c>`;
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
