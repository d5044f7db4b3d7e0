import { isUtf8 } from 'node:buffer';
import { cp437, cp850, macRoman, windows1252, type CodePage } from './codePages.ts';

/** Programs that read UTF-8 as one of these and write what they saw, in UTF-8. */
const pages = [windows1252, macRoman, cp850, cp437];
const MOST_TIMES = 3;
/** Å, Ä, Ö, É, å, ä, ö or é in UTF-8. */
const swedish = /\u00c3[\u0085\u0084\u0096\u0089\u00a5\u00a4\u00b6\u00a9]/;

/** The text of UTF-8 that has been encoded more than once; the same bytes when it has not. */
export function undoTwice(file: Buffer): Buffer {
  let text = file;
  for (let time = 0; time < MOST_TIMES; time++) {
    const once = undoOnce(text);
    if (once === undefined) return text;
    text = once;
  }
  return text;
}

function undoOnce(file: Buffer): Buffer | undefined {
  // The first byte of a Swedish letter in UTF-8 is 0xC3: one of four signs when it is taken for a letter.
  const seen = pages.filter(({ upper }) => file.includes(upper.charAt(0x43)));
  if (seen.length === 0) return undefined;
  const text = file.toString('utf8');
  for (const page of seen) {
    const bytes = encode(text, page);
    if (bytes && isUtf8(bytes) && swedish.test(bytes.toString('latin1'))) return bytes;
  }
  return undefined;
}

/** The text in a code page; undefined when it holds what that page has not. */
function encode(text: string, { upper }: CodePage): Buffer | undefined {
  const bytes = Buffer.alloc(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // What a code page does not assign is left as a control character.
    const place = code < 0xa0 ? code - 0x80 : upper.indexOf(text.charAt(index));
    if (code >= 0x80 && place < 0) return undefined;
    bytes[index] = code < 0x80 ? code : 0x80 + place;
  }
  return bytes;
}
