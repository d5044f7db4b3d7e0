import type { UploadAnswer } from '../../../functions/shared/answers/uploadAnswers.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent } from '../base/element.ts';
import { addressOf } from '../base/places.ts';
import type { ViewContext } from '../base/view.ts';
import { notice } from './notice.ts';
import * as text from '../../text/page/preview.ts';
import * as problemText from '../../text/page/problem.ts';

/** Stores an upload whose changes have been looked at, or leaves it. */
export function storeForm({ uploadId, shownRevision, sha256 }: UploadAnswer, { api, projectId, refresh }: ViewContext): HTMLElement {
  const problem = element('div', { role: 'alert' });
  const button = element('button', { class: 'button', type: 'button', click: () => void store() }, text.store);
  async function store(): Promise<void> {
    button.disabled = true;
    replaceContent(problem);
    try {
      await api.confirmUpload(projectId, uploadId, {
        ...(shownRevision !== undefined && { revision: shownRevision }),
        ...(sha256 !== undefined && { sha256 }),
      });
      await refresh();
    } catch (error) {
      button.disabled = false;
      replaceContent(problem, notice({ kind: 'error', text: error instanceof ApiProblem ? error.message : problemText.fault }));
    }
  }
  return element(
    'section',
    { class: 'panel confirm', tabindex: -1, 'aria-labelledby': 'store' },
    element('h2', { id: 'store' }, text.storeTitle),
    element('p', {}, text.storeText),
    problem,
    element('p', { class: 'actions' }, button, element('a', { href: addressOf('upload', { projectId }) }, text.cancel)),
  );
}
