import { limits } from '../../workbook/package/limits.ts';
import { passedLimit } from '../../workbook/package/unreadable.ts';
import type { TextDecode } from '../../workbook/read/decodeText.ts';

/** UTF-8 bytes of a table written as text, and the byte that separates its fields. */
export interface TextTable {
  readonly bytes: Buffer;
  /** Where the first record begins. */
  readonly start: number;
  readonly separator: number;
}

/** What is told while records are read. */
export interface RecordVisitor {
  readonly decode: TextDecode;
  field(column: number, text: string): void;
  /** False: enough has been read. */
  endRecord(): boolean;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * Reads the records of a table: RFC 4180 with any line ends, also mixed. A quote inside an unquoted field is a character like others,
 * and so is what follows a closing quote. False when the text ends inside a quoted field.
 */
export function scanRecords({ bytes, start, separator }: TextTable, { decode, field, endRecord }: RecordVisitor): boolean {
  const { length } = bytes;
  let at = start;
  let column = 0;
  while (at < length) {
    if (bytes[at] === QUOTE) {
      const text = readQuoted();
      if (text === undefined) return false;
      field(column, text);
    } else field(column, readPlain());
    const ended = bytes[at++];
    if (ended === separator) {
      column++;
      // A separator at the very end is followed by one more field, which is empty.
      if (at < length) continue;
      field(column, '');
    }
    if (ended === RETURN && bytes[at] === LINE_FEED) at++;
    column = 0;
    if (!endRecord()) return true;
  }
  return true;

  /** To the next separator or line end. */
  function readPlain(): string {
    const from = at;
    for (; at < length; at++) {
      const byte = bytes[at];
      if (byte === separator || byte === LINE_FEED || byte === RETURN) break;
    }
    checkLength(at - from);
    return decode(bytes, from, at);
  }

  /** Undefined when the closing quote is missing. */
  function readQuoted(): string | undefined {
    let text = '';
    let size = 0;
    for (;;) {
      const close = bytes.indexOf(QUOTE, at + 1);
      if (close < 0) return undefined;
      checkLength((size += close - at));
      text += decode(bytes, at + 1, close);
      at = close + 1;
      if (bytes[at] !== QUOTE) break;
      text += '"';
    }
    return (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text) + readPlain();
  }
}

function checkLength(bytes: number): void {
  if (bytes > limits.textBytes) throw passedLimit('textTooLong', limits.textBytes);
}
