import type { ChartLayout } from '../../functions/shared/definition/layout.ts';
import { lockedCell, quoteSheet } from '../../functions/shared/workbook/package/reference.ts';
import { escapeXml } from '../../functions/shared/workbook/package/escapeXml.ts';
import { chartWords } from '../../templates/text/chartWords.ts';
import { colours, numberFormats } from './reportStyles.ts';
import type { TablePlace } from './sheetPen.ts';

/** Women and men, or now and before: a dark and a light that also differ in grey. */
const seriesColours = [colours.accent, colours.second, '8FB8C1', '6B4E71', colours.line];

/** What tables call the columns of women and of men. */
const women: readonly string[] = ['women', chartWords.women];
const men: readonly string[] = ['men', chartWords.men];

/** A native chart bound to the cells of a table. Its points are filled in with the report. */
export function chartXml(chart: ChartLayout<string>, table: TablePlace): string {
  const direction = chart.kind === 'bars' ? 'bar' : 'col';
  const series = chart.series.map((name, index) => seriesXml(chart, table, { name, index })).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="sv-SE"/><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title, 1200, keyOf(chart))}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="45"/><c:overlap val="-10"/><c:axId val="111"/><c:axId val="222"/></c:barChart>${categoryAxisXml(chart)}${valueAxisXml(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea>${legendXml(chart)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="${colours.white}"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="${colours.line}"/></a:solidFill></a:ln></c:spPr>${textXml(900)}</c:chartSpace>`;
}

function seriesXml(chart: ChartLayout<string>, table: TablePlace, { name, index }: { name: string; index: number }): string {
  const column = table.series.get(name);
  if (column === undefined) throw new Error(`The chart ${chart.title} asks for ${name}, which ${chart.table} does not have`);
  const [first, last] = rowsOf(chart, table);
  const label = table.labels[chart.label ?? table.labels.length - 1] ?? 0;
  const area = (at: number) => reference(table, `${lockedCell(at, first)}:${lockedCell(at, last)}`);
  const heading = reference(table, lockedCell(column, table.headingRow));
  const colour = seriesColours[index % seriesColours.length] ?? colours.accent;
  const format = escapeXml(withoutZero(numberFormats[chart.format]));
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${heading}</c:f></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(chart.kind === 'bars' ? 700 : 800)}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat><c:strRef><c:f>${area(label)}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${area(column)}</c:f></c:numRef></c:val></c:ser>`;
}

/** A format of one section that shows nothing of 0: a label where no bar is says nothing. */
function withoutZero(format: string): string {
  return `${format};-${format};`;
}

function rowsOf(chart: ChartLayout<string>, table: TablePlace): [number, number] {
  if (!chart.rows) return [table.headingRow + 1, table.lastRow];
  const [first, last] = chart.rows.map((key) => table.rows.get(key));
  if (first === undefined || last === undefined)
    throw new Error(`The chart ${chart.title} asks for rows that ${chart.table} does not have`);
  return [first, last];
}

function reference({ sheet }: TablePlace, area: string): string {
  return escapeXml(`${quoteSheet(sheet)}!${area}`);
}

function categoryAxisXml({ kind }: ChartLayout<string>): string {
  // Bars are listed from the top, as the table is.
  const order = kind === 'bars' ? 'maxMin' : 'minMax';
  return `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${kind === 'bars' ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${colours.muted}"/></a:solidFill></a:ln></c:spPr>${textXml(900)}<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

function valueAxisXml({ kind, axis, format, goesBelowZero = false }: ChartLayout<string>): string {
  const crosses = kind === 'bars' ? 'max' : 'autoZero';
  return `<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/>${goesBelowZero ? '' : '<c:min val="0"/>'}</c:scaling><c:delete val="0"/><c:axPos val="${kind === 'bars' ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${colours.tint}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>${titleXml(axis, 900)}<c:numFmt formatCode="${escapeXml(axisFormat(format))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(900)}<c:crossAx val="111"/><c:crosses val="${crosses}"/></c:valAx>`;
}

/** Axes have room for whole numbers. */
function axisFormat(format: ChartLayout<string>['format']): string {
  return format === 'percent' ? '0' : numberFormats.count;
}

/** What women and men of lying bars look like, said below the title: programs do not agree on the order of such a legend. */
function keyOf({ kind, series: [first = '', second = '', ...more] }: ChartLayout<string>): string {
  if (kind !== 'bars' || more.length > 0 || !women.includes(first) || !men.includes(second)) return '';
  const run = `<a:rPr lang="sv-SE" sz="900" b="0"><a:latin typeface="Arial"/></a:rPr><a:t>${chartWords.key}</a:t>`;
  return `<a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr><a:r>${run}</a:r></a:p>`;
}

function legendXml(chart: ChartLayout<string>): string {
  return chart.series.length < 2 || keyOf(chart) !== ''
    ? ''
    : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(900)}</c:legend>`;
}

function titleXml(text: string, size: number, below = ''): string {
  const properties = `lang="sv-SE" sz="${size}" b="1"`;
  const fill = `<a:solidFill><a:srgbClr val="${colours.accent}"/></a:solidFill><a:latin typeface="Arial"/>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="1"/></a:pPr><a:r><a:rPr ${properties}>${fill}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p>${below}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function textXml(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="1B2A30"/></a:solidFill><a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="sv-SE"/></a:p></c:txPr>`;
}
