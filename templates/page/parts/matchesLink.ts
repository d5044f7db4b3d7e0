import { element, type Content } from '../base/element.ts';
import { addressOf } from '../base/places.ts';
import type { ViewContext } from '../base/view.ts';
import * as text from '../../text/page/matches.ts';

/** The way to what the project remembers of how its lists are written. */
export function matchesLink({ projectId }: ViewContext): Content {
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'matches-link' },
    element('h2', { id: 'matches-link' }, text.title),
    element('p', {}, text.linkHelp),
    element('p', {}, element('a', { href: addressOf('matches', { projectId }) }, text.change)),
  );
}
