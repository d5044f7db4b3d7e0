import type { ProjectCard } from '../../../functions/shared/answers/projectAnswers.ts';
import { formatNumber } from '../../text/numbers.ts';
import { drawing, element, type Content } from '../base/element.ts';
import { showPeriod, showPeriodShort } from '../base/format.ts';
import * as text from '../../text/page/people.ts';
const WIDTH = 40;
const GAP = 14;
const HEIGHT = 90;
const TOP = 16;
/** Room for this many columns, so that few do not become huge. */
const FEWEST = 6;

/** People in each period as columns of women and men. The same is said in words for those who listen. */
export function periodColumns(people: ProjectCard['people']): Content {
  const highest = Math.max(1, ...people.map(({ total }) => total));
  const width = Math.max(people.length, FEWEST) * (WIDTH + GAP) - GAP;
  const [first, last] = [people[0], people.at(-1)];
  if (!first || !last) return undefined;
  const words = people.map(
    ({ period, total, women, men }) => `${showPeriod(period)}: ${text.total(total)}, ${text.nWomen(women)}, ${text.nMen(men)}`,
  );
  return element(
    'figure',
    { class: 'columns' },
    drawing(
      'svg',
      {
        viewBox: `0 0 ${width} ${TOP + HEIGHT + 36}`,
        preserveAspectRatio: 'xMinYMid meet',
        role: 'img',
        'aria-label': `${text.trend(showPeriod(first.period), showPeriod(last.period))}. ${words.join('. ')}.`,
      },
      people.map((point, at) => [
        column(point, { x: at * (WIDTH + GAP), scale: HEIGHT / highest }),
        hasYear(point) && yearOf(point) !== yearOf(people[at - 1]) && year(yearOf(point), at * (WIDTH + GAP)),
      ]),
    ),
  );
}

/** Whether the name of the period leaves its year to be said under it. */
const hasYear = ({ period }: ProjectCard['people'][number]) => showPeriodShort(period) !== period;
const yearOf = (point: ProjectCard['people'][number] | undefined) => point?.period.slice(0, 4) ?? '';

/** The year, under the first period of it. */
function year(text: string, x: number): Content {
  return drawing('text', { class: 'axis', x: x + WIDTH / 2, y: TOP + HEIGHT + 31 }, text);
}

function column(
  { period, women, men, other, total }: ProjectCard['people'][number],
  { x, scale }: { readonly x: number; readonly scale: number },
): Content {
  const floor = TOP + HEIGHT;
  const parts = [
    { kind: 'women', size: women },
    { kind: 'men', size: men },
    { kind: 'other', size: other },
  ];
  let y = floor;
  return drawing(
    'g',
    {},
    parts.map(({ kind, size }) => {
      y -= size * scale;
      return size > 0 && drawing('rect', { class: kind, x, y, width: WIDTH, height: Math.max(1, size * scale - 1.5) });
    }),
    drawing('text', { class: 'value', x: x + WIDTH / 2, y: floor - total * scale - 5 }, formatNumber(total)),
    drawing('text', { class: 'axis', x: x + WIDTH / 2, y: floor + 15 }, showPeriodShort(period)),
  );
}
