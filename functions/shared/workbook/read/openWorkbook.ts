import type { SheetInfo } from '../../ports.ts';
import { readContentTypes } from '../package/contentTypes.ts';
import { decodeWholeXml, decodeXml } from '../package/decodeXml.ts';
import { createBudget, inflateWhole, lendChunks, type InflateBudget } from '../package/inflate.ts';
import { limits } from '../package/limits.ts';
import type { OpenedParts } from '../package/openParts.ts';
import { entryOf, openZip, partKey, type ZipPackage } from '../package/openZip.ts';
import { readRelationships, targetsOf, type Relationship } from '../package/relationships.ts';
import { missingPart, UnreadableWorkbook } from '../package/unreadable.ts';
import { diagnoseFile, diagnosePackage } from './diagnoseFile.ts';
import { readProperties } from './readProperties.ts';
import { readWorkbookPart, type WorkbookPart } from './readWorkbookPart.ts';

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
  has(part: string): boolean;
  /** Parts with the notes and comments of a sheet. */
  notesOf(sheetPart: string): readonly string[];
  /** Content of a part that is nothing to refuse the workbook for. */
  openAside(part: string): AsyncIterable<Uint8Array> | undefined;
  /** Content of a part in UTF-8 chunks, each valid until the next is asked for, or undefined when there is no such part. */
  open(part: string): AsyncIterable<Uint8Array> | undefined;
  /** The same once more, which counts against no other part's limits. */
  openAgain(part: string): AsyncIterable<Uint8Array> | undefined;
}

/** Notes as they are written for all programs, and as threads. */
const noteKinds = ['comments', 'threadedComment'] as const;
/** Bytes of a part with notes that are read. */
const ASIDE_BYTES = 5_000_000;
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
  const budget = createBudget();
  const openUpTo = (name: string, most: number, ofBudget = budget) => {
    const part = zip.parts.get(partKey(name));
    return part && decodeXml(lendChunks(entryOf(zip, part), { budget: ofBudget, most }));
  };
  const directory = openDirectory(zip, budget);
  const root = readRelationships(directory, '');
  const main = findMain(zip, root, directory);
  if (main.endsWith('.bin')) throw new UnreadableWorkbook('binaryWorkbook');
  const content = openUpTo(main, limits.directoryBytes);
  if (!content) throw missingPart(main);
  const workbook = await readWorkbookPart(content);
  if (!workbook.isWorkbook) {
    refuseOthers(zip);
    throw missingPart(main);
  }

  const relationships = readRelationships(directory, main);
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
    has: (name) => zip.parts.has(partKey(name)),
    notesOf: (part) => noteKinds.flatMap((kind) => targetsOf(directory, part, kind)),
    openAside: (name) => openUpTo(name, ASIDE_BYTES),
    open: (name) => openUpTo(name, limits.inflatedBytes),
    openAgain: (name) => openUpTo(name, limits.inflatedBytes, createBudget()),
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

/** The parts that say where the others are. */
function openDirectory(zip: ZipPackage, budget: InflateBudget): OpenedParts {
  return {
    has: (name) => zip.parts.has(partKey(name)),
    xml(name) {
      const part = zip.parts.get(partKey(name));
      if (!part) throw missingPart(name);
      return decodeWholeXml(inflateWhole(entryOf(zip, part), { budget, most: limits.directoryBytes }));
    },
  };
}

function findMain(zip: ZipPackage, relationships: readonly Relationship[], directory: OpenedParts): string {
  const stated = relationships.find(({ type }) => type === 'officeDocument')?.target;
  if (stated !== undefined && directory.has(stated)) return stated;
  for (const [key, type] of readContentTypes(directory).parts) {
    const part = zip.parts.get(key);
    if (part && type.includes('sheet') && /\.main\+xml$/.test(type)) return part.name;
  }
  return stated ?? USUAL_WORKBOOK;
}
