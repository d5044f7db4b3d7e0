import { zipParts, type RawPart } from './zipParts.ts';

/** One sheet of a workbook under construction: the XML inside `<sheetData>`, or the whole part. */
export interface RawSheet {
  readonly name: string;
  /** XML of the rows. */
  readonly rows?: string;
  /** The whole part instead. */
  readonly xml?: string | Uint8Array;
  readonly state?: 'hidden' | 'veryHidden';
  /** Last word of the relationship type; `worksheet` when not said. */
  readonly type?: string;
  readonly target?: string;
}

/** What a workbook under construction is made of. */
export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** XML inside `<sst>`, or none: then there is no such part. */
  readonly strings?: string;
  /** Number format codes; cell format n (from 1) uses the n-th. Format 0 is General. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  /** Parts to add, or to put in place of those of the same name; `undefined` takes a part away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of a workbook with exactly this XML. */
export function rawWorkbook(workbook: RawWorkbook): Buffer {
  return zipParts(rawParts(workbook));
}

/** The parts of such a workbook, for tests that damage the zip itself. */
export function rawParts({ sheets, strings, formats = [], is1904 = false, parts = {} }: RawWorkbook): RawPart[] {
  const all: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets, is1904),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((sheet, i): Link => [`rId${i + 1}`, sheet.type ?? 'worksheet', sheet.target ?? `worksheets/sheet${i + 1}.xml`]),
      ['rId9001', 'styles', 'styles.xml'],
      ...(strings === undefined ? [] : [['rId9002', 'sharedStrings', 'sharedStrings.xml'] satisfies Link]),
    ]),
    'xl/styles.xml': stylesXml(formats),
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
  };
  sheets.forEach((sheet, i) => {
    all[`xl/worksheets/sheet${i + 1}.xml`] = sheet.xml ?? sheetXml(sheet.rows ?? '');
  });
  return Object.entries({ ...all, ...parts }).flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

/** A worksheet part around the XML of its rows. */
export function sheetXml(rows: string, after = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

type Link = [id: string, type: string, target: string];

/** A relationships part. */
export function relationships(links: readonly Link[]): string {
  const all = links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${RELATIONSHIPS}">${all.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly RawSheet[], is1904: boolean): string {
  const all = sheets.map(
    ({ name, state }, i) => `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const properties = is1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${all.join('')}</sheets></workbook>`;
}

function stylesXml(formats: readonly string[]): string {
  const escaped = formats.map((code) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'));
  const definitions = escaped.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`);
  const uses = formats.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${definitions.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${uses.join('')}</cellXfs></styleSheet>`;
}

function contentTypes(sheets: readonly RawSheet[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const all = sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`);
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${all.join('')}</Types>`;
}
