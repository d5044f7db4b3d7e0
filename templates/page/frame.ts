import { pageText } from '../text/page.ts';
import { element, replaceContent, type Content } from './element.ts';
import { logo } from './parts/icon.ts';
import { addressOf, type PlaceName } from './places.ts';
import type { Session } from './signIn.ts';
import type { Shown } from './view.ts';

/** What stands around every view. */
export interface Frame {
  readonly node: Element;
  show(shown: Shown, place?: PlaceName): void;
  showBusy(): void;
  focusHeading(): void;
  announce(text: string): void;
}

const { nav } = pageText;

/** The pages of a project, and the views that belong to each. */
const projectPages = [
  { place: 'overview', title: nav.overview, also: [] },
  { place: 'upload', title: nav.upload, also: ['receipt', 'matches'] },
  { place: 'reports', title: nav.reports, also: ['report'] },
  { place: 'checks', title: nav.checks, also: ['checksOf', 'waivers'] },
  { place: 'mails', title: nav.mails, also: [] },
  { place: 'history', title: nav.history, also: [] },
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
      document.title = `${title} – ${project && project.project.name !== title ? `${project.project.name} – ` : ''}${pageText.product}`;
      replaceContent(heading, title);
      replaceContent(above, project && place && projectHeader(project.project, place));
      replaceContent(body, lead, content);
      main.removeAttribute('aria-busy');
      scrollTo(0, 0);
    },
    showBusy() {
      main.setAttribute('aria-busy', 'true');
      replaceContent(heading, pageText.loading);
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
  return element('a', { class: 'skip', href: '#main', click: skip }, pageText.skip);
}

function header({ name, signOut }: Session): Content {
  return element(
    'header',
    { class: 'site' },
    element(
      'div',
      { class: 'width' },
      element('a', { class: 'brand', href: addressOf('projects') }, logo(), pageText.product),
      element(
        'div',
        { class: 'person' },
        element('span', {}, name),
        element('button', { class: 'quiet', type: 'button', click: signOut }, pageText.signIn.signOut),
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
      { class: 'crumbs', 'aria-label': nav.crumbs },
      element('a', { href: addressOf('projects') }, nav.projects),
      element('span', { 'aria-hidden': 'true' }, '›'),
      name,
    ),
    element(
      'nav',
      { 'aria-label': nav.label, class: 'tabs' },
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
