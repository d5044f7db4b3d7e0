import { rawWorkbook, relationships, sheetXml, type RawWorkbook } from './rawWorkbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** A report template as small as it can be: a titled list `Poster` with a row of sums below it, a chart of the list, names and a second sheet. */
export function listWorkbook(
  change: Partial<RawWorkbook> & { readonly rows?: string; readonly after?: string; readonly names?: string } = {},
): Buffer {
  const { rows = listRows, after = afterList, names = listNames, ...rest } = change;
  const list = sheetXml(rows, after).replace(
    '<sheetData>',
    '<dimension ref="A1"/><cols><col min="1" max="1" width="20" style="2"/></cols><sheetData>',
  );
  const built = rawWorkbook({
    sheets: [
      { name: 'Budget och utfall', xml: list.replace('<worksheet ', `<worksheet xmlns:r="${OFFICE}" `) },
      { name: 'Övrigt', rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>orörd</t></is></c></row>' },
    ],
    formats: ['#,##0.00\\ "kr"', '0.0'],
    ...rest,
    parts: { ...listParts(names), ...rest.parts },
  });
  return built;
}

/** Title, heading row, the list's one row, sums and a cell far below. */
export const listRows = `<row r="1"><c r="A1" s="1"/></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>Post</t></is></c><c r="B3" t="inlineStr"><is><t>Belopp</t></is></c></row>
<row r="4" ht="20"><c r="A4" s="2"/><c r="B4" s="1"><v>1</v></c></row>
<row r="5"><c r="A5" t="inlineStr"><is><t>Summa</t></is></c><c r="B5"><f>SUM(B4:B4)</f><v>1</v></c></row>
<row r="9"><c r="A9" s="2"><f>B5*2</f><v>2</v></c></row>`;

const afterList = `<mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells><conditionalFormatting sqref="B4"><cfRule type="expression" priority="1"><formula>B4&lt;$B$5</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="decimal" sqref="B4"><formula1>0</formula1></dataValidation></dataValidations><headerFooter><oddHeader>&amp;L&amp;8{project.name:10}&amp;RÄrende {project.caseId}</oddHeader></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="8" man="1"/></rowBreaks><drawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`;

const listNames =
  '<definedName name="title">\'Budget och utfall\'!$A$1</definedName><definedName name="below">\'Budget och utfall\'!$A$9</definedName><definedName name="amounts">\'Budget och utfall\'!$B$4</definedName><definedName name="heading">\'Budget och utfall\'!$B$3</definedName><definedName name="title" localSheetId="1">Övrigt!$B$2</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">\'Budget och utfall\'!$A$1:$B$9</definedName>';

function listParts(names: string): Record<string, string> {
  const type = 'application/vnd.openxmlformats-officedocument';
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${type}.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.spreadsheetml.styles+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${type}.spreadsheetml.table+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="${type}.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="${type}.drawingml.chart+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${type}.spreadsheetml.calcChain+xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets><sheet name="Budget och utfall" sheetId="1" r:id="rId1"/><sheet name="Övrigt" sheetId="2" r:id="rId2"/></sheets><definedNames>${names}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId3', 'styles', 'styles.xml'],
      ['rId4', 'calcChain', 'calcChain.xml'],
    ]),
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="B5" i="1"/></calcChain>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ['rId1', 'table', '../tables/table1.xml'],
      ['rId2', 'drawing', '../drawings/drawing1.xml'],
    ]),
    'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="Poster" displayName="Poster" ref="A3:B4"><autoFilter ref="A3:B4"/><tableColumns count="2"><tableColumn id="1" name="Post"/><tableColumn id="2" name="Belopp"/></tableColumns></table>`,
    'xl/drawings/drawing1.xml':
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>10</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="1" cy="1"/><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>',
    'xl/drawings/_rels/drawing1.xml.rels': relationships([['rId1', 'chart', '../charts/chart1.xml']]),
    'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="${CHART}"><c:chart><c:plotArea><c:barChart><c:ser><c:cat><c:strRef><c:f>'Budget och utfall'!$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'Budget och utfall'!$B$4</c:f><c:numCache><c:formatCode>0.0</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
  };
}
