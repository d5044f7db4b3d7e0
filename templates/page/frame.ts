import { element, replaceContent, type Content } from './base/element.ts';
import { logo } from './parts/icon.ts';
import { addressOf, type PlaceName } from './base/places.ts';
import type { Session } from './signIn.ts';
import type { Shown } from './base/view.ts';
import * as navigationText from '../text/page/navigation.ts';
import * as frameText from '../text/page/frame.ts';
import * as signInText from '../text/page/signIn.ts';

/** What stands around every view. */
export interface Frame {
  readonly node: Element;
  show(shown: Shown, place?: PlaceName): void;
  showBusy(): void;
  focusHeading(): void;
  announce(text: string): void;
}

/** The pages of a project, and the views that belong to each. */
const projectPages = [
  { place: 'overview', title: navigationText.overview, also: [] },
  { place: 'upload', title: navigationText.upload, also: ['receipt', 'matches'] },
  { place: 'reports', title: navigationText.reports, also: ['report'] },
  { place: 'checks', title: navigationText.checks, also: ['checksOf', 'waivers'] },
  { place: 'mails', title: navigationText.mails, also: [] },
  { place: 'history', title: navigationText.history, also: [] },
] as const satisfies readonly { place: PlaceName; title: string; also: readonly PlaceName[] }[];

/** Header, the project's pages, the view and a live region. */
export function frame(session: Session): Frame {
  const live = element('div', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });
  const heading = element('h1', { tabindex: -1 });
  const above = element('div', { class: 'above' });
  const body = element('div', { class: 'body' });
  const main = element('main', { id: 'main', tabindex: -1 }, element('div', { class: 'width' }, heading, body));
  return {
    node: element('div', { class: 'frame' }, skipLink(main), header(session), above, main, live),
    show({ title, lead, project, content }, place) {
      document.title = `${title} – ${project && project.project.name !== title ? `${project.project.name} – ` : ''}${frameText.product}`;
      replaceContent(heading, title);
      replaceContent(above, project && place && projectHeader(project.project, place));
      replaceContent(body, lead, content);
      main.removeAttribute('aria-busy');
      scrollTo(0, 0);
    },
    showBusy() {
      main.setAttribute('aria-busy', 'true');
      replaceContent(heading, frameText.loading);
      replaceContent(body, element('div', { class: 'skeleton', 'aria-hidden': 'true' }));
    },
    focusHeading: () => heading.focus(),
    announce(text) {
      replaceContent(live, text);
    },
  };
}

/** Moves the focus without touching the address, which names the view. */
export function skipLink(target: HTMLElement): Content {
  const skip = (event: Event) => {
    event.preventDefault();
    target.focus();
  };
  return element('a', { class: 'skip', href: '#main', click: skip }, frameText.skip);
}

function header({ name, signOut }: Session): Content {
  return element(
    'header',
    { class: 'site' },
    element(
      'div',
      { class: 'width' },
      element('a', { class: 'brand', href: addressOf('projects') }, logo(), frameText.product),
      element(
        'div',
        { class: 'person' },
        element('span', {}, name),
        element('button', { class: 'quiet', type: 'button', click: signOut }, signInText.signOut),
      ),
    ),
  );
}

function projectHeader({ id, name }: { readonly id: string; readonly name: string }, current: PlaceName): Content {
  return element(
    'div',
    { class: 'width' },
    element(
      'nav',
      { class: 'crumbs', 'aria-label': navigationText.crumbs },
      element('a', { href: addressOf('projects') }, navigationText.projects),
      element('span', { 'aria-hidden': 'true' }, '›'),
      name,
    ),
    element(
      'nav',
      { 'aria-label': navigationText.label, class: 'tabs' },
      element(
        'ul',
        {},
        projectPages.map(({ place, title, also }) => {
          const isHere = place === current || also.some((other) => other === current);
          return element('li', {}, element('a', { href: addressOf(place, { projectId: id }), 'aria-current': isHere && 'page' }, title));
        }),
      ),
    ),
  );
}
