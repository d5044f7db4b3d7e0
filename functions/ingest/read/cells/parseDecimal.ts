import { ownValue } from '../../../shared/domain/ownValue.ts';

/** A decimal number exactly as written: `mantissa` ÷ 10^`scale`, in the unit that stands beside it, if any. */
export interface Decimal {
  readonly mantissa: bigint;
  readonly scale: number;
  readonly unit: number | undefined;
  /** Whether it is negative because it stands in parentheses. */
  readonly isBracketed: boolean;
}

/** One of several numbers in a text, with the words before it. */
export interface SeenNumber {
  readonly number: string;
  readonly wordsBefore: string;
}

/** What a text says: a number, a number with two readings (`1.750`; decimal first), several numbers, or nothing that can be read. */
export type ParsedDecimal =
  | { readonly kind: 'one'; readonly number: Decimal }
  | { readonly kind: 'two'; readonly numbers: readonly [Decimal, Decimal] }
  | { readonly kind: 'several'; readonly seen: readonly SeenNumber[] }
  | { readonly kind: 'none' };

const LONGEST = 200;
const spaces = /[\s\u2000-\u200a\u202f\u205f]+/g;
const minuses = /[\u2010-\u2015\u2212]/g;
/** Sign, unit, sign, digits with separators, unit or `:-`, minus of a ledger. */
const written = /^([-+]?) ?(?:(\p{L}+)\.? ?)?([-+]?) ?(\d(?:[\d .,'’]*\d)?) ?(?:([.,:]-)|(\p{L}+)\.?)? ?(-?)$/u;
/** A number in parentheses, the unit inside or outside them: negative, as in Excel's formats for accounting. */
const bracketed = /^(?:(\p{L}+)\.? ?)?\(([^()]+)\) ?(?:(\p{L}+)\.?)?$/u;
/** Nothing but a dash and a unit: what Excel's formats for accounting show for zero. */
const dashed = /^(?:(\p{L}+)\.? ?)?- ?(?:(\p{L}+)\.?)?$/u;

/** Reads a number written for people: grouped by spaces, dots, commas or apostrophes, with minus and unit before or after. */
export function parseDecimal(text: string, units: Readonly<Record<string, number>>): ParsedDecimal {
  const clean = text.slice(0, LONGEST).replace(spaces, ' ').replace(minuses, '-').trim();
  const inBrackets = bracketed.exec(clean);
  const plain = inBrackets ? [inBrackets[1] ?? '', inBrackets[2] ?? '', inBrackets[3] ?? ''].join(' ').replace(spaces, ' ').trim() : clean;
  const [, sign = '', wordBefore = '', innerSign = '', digits = '', wholeKronor = '', wordAfter = '', lastSign = ''] =
    written.exec(plain) ?? [];
  const words = [wordBefore, wordAfter].filter((word) => word !== '').map((word) => unitOf(word.toLowerCase(), units));
  const isNegative = sign === '-' || innerSign === '-' || lastSign === '-';
  const isUnclear = digits === '' || words.includes(undefined) || (inBrackets !== null && isNegative);
  const readings = isUnclear ? [] : readDigits(digits);
  // What ends in `:-` has no öre, so that the one separator marks thousands.
  const [first, second] = wholeKronor === '' ? readings : readings.slice(-1);
  if (first === undefined) return isZero(clean, units) ? zero : findSeveral(clean);
  const decimal = ([whole, fraction]: Parts): Decimal => {
    const mantissa = BigInt(whole + fraction);
    const isBracketed = inBrackets !== null;
    return { mantissa: isNegative || isBracketed ? -mantissa : mantissa, scale: fraction.length, unit: words[0], isBracketed };
  };
  return second ? { kind: 'two', numbers: [decimal(first), decimal(second)] } : { kind: 'one', number: decimal(first) };
}

function unitOf(word: string, units: Readonly<Record<string, number>>): number | undefined {
  return ownValue(units, word);
}

type Parts = readonly [whole: string, fraction: string];

const zero: ParsedDecimal = { kind: 'one', number: { mantissa: 0n, scale: 0, unit: undefined, isBracketed: false } };

/** A dash is zero where amounts are read: a kind of number without units says with it that nothing is known. */
function isZero(text: string, units: Readonly<Record<string, number>>): boolean {
  const [dash, before = '', after = ''] = dashed.exec(text) ?? [];
  const words = [before, after].filter((word) => word !== '');
  return (
    dash !== undefined &&
    Object.keys(units).length > 0 &&
    words.length < 2 &&
    words.every((word) => unitOf(word.toLowerCase(), units) !== undefined)
  );
}

/** One reading, two when it is ambiguous, none when the groups are not those of one number. */
function readDigits(digits: string): readonly Parts[] {
  const [whole = '', ...rest] = digits.split(/[.,]/);
  const spaced = whole.split(/[ '’]/);
  const [last = ''] = rest.slice(-1);
  if (!isGrouped(spaced) || (rest.length > 0 && !/^\d+$/.test(last))) return [];
  const joined = spaced.join('');
  if (rest.length === 0) return [[joined, '']];
  if (rest.length === 1)
    return mayBeGroup(whole, last)
      ? [
          [whole, last],
          [whole + last, ''],
        ]
      : [[joined, last]];
  const marks = digits.replace(/[^.,]/g, '');
  const groupMark = marks.charAt(0);
  const hasDecimals = !marks.endsWith(groupMark);
  const groups = [whole, ...(hasDecimals ? rest.slice(0, -1) : rest)];
  const areGroups = isGrouped(groups) && marks.slice(0, groups.length - 1) === groupMark.repeat(groups.length - 1);
  return areGroups ? [[groups.join(''), hasDecimals ? last : '']] : [];
}

function isGrouped(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  return rest.length === 0 ? /^\d+$/.test(first) : /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
}

/** Whether the one separator may mark thousands as well as decimals: three digits after it, and one to three before that begin no decimal. */
function mayBeGroup(whole: string, last: string): boolean {
  return last.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
}

function findSeveral(text: string): ParsedDecimal {
  const found = [...text.matchAll(/-?\d(?:[\d.,'’ ]*\d)?/g)];
  if (found.length < 2) return { kind: 'none' };
  let end = 0;
  const seen = found.map((match) => {
    const wordsBefore = text.slice(end, match.index).trim();
    end = match.index + match[0].length;
    return { number: match[0], wordsBefore };
  });
  return { kind: 'several', seen };
}
