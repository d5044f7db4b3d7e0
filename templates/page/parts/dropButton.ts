import type { UploadAnswer } from '../../../functions/shared/answers/uploadAnswers.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent } from '../base/element.ts';
import type { ViewContext } from '../base/view.ts';
import { notice } from './notice.ts';
import * as text from '../../text/page/receipt.ts';
import * as problemText from '../../text/page/problem.ts';

/** Lets an upload be. */
export function dropButton({ uploadId }: Pick<UploadAnswer, 'uploadId'>, { api, projectId, refresh }: ViewContext): HTMLElement {
  const problem = element('div', { role: 'alert' });
  const button = element('button', { class: 'link', type: 'button', click: () => void drop() }, text.drop);
  async function drop(): Promise<void> {
    button.disabled = true;
    replaceContent(problem);
    try {
      await api.dropUpload(projectId, uploadId);
      await refresh();
    } catch (error) {
      button.disabled = false;
      replaceContent(problem, notice({ kind: 'error', text: error instanceof ApiProblem ? error.message : problemText.fault }));
    }
  }
  return element('div', {}, element('p', {}, button), problem);
}
