/** An encoding of one byte for each character, of which the lower half is ASCII. */
export interface CodePage {
  /** What it is called in a sentence: the computers that write it. */
  readonly name: 'Windows' | 'Mac' | 'DOS';
  /** The characters from 0x80. */
  readonly upper: string;
  /** The bytes of the three Swedish letters and e with acute accent, of each case. */
  readonly swedish: ReadonlyMap<number, LetterCase>;
}

type LetterCase = 'small' | 'capital';

/** Windows-1252; what is not assigned there stays a control character. */
const WINDOWS =
  '20ac0081201a0192201e20262020202102c62030016020390152008d017d008f009020182019201c201d20222013201402dc21220161203a0153009d017e0178' +
  '00a000a100a200a300a400a500a600a700a800a900aa00ab00ac00ad00ae00af00b000b100b200b300b400b500b600b700b800b900ba00bb00bc00bd00be00bf' +
  '00c000c100c200c300c400c500c600c700c800c900ca00cb00cc00cd00ce00cf00d000d100d200d300d400d500d600d700d800d900da00db00dc00dd00de00df' +
  '00e000e100e200e300e400e500e600e700e800e900ea00eb00ec00ed00ee00ef00f000f100f200f300f400f500f600f700f800f900fa00fb00fc00fd00fe00ff';
/** Mac OS Roman, which Excel for Mac wrote CSV in. */
const MAC =
  '00c400c500c700c900d100d600dc00e100e000e200e400e300e500e700e900e800ea00eb00ed00ec00ee00ef00f100f300f200f400f600f500fa00f900fb00fc' +
  '202000b000a200a300a7202200b600df00ae00a9212200b400a8226000c600d8221e00b12264226500a500b522022211220f03c0222b00aa00ba03a900e600f8' +
  '00bf00a100ac221a01922248220600ab00bb202600a000c000c300d50152015320132014201c201d2018201900f725ca00ff0178204420ac2039203afb01fb02' +
  '202100b7201a201e203000c200ca00c100cb00c800cd00ce00cf00cc00d300d4f8ff00d200da00db00d9013102c602dc00af02d802d902da00b802dd02db02c7';
/** Code page 850, which Windows' command line and older programs write. Its Swedish letters are those of code page 437. */
const DOS =
  '00c700fc00e900e200e400e000e500e700ea00eb00e800ef00ee00ec00c400c500c900e600c600f400f600f200fb00f900ff00d600dc00f800a300d800d70192' +
  '00e100ed00f300fa00f100d100aa00ba00bf00ae00ac00bd00bc00a100ab00bb2591259225932502252400c100c200c000a9256325512557255d00a200a52510' +
  '25142534252c251c2500253c00e300c3255a25542569256625602550256c00a400f000d000ca00cb00c8013100cd00ce00cf2518250c2588258400a600cc2580' +
  '00d300df00d400d200f500d500b500fe00de00da00db00d900fd00dd00af00b400ad00b1201700be00b600a700f700b800b000a800b700b900b300b225a000a0';
/** Code page 437, which SIE calls PC8. */
const PC8 =
  '00c700fc00e900e200e400e000e500e700ea00eb00e800ef00ee00ec00c400c500c900e600c600f400f600f200fb00f900ff00d600dc00a200a300a520a70192' +
  '00e100ed00f300fa00f100d100aa00ba00bf231000ac00bd00bc00a100ab00bb259125922593250225242561256225562555256325512557255d255c255b2510' +
  '25142534252c251c2500253c255e255f255a25542569256625602550256c25672568256425652559255825522553256b256a2518250c25882584258c25902580' +
  '03b100df039303c003a303c300b503c403a6039803a903b4221e03c603b52229226100b1226522642320232100f7224800b0221900b7221a207f00b225a000a0';
const SWEDISH = String.fromCodePoint(0xc5, 0xc4, 0xd6, 0xc9, 0xe5, 0xe4, 0xf6, 0xe9);
const CHUNK = 1 << 20;

function codePage(name: CodePage['name'], codes: string): CodePage {
  const upper = String.fromCodePoint(
    ...Array.from({ length: 128 }, (_, index) => Number.parseInt(codes.slice(index * 4, index * 4 + 4), 16)),
  );
  return {
    name,
    upper,
    swedish: new Map([...SWEDISH].map((letter, index) => [0x80 + upper.indexOf(letter), index < 4 ? 'capital' : 'small'])),
  };
}

export const windows1252 = codePage('Windows', WINDOWS);
export const macRoman = codePage('Mac', MAC);
export const cp850 = codePage('DOS', DOS);
export const cp437 = codePage('DOS', PC8);

/** The text of a file in a code page, as UTF-8. */
export function recode(file: Buffer, { upper }: CodePage): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < file.length; at += CHUNK) {
    const text = file.toString('latin1', at, at + CHUNK);
    parts.push(Buffer.from(text.replace(/[\x80-\xff]/g, (character) => upper.charAt(character.charCodeAt(0) - 0x80))));
  }
  return Buffer.concat(parts);
}

/** How well a file agrees with a code page. */
export interface PageWeight {
  readonly page: CodePage;
  /** Swedish letters inside words, of the same case as those beside them. */
  readonly inside: number;
  /** Those and others that may be letters: first or last in a word. */
  readonly letters: number;
}

/** How often each byte stands where a small letter, a capital or either would. */
interface Counts {
  readonly small: Int32Array;
  readonly capital: Int32Array;
  readonly either: Int32Array;
}

/**
 * Counts the Swedish letters that a file has in each code page: bytes that are letters in one are signs, or letters of the other case, in another.
 * Those that say most first, else in the order given.
 */
export function weighPages(file: Buffer, pages: readonly CodePage[]): readonly PageWeight[] {
  const inside = newCounts();
  const beside = newCounts();
  for (let at = 0; at < file.length; at++) {
    const byte = file[at] ?? 0;
    if (byte < 0x80) continue;
    const [before, after] = [caseOf(file[at - 1]), caseOf(file[at + 1])];
    const counts = before && after ? inside : beside;
    // No word has a capital after a small letter; the first letter of one may be either.
    if ((before === 'small' && after === 'capital') || (before ?? after) === undefined) continue;
    const places = counts[before === undefined && after === 'small' ? 'either' : (after ?? before ?? 'either')];
    places[byte] = (places[byte] ?? 0) + 1;
  }
  return pages
    .map((page) => ({ page, inside: sum(inside, page), letters: sum(inside, page) + sum(beside, page) }))
    .sort((a, b) => b.inside - a.inside || b.letters - a.letters);
}

function newCounts(): Counts {
  return { small: new Int32Array(256), capital: new Int32Array(256), either: new Int32Array(256) };
}

function sum({ small, capital, either }: Counts, { swedish }: CodePage): number {
  let total = 0;
  for (const [byte, own] of swedish) total += ((own === 'small' ? small : capital)[byte] ?? 0) + (either[byte] ?? 0);
  return total;
}

/** Whether a byte is a small letter or a capital of ASCII. */
function caseOf(byte = 0): LetterCase | undefined {
  if (byte >= 0x61 && byte <= 0x7a) return 'small';
  return byte >= 0x41 && byte <= 0x5a ? 'capital' : undefined;
}
