/** One section of a number format code, in lower case, taken apart: what stands for digits and dates, and what is shown as it stands. */
export interface FormatSection {
  /** Without literals, fill, padding, colours, locales and conditions. */
  readonly symbols: string;
  /** Literal text and currency signs, one after the other with a space between. */
  readonly literals: string;
  readonly isElapsed: boolean;
  /** Whether it shows a minus or a bracket before the digits. */
  readonly hasMinus: boolean;
  /** Whether anything tells its numbers from others: a minus or a bracket anywhere, or a colour. */
  readonly isMarked: boolean;
  /** Zeros that it writes behind the digits: three of `0"000"`. */
  readonly zeros: number;
  /** The numbers it is for, when it says so itself: `[=0]`, `[>=1000]`. */
  readonly holds: ((value: number) => boolean) | undefined;
}

/** Characters of a code that are looked at: Excel's own limit is 255. */
const LONGEST = 1_000;
/** Numbers have three sections and text a fourth. */
const MOST_SECTIONS = 4;
const elapsed = /^(?:h+|m+|s+)$/;
const colour = /^\p{L}+ ?\d*$/u;
const minus = /[-−–(]/;
const minusLast = /[-−–(]\s*$/;
const digit = /[0#?]|general|standard/;
const thousands = /^(?:[\s.,]?000)+(?!\d)/;
const condition = /^(<=|>=|<>|<|>|=)(-?\d{1,15}(?:\.\d{1,15})?)$/;
/** Locales whose own crown is not Sweden's. */
const otherCrowns: ReadonlyMap<string, string> = new Map([
  ['406', 'dkk'],
  ['414', 'nok'],
  ['814', 'nok'],
  ['40f', 'isk'],
  ['405', 'czk'],
]);

/** Takes a number format code apart into its sections. */
export function parseFormat(code: string): readonly FormatSection[] {
  const text = code.slice(0, LONGEST).toLowerCase();
  const sections: FormatSection[] = [];
  for (let at = 0; at <= text.length && sections.length < MOST_SECTIONS;) {
    const { section, end } = parseSection(text, at);
    sections.push(section);
    at = end + 1;
  }
  return sections;
}

function parseSection(code: string, from: number): { readonly section: FormatSection; readonly end: number } {
  let symbols = '';
  let literals = '';
  let isElapsed = false;
  let holds: FormatSection['holds'];
  let [hasMinus, isMarked] = [false, false];
  let behind = '';
  const mark = (shown: string): void => {
    hasMinus ||= !digit.test(symbols) && minusLast.test(shown);
    isMarked ||= minus.test(shown);
  };
  const see = (literal: string): void => {
    mark(literal);
    if (digit.test(symbols)) behind += literal;
  };
  let i = from;
  for (; i < code.length && code[i] !== ';'; i++) {
    const character = code.charAt(i);
    if (character === '"') {
      const end = endOf(code, '"', i);
      literals += ` ${code.slice(i + 1, end)}`;
      see(code.slice(i + 1, end));
      i = end;
    } else if (character === '\\') {
      literals += code.charAt(++i);
      see(code.charAt(i));
    } else if (character === '_' || character === '*') i++;
    else if (character === '[') {
      const end = endOf(code, ']', i);
      const inside = code.slice(i + 1, end);
      isElapsed ||= elapsed.test(inside);
      holds ??= readCondition(inside);
      isMarked ||= colour.test(inside) && !elapsed.test(inside);
      if (inside.startsWith('$')) literals += ` ${currencyIn(inside)} `;
      i = end;
    } else {
      if (digit.test(character)) behind = '';
      else mark(character);
      symbols += character;
    }
  }
  const zeros = (thousands.exec(behind)?.[0] ?? '').replace(/[^0]/g, '').length;
  return { section: { symbols, literals: literals.trim(), isElapsed, hasMinus, isMarked, zeros, holds }, end: i };
}

function endOf(code: string, mark: string, from: number): number {
  const end = code.indexOf(mark, from + 1);
  return end < 0 ? code.length : end;
}

/** `$kr-41d` is kr in Sweden and another crown elsewhere; `$-41d` is only a language. */
function currencyIn(inside: string): string {
  const [sign = '', locale = ''] = inside.slice(1).split('-');
  return (sign === 'kr' ? otherCrowns.get(locale.replace(/^0+/, '')) : undefined) ?? sign;
}

function readCondition(inside: string): FormatSection['holds'] {
  const [, compare = '', written = ''] = condition.exec(inside) ?? [];
  const limit = Number(written);
  switch (compare) {
    case '<':
      return (value) => value < limit;
    case '<=':
      return (value) => value <= limit;
    case '>':
      return (value) => value > limit;
    case '>=':
      return (value) => value >= limit;
    case '=':
      return (value) => value === limit;
    case '<>':
      return (value) => value !== limit;
    default:
      return undefined;
  }
}
