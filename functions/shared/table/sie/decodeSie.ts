import { isUtf8 } from 'node:buffer';
import { decodeTextFile } from '../text/decodeTextFile.ts';

/** Code page 437 from 0x80, which SIE calls PC8: four hexadecimal digits for each character. */
const CODES =
  '00c700fc00e900e200e400e000e500e700ea00eb00e800ef00ee00ec00c400c500c900e600c600f400f600f200fb00f900ff00d600dc00a200a300a520a70192' +
  '00e100ed00f300fa00f100d100aa00ba00bf231000ac00bd00bc00a100ab00bb259125922593250225242561256225562555256325512557255d255c255b2510' +
  '25142534252c251c2500253c255e255f255a25542569256625602550256c25672568256425652559255825522553256b256a2518250c25882584258c25902580' +
  '03b100df039303c003a303c300b503c403a6039803a903b4221e03c603b52229226100b1226522642320232100f7224800b0221900b7221a207f00b225a000a0';
const PC8 = String.fromCodePoint(...Array.from({ length: 128 }, (_, index) => Number.parseInt(CODES.slice(index * 4, index * 4 + 4), 16)));
/** The bytes of the six Swedish letters and e with acute accent, in code page 437 and in Windows-1252. */
const SWEDISH_PC8 = new Set([0x82, 0x84, 0x86, 0x8e, 0x8f, 0x90, 0x94, 0x99]);
const SWEDISH_WINDOWS = new Set([0xc4, 0xc5, 0xc9, 0xd6, 0xe4, 0xe5, 0xe9, 0xf6]);
const CHUNK = 1 << 20;

/**
 * The text of a SIE file. The standard knows only code page 437; programs also write Windows-1252 and UTF-8 and call it PC8 all the same, so
 * that the bytes decide: UTF-8 when they can be, else the code page in which they make more Swedish letters.
 */
export function decodeSie(file: Buffer): string {
  const isMarked = (file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff);
  if (isMarked || isUtf8(file)) return decodeTextFile(file).toString('utf8');
  return isPc8(file) ? decodePc8(file) : decodeTextFile(file).toString('utf8');
}

function isPc8(file: Buffer): boolean {
  let [pc8, windows] = [0, 0];
  for (const byte of file) {
    if (byte < 0x80) continue;
    if (SWEDISH_PC8.has(byte)) pc8++;
    else if (SWEDISH_WINDOWS.has(byte)) windows++;
  }
  return pc8 >= windows;
}

function decodePc8(file: Buffer): string {
  const parts: string[] = [];
  for (let at = 0; at < file.length; at += CHUNK) {
    const text = file.toString('latin1', at, at + CHUNK);
    parts.push(text.replace(/[\x80-\xff]/g, (character) => PC8.charAt(character.charCodeAt(0) - 0x80)));
  }
  return parts.join('');
}
