import { classifyBuiltIn, classifyFormat, type FormatKind } from './classifyFormat.ts';
import { limits } from '../package/limits.ts';
import { readAttribute } from '../package/readAttribute.ts';
import { scanXml } from '../package/scanXml.ts';
import { xmlName } from '../package/xmlName.ts';
import { UnreadableWorkbook } from '../package/unreadable.ts';

const NUM_FMTS = xmlName('numFmts');
const NUM_FMT = xmlName('numFmt');
const CELL_XFS = xmlName('cellXfs');
const XF = xmlName('xf');
const NUM_FMT_ID = xmlName('numFmtId');
const FORMAT_CODE = xmlName('formatCode');

/**
 * The kind of each cell format (`cellXfs`), in order. A format the file defines goes before the one built into Excel; those inside `<dxf>` have
 * numbers of their own and are no cell's.
 */
export async function readStyles(chunks: AsyncIterable<Uint8Array>): Promise<readonly FormatKind[]> {
  const defined = new Map<number, FormatKind>();
  const ids: number[] = [];
  let isInFormats = false;
  let isInCellXfs = false;
  await scanXml(chunks, {
    open(tag) {
      if (tag.name === CELL_XFS) isInCellXfs = true;
      else if (tag.name === NUM_FMTS) isInFormats = true;
      else if (tag.name === NUM_FMT && isInFormats) {
        defined.set(Number(readAttribute(tag, NUM_FMT_ID)), classifyFormat(readAttribute(tag, FORMAT_CODE) ?? ''));
      } else if (tag.name === XF && isInCellXfs) {
        if (ids.length >= limits.styles) throw new UnreadableWorkbook('damaged');
        ids.push(Number(readAttribute(tag, NUM_FMT_ID) ?? 0));
      }
      return false;
    },
    close(name) {
      if (name === CELL_XFS) isInCellXfs = false;
      else if (name === NUM_FMTS) isInFormats = false;
    },
  });
  return ids.map((id) => defined.get(id) ?? classifyBuiltIn(id));
}
