import type { CellNote } from '../../ports.ts';
import { collectText } from '../package/collectText.ts';
import { readAttribute } from '../package/readAttribute.ts';
import { parseRange } from '../package/reference.ts';
import { scanXml } from '../package/scanXml.ts';
import { UnreadableWorkbook } from '../package/unreadable.ts';
import { xmlName } from '../package/xmlName.ts';
import { decodeXmlText } from './decodeText.ts';

const COMMENT = xmlName('comment');
const THREADED = xmlName('threadedComment');
const REF = xmlName('ref');
const T = xmlName('t');
const TEXT = xmlName('text');
/** More say nothing new of a sheet, and longer ones are cut. */
const MOST = 2000;
const LONGEST = 2000;

/** Reads the notes or the threaded comments of a sheet. What is wrong with them is nothing to refuse a workbook for. */
export async function readNotes(chunks: AsyncIterable<Uint8Array>): Promise<readonly CellNote[]> {
  const notes: CellNote[] = [];
  const text = collectText();
  let at: { readonly column: number; readonly row: number } | undefined;
  let isThreaded = false;
  try {
    await scanXml(chunks, {
      open(tag) {
        if (tag.name === COMMENT || tag.name === THREADED) {
          const range = parseRange(readAttribute(tag, REF) ?? '');
          at = range && { column: range.firstColumn, row: range.firstRow };
          isThreaded = tag.name === THREADED;
          text.clear();
        }
        return at !== undefined && notes.length < MOST && tag.name === (isThreaded ? TEXT : T);
      },
      text: text.add,
      close(name) {
        if ((name !== COMMENT && name !== THREADED) || !at) return;
        if (text.length > 0) notes.push({ ...at, text: decodeXmlText(text.bytes, 0, text.length).slice(0, LONGEST) });
        at = undefined;
      },
    });
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
  }
  return notes;
}
