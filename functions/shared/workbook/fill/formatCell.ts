import type { CellContent } from '../../definition/cellContent.ts';
import { withAttribute } from '../package/elements.ts';
import { dateSerial, escapeText, looksLikeFormula } from '../write/formatContent.ts';
import type { CellXml } from './sheetData.ts';

/** How a workbook stores values: its date system and its prefix of elements. */
export interface CellFormat {
  readonly uses1904: boolean;
  readonly prefix: string;
  /** The style that marks a cell of this style as text that looks like a formula. */
  quoted(style: string | undefined): string;
}

/** A cell with new content in its old style. Text is stored as text: never a formula, never a number. */
export function fillCell(cell: CellXml, content: CellContent, { uses1904, prefix, quoted }: CellFormat): CellXml {
  const { tag, textTag } = tagsOf(cell);
  const value = (text: string | number) => `<${prefix}v>${text}</${prefix}v>`;
  if (content === undefined || content === '') return { ...cell, tag, inner: '' };
  if (typeof content === 'boolean') return { ...cell, tag: withAttribute(tag, 't', 'b'), inner: value(content ? 1 : 0) };
  if (typeof content === 'object') return { ...cell, tag, inner: value(dateSerial(content.date, uses1904)) };
  if (typeof content === 'number') {
    if (!Number.isFinite(content)) throw new Error('A report cell must hold a finite number');
    return { ...cell, tag, inner: value(Object.is(content, -0) ? 0 : content) };
  }
  const styled = looksLikeFormula(content) ? withAttribute(withAttribute(tag, 's', quoted(styleOf(tag))), 't', 'inlineStr') : textTag;
  const text = `<${prefix}is><${prefix}t xml:space="preserve">${escapeText(content)}</${prefix}t></${prefix}is>`;
  return { ...cell, tag: styled, inner: text };
}

/** A cell's tag without what told its old content, and the same of one that holds text. */
interface CellTags {
  readonly tag: string;
  readonly textTag: string;
}

const known = new WeakMap<CellXml, CellTags>();

/** The tags of a cell, made once: every row of a list is filled in the cells of its first. */
function tagsOf(cell: CellXml): CellTags {
  const found = known.get(cell);
  if (found) return found;
  const tag = ['t', 'cm', 'vm'].reduce((text, name) => withAttribute(text, name, undefined), cell.tag);
  const tags = { tag, textTag: withAttribute(tag, 't', 'inlineStr') };
  known.set(cell, tags);
  return tags;
}

/** The style number of a cell's or row's tag. */
export function styleOf(tag: string): string | undefined {
  return /\ss="(\d+)"/.exec(tag)?.[1];
}
