import type { ShownFigure } from '../../../functions/shared/answers/reportAnswers.ts';
import type { Unit } from '../../../functions/shared/domain/figure.ts';
import { decimalsOf, formatNumber } from '../../text/numbers.ts';
import { element, type Content } from '../base/element.ts';
import { sayShown, showAmount } from '../base/format.ts';
import { peopleBar, type People } from './peopleBar.ts';
import * as text from '../../text/page/report.ts';
import * as peopleText from '../../text/page/people.ts';

/** The main figures: the value, women and men, and how it moved since the period before. */
export function figureCards(figures: readonly ShownFigure[]): Content {
  return element('ul', { class: 'figures' }, figures.filter(({ isHeadline }) => isHeadline).map(card));
}

function card({ title, unit, value, comparisons }: ShownFigure): Content {
  const total = typeof value === 'object' ? value.total : value;
  return element(
    'li',
    { class: 'panel' },
    element('h3', {}, title),
    element('p', { class: 'big' }, typeof total === 'boolean' ? (total ? text.yes : text.no) : showAmount(total, unit)),
    typeof value === 'object' && peopleBar({ women: value.women, men: value.men, other: value.nonBinary + value.unstated }, wordsIn(unit)),
    element(
      'ul',
      { class: 'comparisons' },
      worthSaying(comparisons).map((comparison) => element('li', {}, describeComparison(comparison, unit))),
    ),
  );
}

function wordsIn(unit: Unit): ((people: People) => readonly (string | undefined)[]) | undefined {
  if (unit === 'persons') return undefined;
  const decimals = decimalsOf(unit);
  return ({ women, men, other }) => [
    `${peopleText.women} ${formatNumber(women, decimals)}`,
    `${peopleText.men} ${formatNumber(men, decimals)}`,
    other > 0 ? `${peopleText.other} ${formatNumber(other, decimals)}` : undefined,
  ];
}

type Comparison = ShownFigure['comparisons'][number];

/** Without targets and values of others that nobody has set, and without saying the same twice: for a year, the year before is also the same period last year. */
function worthSaying(comparisons: readonly Comparison[]): readonly Comparison[] {
  const said = comparisons.filter(({ against, value }) => (against !== 'target' && against !== 'reference') || typeof value === 'number');
  return said.filter(({ label }, at) => said.findIndex((other) => other.label === label) === at);
}

/** One comparison as a sentence: `12 fler än kvartal 2 2025 (33)`. */
function describeComparison({ against, label, value, accumulated, change, isSmallBase }: Comparison, unit: Unit): Content {
  if (typeof value !== 'number') return `${upper(label)}: ${value.text}`;
  if (against === 'sinceStart') return text.accumulated(sayShown(value, unit));
  const small = isSmallBase && element('span', { class: 'soft' }, ` (${text.smallBase})`);
  if (against === 'target') {
    const sofar = accumulated === undefined || typeof accumulated !== 'number' ? '' : `, ${text.accumulated(sayShown(accumulated, unit))}`;
    return [`${upper(label)}: ${sayShown(value, unit)}${sofar}`, small];
  }
  if (typeof change !== 'number') return `${upper(label)}: ${change.text}`;
  if (change === 0) return [text.sameAs(label, sayShown(value, unit)), small];
  return [text.than(describeChange(change, unit), label, sayShown(value, unit)), small];
}

function describeChange(change: number, unit: Unit): string {
  const size = sayShown(Math.abs(change), unit === 'percent' ? 'points' : unit);
  const [up, down] = isCount(unit) ? [text.more, text.fewer] : unit === 'percent' ? [text.higher, text.lower] : [text.larger, text.smaller];
  return change > 0 ? up(size) : down(size);
}

const isCount = (unit: Unit) => unit === 'persons' || unit === 'placements' || unit === 'hours';

const upper = (words: string) => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
