/** Digits of a text with nothing but marks, spaces and unseen characters between them. */
export interface Digits {
  /** Where they begin and end in the text. */
  readonly from: number;
  readonly to: number;
  /** The digits in ASCII. */
  readonly digits: string;
  /** How many stand together: `1985-03-07` is 4, 2 and 2. */
  readonly groups: readonly number[];
}

/** Letters that nobody sees or that are written as a mark: fillers of Hangul, apostrophes among the modifiers. */
const marks = /[\u115f\u1160\u3164\uffa0\p{Lm}]/u;
/** Between the members of our own lists: `250 000 · 140 000` is two amounts. */
const LISTED = ' · ';
const letter = /\p{L}/u;
const digit = /[\p{Nd}\p{No}]/u;

/**
 * Every run of digits in a text, in one pass: any digits there are (full-width, Arabic, raised, in circles), joined over everything that is no
 * letter, and over the T or Tf of SCB's placeholders. Members of our own lists stand by themselves.
 */
export function joinDigits(text: string): Digits[] {
  const runs: { from: number; to: number; digits: string; groups: number[] }[] = [];
  let last: (typeof runs)[number] | undefined;
  let letters = '';
  let at = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const plain = code >= 0x30 && code <= 0x39 ? sign : code < 0x80 ? '' : asciiDigits(sign);
    if (plain !== '') {
      if (!last || (letters !== '' && letters !== 't' && letters !== 'tf') || text.slice(last.to, at) === LISTED)
        runs.push((last = { from: at, to: at, digits: '', groups: [] }));
      if (last.to === at && last.groups.length > 0) last.groups.push((last.groups.pop() ?? 0) + plain.length);
      else last.groups.push(plain.length);
      last.digits += plain;
      last.to = at + sign.length;
      letters = '';
    } else if (letters.length < 3 && letter.test(sign) && !marks.test(sign)) letters += sign.toLowerCase();
    at += sign.length;
  }
  return runs;
}

/** The digits that one sign is: `１` and `①` are 1, `⑫` is 12. Of a fraction the first. */
function asciiDigits(sign: string): string {
  if (!digit.test(sign)) return '';
  const plain = sign.normalize('NFKC').replace(/\D/g, '');
  return plain === '' ? valueOf(sign.codePointAt(0) ?? 0) : plain;
}

/** Digits of other scripts stand ten in a row from their zero. */
function valueOf(code: number): string {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
