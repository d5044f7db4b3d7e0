import { decodeXml } from '../package/decodeXml.ts';
import { attributeOf, childrenOf, findElements, type Element } from '../package/elements.ts';

/** The XML of a worksheet as text with one character per byte, so that large sheets stay small and places are byte offsets. */
export interface SheetText {
  /** The same in UTF-8. */
  readonly bytes: Buffer;
  readonly xml: string;
  /** Prefix of the sheet's elements with its colon, mostly nothing. */
  readonly prefix: string;
  readonly data: {
    readonly start: number;
    readonly innerStart: number;
    readonly innerEnd: number;
    readonly end: number;
    readonly isEmpty: boolean;
  };
  /** The rows in the order they stand. */
  rows(): Iterable<{ readonly start: number; readonly innerStart: number; readonly end: number }>;
  /** Style of a column's empty cells. */
  columnStyle(column: number): number;
  /** The elements after the rows. */
  readonly tail: readonly Element[];
}

/** Opens a worksheet part. Throws when it has no rows to speak of, not even an empty list. */
export function openSheetText(part: Uint8Array): SheetText {
  const bytes = readUtf8(part);
  const xml = bytes.toString('latin1');
  const hidden = findHidden(xml);
  const open = findTag(xml, 'sheetData', { from: 0, hidden });
  if (!open) throw new Error('The sheet has no rows');
  const { prefix } = open;
  const isEmpty = xml.charAt(open.end - 2) === '/';
  const close = isEmpty ? open.end : findClosing(xml, `</${prefix}sheetData`, { from: open.end, hidden });
  const end = isEmpty ? open.end : xml.indexOf('>', close) + 1;
  const rootEnd = xml.lastIndexOf('</');
  return {
    bytes,
    xml,
    prefix,
    data: { start: open.start, innerStart: open.end, innerEnd: close, end, isEmpty },
    rows: () => listRows(xml, { prefix, from: open.end, to: close, hidden }),
    columnStyle: readColumnStyles(xml.slice(0, open.start)),
    tail: childrenOf(xml, { innerStart: end, innerEnd: rootEnd }),
  };
}

function readUtf8(bytes: Uint8Array): Buffer {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const utf8 = isUtf16 ? Buffer.from(decodeXml(bytes)) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = /^.{0,3}<\?xml[^>]*\sencoding=["']([^"']*)/.exec(utf8.toString('latin1', 0, 200))?.[1] ?? 'UTF-8';
  if (!/^(utf-8|us-ascii)$/i.test(encoding)) throw new Error('The sheet is written in an unusual encoding');
  return utf8;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Comments and CDATA: what looks like a tag there is none. */
function findHidden(xml: string): readonly Stretch[] {
  const hidden: Stretch[] = [];
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
  ] as const) {
    for (let start = xml.indexOf(open); start !== -1; start = xml.indexOf(open, start + open.length)) {
      const end = xml.indexOf(close, start + open.length);
      if (end === -1) throw new Error('The sheet is damaged');
      hidden.push({ start, end });
    }
  }
  return hidden.sort((a, b) => a.start - b.start);
}

function isHidden(at: number, hidden: readonly Stretch[]): boolean {
  let low = 0;
  let high = hidden.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hidden[middle]?.end ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return (hidden[low]?.start ?? Infinity) <= at;
}

function findTag(
  xml: string,
  name: string,
  { from, hidden }: { readonly from: number; readonly hidden: readonly Stretch[] },
): { readonly start: number; readonly end: number; readonly prefix: string } | undefined {
  const pattern = new RegExp(`<([\\w.-]+:)?${name}(?=[\\s/>])[^>]*>`, 'g');
  pattern.lastIndex = from;
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    if (!isHidden(match.index, hidden)) return { start: match.index, end: pattern.lastIndex, prefix: match[1] ?? '' };
  }
  return undefined;
}

function findClosing(xml: string, close: string, { from, hidden }: { readonly from: number; readonly hidden: readonly Stretch[] }): number {
  let at = xml.indexOf(close, from);
  while (at !== -1 && isHidden(at, hidden)) at = xml.indexOf(close, at + 1);
  if (at === -1) throw new Error('The sheet is damaged');
  return at;
}

function* listRows(
  xml: string,
  {
    prefix,
    from,
    to,
    hidden,
  }: { readonly prefix: string; readonly from: number; readonly to: number; readonly hidden: readonly Stretch[] },
): Generator<{ start: number; innerStart: number; end: number }> {
  const opening = `<${prefix}row`;
  const closing = `</${prefix}row>`;
  let at = xml.indexOf(opening, from);
  while (at !== -1 && at < to) {
    const innerStart = xml.indexOf('>', at) + 1;
    if (isHidden(at, hidden)) {
      at = xml.indexOf(opening, at + 1);
      continue;
    }
    const isEmpty = xml.charAt(innerStart - 2) === '/';
    const end = isEmpty ? innerStart : findClosing(xml, closing, { from: innerStart, hidden }) + closing.length;
    yield { start: at, innerStart, end };
    at = xml.indexOf(opening, end);
  }
}

function readColumnStyles(head: string): (column: number) => number {
  const ranges = findElements(head, 'col').map(({ tag }) => ({
    min: Number(attributeOf(tag, 'min')),
    max: Number(attributeOf(tag, 'max')),
    style: Number(attributeOf(tag, 'style') ?? 0),
  }));
  return (column) => ranges.find(({ min, max }) => min <= column + 1 && column + 1 <= max)?.style ?? 0;
}
