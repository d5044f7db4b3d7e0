import { element, replaceContent } from './base/element.ts';
import { logo } from './parts/icon.ts';
import { notice } from './parts/notice.ts';
import { story } from './parts/story.ts';
import type { SignIn } from './signIn.ts';
import * as text from '../text/page/signIn.ts';
import * as frameText from '../text/page/frame.ts';
import * as problemText from '../text/page/problem.ts';

/** What someone who is not signed in sees: what this is, and the way in. */
export function showStart(page: Element, { signIn, hasFailed }: { readonly signIn: SignIn; readonly hasFailed: boolean }): void {
  document.title = `${text.button} – ${frameText.product}`;
  const problem = element('div', { role: 'alert' }, hasFailed && notice({ kind: 'error', text: text.failed }));
  const begin = () => {
    signIn.begin().catch(() => replaceContent(problem, notice({ kind: 'error', text: problemText.offline })));
  };
  replaceContent(
    page,
    element(
      'header',
      { class: 'site' },
      element('div', { class: 'width' }, element('span', { class: 'brand' }, logo(), frameText.product)),
    ),
    element(
      'main',
      { class: 'width start', id: 'main' },
      element(
        'div',
        { class: 'hero' },
        element(
          'div',
          {},
          element('h1', {}, text.title),
          element('p', { class: 'lead' }, text.lead),
          problem,
          element('p', { class: 'actions' }, element('button', { class: 'button large', type: 'button', click: begin }, text.button)),
        ),
        story(),
      ),
      element(
        'ol',
        { class: 'steps-story' },
        text.steps.map(([title, explanation]) => element('li', {}, element('h2', {}, title), element('p', {}, explanation))),
      ),
    ),
  );
}
