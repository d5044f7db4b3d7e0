import type { Bound, CellRule, Criteria } from '../../../functions/shared/definition/audit.ts';

const bounds: Readonly<Record<Exclude<Bound, number>, string>> = {
  firstDay: 'periodens första dag',
  lastDay: 'periodens sista dag',
  firstMonth: 'periodens första månad',
  monthCount: 'periodens antal månader',
};

/** Conditions on the columns of an annex sheet, in Swedish words. */
export function sayCriteria(criteria: Criteria): readonly string[] {
  return Object.entries(criteria).flatMap(([heading, rule]) => (rule === undefined ? [] : [`${heading} ${sayRule(rule)}`]));
}

function sayRule(rule: CellRule): string {
  if (typeof rule === 'string') return sayWord(rule);
  if (typeof rule === 'number') return `är ${rule}`;
  if ('name' in rule) return `är ${rule.name}`;
  if ('oneOf' in rule) return sayChoices(rule.oneOf);
  return sayLimits(rule);
}

/** The verb is said once. */
function sayChoices(words: readonly string[]): string {
  const [first, ...others] = words.map(sayWord);
  if (first === undefined) return 'är två olika, vilket inte kan hända';
  return [first, ...others.map((each) => each.replace(/^(?:är|innehåller) /, ''))].join(' eller ');
}

/** A word that stands alone, or between semicolons in a cell with several. */
function sayWord(word: string): string {
  const among = /^\*; (.*);\*$/.exec(word)?.[1];
  if (among !== undefined) return `innehåller ${among}`;
  return word === '' ? 'är tomt' : `är ${word}`;
}

function sayLimits({ from, to, above, below }: Extract<CellRule, { readonly from?: Bound }>): string {
  if ((from === 'firstDay' || from === 'firstMonth') && to === 'lastDay') return 'i perioden';
  if (from !== undefined && to !== undefined) return `${sayBound(from)}–${sayBound(to)}`;
  const limits = [
    ['minst', from],
    ['högst', to],
    ['över', above],
    ['under', below],
  ] as const;
  return limits.flatMap(([word, bound]) => (bound === undefined ? [] : [`${word} ${sayBound(bound)}`])).join(' och ');
}

function sayBound(bound: Bound): string {
  return typeof bound === 'number' ? String(bound) : bounds[bound];
}
