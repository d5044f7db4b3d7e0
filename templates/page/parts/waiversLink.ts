import { element, type Content } from '../base/element.ts';
import { addressOf } from '../base/places.ts';
import * as text from '../../text/page/waivers.ts';

/** The way to the project's waivers. */
export function waiversLink(projectId: string): Content {
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'waivers-link' },
    element('h2', { id: 'waivers-link' }, text.title),
    element('p', {}, text.linkHelp),
    element('p', {}, element('a', { href: addressOf('waivers', { projectId }) }, text.link)),
  );
}
