import { escapeXml } from '../../functions/shared/workbook/package/escapeXml.ts';
import { addContentType } from '../../functions/shared/workbook/package/contentTypes.ts';
import type { Parts } from '../../functions/shared/workbook/package/openParts.ts';
import { addRelationship } from '../../functions/shared/workbook/package/relationships.ts';
import type { SheetPart } from '../../functions/shared/workbook/fill/readWorkbookIndex.ts';
import { chartXml } from './chartXml.ts';
import type { ChartPlace, Drawn } from './sheetPen.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument';
/** English Metric Units in a point. */
const EMU = 12_700;
/** Points kept free above and below, so that a frame never prints on the page before. */
const FRAME = 2;

/** Elements of a sheet that come after `drawing`, by the standard. */
const after = ['legacyDrawing', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'];

/** Puts native charts on the sheets. */
export function addCharts(parts: Parts, sheets: readonly SheetPart[], drawn: Drawn): void {
  let number = 0;
  for (const [index, sheet] of sheets.entries()) {
    const places = drawn.charts.filter((place) => place.sheet === sheet.name);
    if (places.length === 0) continue;
    const drawing = `xl/drawings/drawing${index + 1}.xml`;
    const anchors = places.map((place) => {
      number += 1;
      return anchorXml(place, { number, id: addChart(parts, drawing, { place, number, drawn }) });
    });
    parts.write(
      drawing,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">${anchors.join('')}</xdr:wsDr>`,
    );
    addContentType(parts, drawing, `${types}.drawing+xml`);
    const id = addRelationship(parts, sheet.partName, { type: `${office}/drawing`, target: drawing });
    parts.write(sheet.partName, withDrawing(parts.text(sheet.partName), id));
  }
}

function addChart(parts: Parts, drawing: string, { place, number, drawn }: { place: ChartPlace; number: number; drawn: Drawn }): string {
  const part = `xl/charts/chart${number}.xml`;
  const table = drawn.tables.get(place.chart.table);
  if (!table) throw new Error(`The chart ${place.chart.title} shows ${place.chart.table}, which no sheet has`);
  parts.write(part, chartXml(place.chart, table));
  addContentType(parts, part, `${types}.drawingml.chart+xml`);
  return addRelationship(parts, drawing, { type: `${office}/chart`, target: part });
}

function anchorXml({ row, left, width, height, chart }: ChartPlace, { number, id }: { number: number; id: string }): string {
  const emu = (points: number) => Math.round(points * EMU);
  const properties = `<xdr:cNvPr id="${number + 1}" name="${escapeXml(chart.title)}" descr="${escapeXml(chart.description)}"/>`;
  const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${properties}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  return `<xdr:oneCellAnchor><xdr:from><xdr:col>${left.column}</xdr:col><xdr:colOff>${emu(left.offset)}</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>${emu(FRAME)}</xdr:rowOff></xdr:from><xdr:ext cx="${emu(width)}" cy="${emu(height - 2 * FRAME)}"/>${frame}<xdr:clientData/></xdr:oneCellAnchor>`;
}

function withDrawing(xml: string, id: string): string {
  const element = `<drawing xmlns:r="${office}" r:id="${id}"/>`;
  const next = new RegExp(`<(?:${after.join('|')})[\\s>/]|</worksheet>`).exec(xml);
  if (!next) throw new Error('The sheet has no end');
  return xml.slice(0, next.index) + element + xml.slice(next.index);
}
