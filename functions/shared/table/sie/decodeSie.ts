import { isUtf8 } from 'node:buffer';
import { cp437, macRoman, recode, weighPages, windows1252 } from '../text/codePages.ts';
import { wideWithoutMark } from '../../workbook/read/wideWithoutMark.ts';
import { decodeTextFile } from '../text/decodeTextFile.ts';

/** In the order in which they are taken when nothing tells them apart. */
const pages = [cp437, windows1252, macRoman];

/**
 * The text of a SIE file. The standard knows only code page 437; programs also write Windows-1252, Mac Roman and UTF-8 and call it PC8 all the
 * same, so that the bytes decide: UTF-8 when they can be, else the code page in which they make most Swedish letters.
 */
export function decodeSie(file: Buffer): string {
  const isMarked = (file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff);
  if (isMarked || wideWithoutMark(file) || isUtf8(file)) return decodeTextFile(file).text.toString('utf8');
  const [best] = weighPages(file, pages);
  // Of what is UTF-8 but for a few bytes no code page makes sense: the same refusal as for other text.
  return best === undefined || best.page === windows1252
    ? decodeTextFile(file).text.toString('utf8')
    : recode(file, best.page).toString('utf8');
}
