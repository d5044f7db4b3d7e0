import { parseFormat, type FormatSection } from './parseFormat.ts';

/**
 * What a number format shows: a calendar date, an amount of time (`time`), an amount of time without its whole days (`clock`), a number with something
 * beside it, or a number alone.
 */
export type FormatKind = 'plain' | 'date' | 'time' | 'clock' | UnitFormat | SectionsFormat;

/** A number that is shown with a word or a sign beside it, or in thousands. */
export interface UnitFormat {
  readonly kind: 'unit';
  /** As shown, in lower case: `tkr`, `%`, `€`; nothing when the number is only scaled. */
  readonly unit: string;
  /** The number shown is the one kept times `times` divided by `over`: 100 of a percentage, over 1000 for each scaling comma. */
  readonly times: number;
  readonly over: number;
  /** The sign it shows whatever the number's own: `-0` of 5 is −5, and `0;0` of −5 is 5. */
  readonly sign?: 'minus' | 'plus';
}

/** A format that shows different numbers in different ways. */
export interface SectionsFormat {
  readonly kind: 'sections';
  of(value: number): Exclude<FormatKind, SectionsFormat>;
}

type SectionKind = Exclude<FormatKind, SectionsFormat>;

const percent: UnitFormat = { kind: 'unit', unit: '%', times: 100, over: 1 };
const words = /[\p{L}\p{Sc}%‰]+/gu;

/** Kind of a number format code. */
export function classifyFormat(code: string): FormatKind {
  const all = parseFormat(code);
  const [only] = all;
  // A last section with `@` is for text.
  const sections = all.length > 1 && all.at(-1)?.symbols.includes('@') ? all.slice(0, -1) : all.slice(0, 3);
  if (only === undefined || sections.length === 0) return 'plain';
  const hasConditions = sections.some(({ holds }) => holds !== undefined);
  const kinds = sections.map((section, index) => classifySection(section, hasConditions ? undefined : signOf(sections, index)));
  const spoken = kinds.filter((kind) => kind !== undefined);
  const [first = 'plain'] = spoken;
  if (spoken.every((kind) => isSame(kind, first))) return first;
  return { kind: 'sections', of: (value) => kinds[sectionFor(value, sections)] ?? 'plain' };
}

/** Kind of a format that is built into Excel, by its id. */
export function classifyBuiltIn(id: number): FormatKind {
  if (id === 9 || id === 10) return percent;
  if (id === 46) return 'time';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 33) || id === 45 || id === 47 || (id >= 55 && id <= 56)) return 'clock';
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return 'plain';
}

/** Excel's choice: by the conditions of the first two sections, or else by sign. */
function sectionFor(value: number, sections: readonly FormatSection[]): number {
  const last = sections.length - 1;
  const [first, second] = sections;
  if (!first?.holds && !second?.holds) return value < 0 ? Math.min(1, last) : value === 0 && last === 2 ? 2 : 0;
  const isFirst = first?.holds ?? ((number: number) => number > 0);
  if (isFirst(value)) return 0;
  if (second?.holds?.(value)) return 1;
  return Math.min(first?.holds && second?.holds ? 2 : second?.holds ? 2 : 1, last);
}

/** The sign that a section shows against the numbers it is for: positive ones in the first, negative ones in the second, whose own minus Excel leaves out. */
function signOf(sections: readonly FormatSection[], index: number): UnitFormat['sign'] {
  const section = sections[index];
  if (index === 0) return section?.hasMinus ? 'minus' : undefined;
  return index === 1 && !section?.isMarked && wordsOf(section) === wordsOf(sections[0]) ? 'plus' : undefined;
}

function wordsOf(section: FormatSection | undefined): string {
  return (section?.literals.match(words) ?? []).join(' ');
}

/** Kind of one section; undefined of one that shows no number, such as a dash for nothing. */
function classifySection({ symbols, literals, isElapsed, zeros }: FormatSection, sign: UnitFormat['sign']): SectionKind | undefined {
  const isGeneral = symbols.includes('general') || symbols.includes('standard');
  if (symbols.includes('@')) return 'plain';
  const bare = symbols.replace(/s[.,]0{1,9}/g, 's').replace(/am\/pm|a\/p/g, 'h');
  if (isGeneral || /[0#?]/.test(bare)) return classifyNumber(symbols.replace(/general|standard|e[+-]/g, ' '), { literals, zeros, sign });
  // Years also as Excel's Swedish edition shows them, and Japanese and Buddhist years.
  if (/[ydebg\u00e5]|m{3}/.test(bare)) return 'date';
  if (isElapsed) return 'time';
  if (/[hs]/.test(bare)) return 'clock';
  return bare.includes('m') ? 'date' : undefined;
}

function classifyNumber(
  symbols: string,
  { literals, zeros, sign }: Pick<FormatSection, 'literals' | 'zeros'> & { readonly sign: UnitFormat['sign'] },
): SectionKind {
  const percents = symbols.split('%').length - 1;
  const beside = `${literals} ${symbols.replaceAll('%', ' ')}${percents > 0 ? ' %' : ''}`;
  const unit = (beside.match(words) ?? []).join(' ');
  const over = 1000 ** countScaling(symbols);
  const times = 100 ** percents * 10 ** zeros;
  if (unit === '' && over === 1 && times === 1 && sign === undefined) return 'plain';
  return { kind: 'unit', unit, times, over, ...(sign && { sign }) };
}

/** Commas behind the last digit of the whole part, each of which leaves out three digits. */
function countScaling(symbols: string): number {
  const digits = symbols.replace(/[^0#?.,]/g, '');
  const point = digits.indexOf('.');
  const countBefore = (end: number): number => {
    let count = 0;
    while (digits[end - 1 - count] === ',') count++;
    return count;
  };
  return Math.min(countBefore(digits.length) + (point < 0 ? 0 : countBefore(point)), 4);
}

function isSame(kind: SectionKind, other: SectionKind): boolean {
  if (typeof kind === 'string' || typeof other === 'string') return kind === other;
  return kind.unit === other.unit && kind.times === other.times && kind.over === other.over && kind.sign === other.sign;
}
