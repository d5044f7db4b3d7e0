import { drawing, element, type Content } from '../base/element.ts';
import * as text from '../../text/page/people.ts';

/** People by sex. */
export interface People {
  readonly women: number;
  readonly men: number;
  readonly other: number;
}

/** A bar of women and men with the numbers in words under it. Women first. */
export function peopleBar({ women, men, other }: People, words: (people: People) => readonly (string | undefined)[] = inPersons): Content {
  const total = women + men + other;
  const kinds = ['women', 'men', 'other'] as const;
  const sizes = [women, men, other].map((part) => (total === 0 ? 0 : (part / total) * 100));
  const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
  const labels = words({ women, men, other });
  return element(
    'div',
    { class: 'people' },
    drawing(
      'svg',
      { class: 'bar', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      drawing('rect', { class: 'track', width: 100, height: 8 }),
      kinds.map((kind, at) => {
        const gap = at > 0 && (starts[at] ?? 0) > 0 ? 0.6 : 0;
        return drawing('rect', { class: kind, x: (starts[at] ?? 0) + gap, width: Math.max(0, (sizes[at] ?? 0) - gap), height: 8 });
      }),
    ),
    element(
      'p',
      { class: 'legend' },
      kinds.map((kind, at) => labels[at] && element('span', { class: `key ${kind}` }, labels[at])),
    ),
  );
}

function inPersons({ women, men, other }: People): readonly (string | undefined)[] {
  return [text.nWomen(women), text.nMen(men), other > 0 ? text.nOther(other) : undefined];
}
