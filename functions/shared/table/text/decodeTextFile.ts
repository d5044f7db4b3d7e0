import { isUtf8 } from 'node:buffer';
import { UnreadableWorkbook } from '../../workbook/package/unreadable.ts';

const CHUNK = 1 << 20;
/** Windows-1252 above 0x80, where it is not Latin-1; what is not assigned there stays a control character. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Å, Ä, Ö, å, ä, ö and é in UTF-8, as Windows-1252 would show them. */
const MISREAD = /\u00c3[\u0085\u0084\u0096\u00a5\u00a4\u00b6\u00a9]/;

/** The text of a file as UTF-8 without byte order mark: UTF-16 when it is marked so, UTF-8 when it can be, else Windows-1252. */
export function decodeTextFile(file: Buffer): Buffer {
  const text = decode(file);
  if (text.includes(0)) throw new UnreadableWorkbook('damaged');
  return text;
}

function decode(file: Buffer): Buffer {
  if (startsWith(file, [0xff, 0xfe])) return recode(file, new TextDecoder('utf-16le'));
  if (startsWith(file, [0xfe, 0xff])) return recode(file, new TextDecoder('utf-16be'));
  if (isUtf8(file)) return startsWith(file, [0xef, 0xbb, 0xbf]) ? file.subarray(3) : file;
  return recodeWindows(file);
}

function recode(file: Buffer, decoder: TextDecoder): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < file.length; at += CHUNK) {
    parts.push(Buffer.from(decoder.decode(file.subarray(at, at + CHUNK), { stream: at + CHUNK < file.length })));
  }
  return Buffer.concat(parts);
}

/** Node's own decoder of this name leaves out the characters above 0x80 in some versions. Damaged UTF-8 is not taken for it. */
function recodeWindows(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < file.length; at += CHUNK) {
    const text = file.toString('latin1', at, at + CHUNK);
    if (MISREAD.test(text)) throw new UnreadableWorkbook('damaged');
    parts.push(Buffer.from(text.replace(/[\x80-\x9f]/g, (character) => WINDOWS.charAt(character.charCodeAt(0) - 0x80))));
  }
  return Buffer.concat(parts);
}

function startsWith(bytes: Buffer, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte);
}
