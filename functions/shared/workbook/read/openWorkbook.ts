import type { SheetInfo } from '../../ports.ts';
import { decodeXml } from './decodeXml.ts';
import { diagnoseFile, diagnosePackage } from './diagnoseFile.ts';
import { inflatePart } from '../package/inflatePart.ts';
import { limits } from '../package/limits.ts';
import { openZip, type ZipPackage } from '../package/openZip.ts';
import { readContentTypes } from '../package/readContentTypes.ts';
import { readProperties } from './readProperties.ts';
import { readRelationships, relationshipsPart, type Relationship } from '../package/readRelationships.ts';
import { readWorkbookPart, type WorkbookPart } from './readWorkbookPart.ts';
import { missingPart, UnreadableWorkbook } from '../package/unreadable.ts';

/** A sheet with cells, and the part that holds them. */
export interface WorkbookSheet {
  readonly info: SheetInfo;
  readonly part: string | undefined;
}

/** A workbook whose directory has been read, but none of its sheets. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly is1904: boolean;
  readonly stylesPart: string;
  readonly stringsPart: string;
  /** Custom document properties by name: what the file says about itself. */
  readonly properties: ReadonlyMap<string, string>;
  /** Content of a part in UTF-8 chunks, or undefined when there is no such part. */
  open(part: string): AsyncIterable<Uint8Array> | undefined;
}

const CONTENT_TYPES = '[Content_Types].xml';
/** Bytes of the part with custom properties that are read. */
const PROPERTIES_BYTES = 1_000_000;
const USUAL_WORKBOOK = 'xl/workbook.xml';
/** Kinds of sheet without cells of their own to read. */
const otherSheets: ReadonlySet<string> = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** Finds the workbook in the file, or says what the file is instead. */
export async function openWorkbook(file: Buffer): Promise<Workbook> {
  const fault = diagnoseFile(file);
  if (fault) throw new UnreadableWorkbook(fault);
  const zip = openZip(file);
  if (!zip.parts.has(USUAL_WORKBOOK)) refuseOthers(zip);
  const budget = { inflated: 0 };
  const openUpTo = (name: string, most: number) => {
    const part = zip.parts.get(name.toLowerCase());
    return part && decodeXml(inflatePart(zip, part, { budget, most }));
  };
  const openDirectory: OpenPart = (name) => openUpTo(name, limits.directoryBytes);
  const root = await readFrom(openDirectory('_rels/.rels'), '');
  const main = await findMain(zip, root, openDirectory);
  if (main.endsWith('.bin')) throw new UnreadableWorkbook('binaryWorkbook');
  const content = openDirectory(main);
  if (!content) throw missingPart(main);
  const workbook = await readWorkbookPart(content);
  if (!workbook.isWorkbook) {
    refuseOthers(zip);
    throw missingPart(main);
  }

  const relationships = await readFrom(openDirectory(relationshipsPart(main)), main);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const sheets = listSheets(workbook, relationships);
  if (sheets.length === 0) throw new UnreadableWorkbook('noSheets');
  const partOf = (type: string) => relationships.find((relationship) => relationship.type === type)?.target ?? `${folder}${type}.xml`;
  const propertiesPart = root.find(({ type }) => type === 'custom-properties' || type === 'customProperties')?.target;
  return {
    sheets,
    is1904: workbook.is1904,
    stylesPart: partOf('styles'),
    stringsPart: partOf('sharedStrings'),
    properties: await readProperties(propertiesPart === undefined ? undefined : openUpTo(propertiesPart, PROPERTIES_BYTES)),
    open: (name) => openUpTo(name, limits.inflatedBytes),
  };
}

function listSheets(workbook: WorkbookPart, relationships: readonly Relationship[]): readonly WorkbookSheet[] {
  return workbook.sheets.flatMap(({ name, relationshipId, isHidden }, index) => {
    const relationship = relationships.find(({ id }) => id === relationshipId);
    if (relationship && otherSheets.has(relationship.type)) return [];
    return [{ info: { name, index, isHidden, ...(workbook.is1904 && { is1904: true }) }, part: relationship?.target }];
  });
}

/** A workbook may be anywhere in the package, but other documents are known by their parts. */
function refuseOthers(zip: ZipPackage): void {
  const fault = diagnosePackage(zip);
  if (fault !== 'missingPart') throw new UnreadableWorkbook(fault);
}

type OpenPart = Workbook['open'];

async function findMain(zip: ZipPackage, relationships: readonly Relationship[], open: OpenPart): Promise<string> {
  const stated = relationships.find(({ type }) => type === 'officeDocument')?.target;
  if (stated !== undefined && zip.parts.has(stated.toLowerCase())) return stated;
  const types = open(CONTENT_TYPES);
  for (const [part, type] of types ? await readContentTypes(types) : []) {
    if (type.includes('sheet') && /\.main\+xml$/.test(type) && zip.parts.has(part.toLowerCase())) return part;
  }
  return stated ?? USUAL_WORKBOOK;
}

async function readFrom(chunks: AsyncIterable<Uint8Array> | undefined, source: string): Promise<readonly Relationship[]> {
  return chunks ? readRelationships(chunks, source) : [];
}
