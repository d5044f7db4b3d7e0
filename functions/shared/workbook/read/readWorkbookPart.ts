import { limits } from '../package/limits.ts';
import { readAttribute, readPrefixedAttribute } from '../package/readAttribute.ts';
import { scanXml } from '../package/scanXml.ts';
import { xmlName } from '../package/xmlName.ts';
import { passedLimit, UnreadableWorkbook } from '../package/unreadable.ts';

/** What `workbook.xml` says. */
export interface WorkbookPart {
  /** False when the part is of another kind of document. */
  readonly isWorkbook: boolean;
  readonly is1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly relationshipId: string; readonly isHidden: boolean }[];
}

const WORKBOOK = xmlName('workbook');
const WORKBOOK_PROPERTIES = xmlName('workbookPr');
const DATE_1904 = xmlName('date1904');
const SHEETS = xmlName('sheets');
const SHEET = xmlName('sheet');
const NAME = xmlName('name');
const STATE = xmlName('state');
const ID = xmlName('id');

/** Reads the sheets in their order and the date system. */
export async function readWorkbookPart(chunks: AsyncIterable<Uint8Array>): Promise<WorkbookPart> {
  const sheets: { name: string; relationshipId: string; isHidden: boolean }[] = [];
  let isWorkbook: boolean | undefined;
  let is1904 = false;
  let isInSheets = false;
  await scanXml(chunks, {
    open(tag) {
      isWorkbook ??= tag.name === WORKBOOK;
      if (tag.name === WORKBOOK_PROPERTIES) is1904 = /^(1|true|on)$/i.test(readAttribute(tag, DATE_1904) ?? '');
      else if (tag.name === SHEETS) isInSheets = true;
      else if (tag.name === SHEET && isInSheets) {
        if (sheets.length >= limits.sheets) throw passedLimit('tooManyParts', limits.sheets);
        const state = readAttribute(tag, STATE);
        const name = readAttribute(tag, NAME);
        if (name === undefined) throw new UnreadableWorkbook('damaged');
        sheets.push({
          name,
          relationshipId: readPrefixedAttribute(tag, ID) ?? '',
          isHidden: state === 'hidden' || state === 'veryHidden',
        });
      }
      return false;
    },
    close(name) {
      if (name === SHEETS) isInSheets = false;
    },
  });
  return { isWorkbook: isWorkbook ?? false, is1904, sheets };
}
