import { isUtf8 } from 'node:buffer';
import { UnreadableWorkbook } from '../../workbook/package/unreadable.ts';
import { wideWithoutMark } from '../../workbook/read/wideWithoutMark.ts';
import { cp850, macRoman, recode, weighPages, windows1252, type CodePage, type PageWeight } from './codePages.ts';
import { undoTwice } from './undoTwice.ts';

const CHUNK = 1 << 20;
const pages = [windows1252, macRoman, cp850];
/** Å, Ä, Ö, å, ä, ö and é in UTF-8: two letters or signs that no code page has beside each other in a word. */
const UTF8_LETTERS = [0x85, 0x84, 0x96, 0xa5, 0xa4, 0xb6, 0xa9].map((byte) => Buffer.from([0xc3, byte]));
/** Bytes that Windows-1252 does not assign. */
const UNASSIGNED = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
/** Swedish letters for each that another code page sees before the two are doubted. */
const SURE = 10;
/** What old programs fill the last block of a file with. */
const FILLING = [0x1a, 0x00];

/** A file of text as UTF-8 without byte order mark. */
export interface DecodedText {
  readonly text: Buffer;
  /** When the letters may be of another code page just as well: the two, and the text as the other has it. */
  readonly doubt?: { readonly read: CodePage['name']; readonly other: CodePage['name']; decodeOther(): Buffer };
}

/**
 * The text of a file: UTF-16 when it is marked so or every other byte is NUL, UTF-8 when it can be, also when it has been encoded twice, else the
 * code page in which it has most Swedish letters: Windows-1252, Mac Roman or code page 850.
 */
export function decodeTextFile(file: Buffer): DecodedText {
  const decoded = decode(file);
  if (decoded.text.includes(0)) throw new UnreadableWorkbook('damaged');
  return decoded;
}

function decode(file: Buffer): DecodedText {
  if (startsWith(file, [0xff, 0xfe])) return { text: decodeWide(file, 'utf-16le') };
  if (startsWith(file, [0xfe, 0xff])) return { text: decodeWide(file, 'utf-16be') };
  const wide = wideWithoutMark(file);
  if (wide) return { text: decodeWide(file, wide) };
  const bytes = withoutFilling(file);
  if (isUtf8(bytes)) return { text: undoTwice(startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes) };
  return decodePage(bytes);
}

function decodeWide(file: Buffer, encoding: 'utf-16le' | 'utf-16be'): Buffer {
  const decoder = new TextDecoder(encoding);
  const parts: Buffer[] = [];
  for (let at = 0; at < file.length; at += CHUNK) {
    parts.push(Buffer.from(decoder.decode(file.subarray(at, at + CHUNK), { stream: at + CHUNK < file.length })));
  }
  return withoutFilling(Buffer.concat(parts));
}

/** Without the end-of-file mark and what comes after it, when that is only filling. */
function withoutFilling(file: Buffer): Buffer {
  let end = file.length;
  while (end > 0 && FILLING.includes(file[end - 1] ?? 0)) end--;
  return file[end] === 0x1a ? file.subarray(0, end) : file;
}

function decodePage(file: Buffer): DecodedText {
  // Damaged UTF-8 is not taken for a code page.
  if (UTF8_LETTERS.some((letter) => file.includes(letter))) throw new UnreadableWorkbook('damaged');
  const [best, second] = weighPages(file, pages);
  if (!best || !second) return { text: recode(file, windows1252) };
  if (best.inside === 0 && (best.letters === 0 || opensQuotes(file))) return { text: recode(file, windows1252) };
  const text = recode(file, best.page);
  if (isSure(file, best, second)) return { text };
  // A doubt is between the page that Windows itself uses and the other one.
  const other = best.page === windows1252 || second.inside > 0 ? second.page : windows1252;
  return { text, doubt: { read: best.page.name, other: other.name, decodeOther: () => recode(file, other) } };
}

/** Whether a capital or digit is quoted as Windows does: what could be ö at the end of a word is then the closing quote. */
function opensQuotes(file: Buffer): boolean {
  return /(?:^|[^A-Za-z])[\x84\x93\x94][A-Z\d]/.test(file.toString('latin1', 0, CHUNK));
}

/** Whether no other code page makes a fair number of Swedish letters; signs that are only beside words say less than letters within. */
function isSure(file: Buffer, best: PageWeight, second: PageWeight): boolean {
  if (best.inside > 0) return best.inside >= second.inside * SURE;
  if (best.page === windows1252) return second.letters === 0;
  return UNASSIGNED.some((byte) => file.includes(byte));
}

function startsWith(bytes: Buffer, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte);
}
