import type { UploadAnswer } from '../../../functions/shared/answers/uploadAnswers.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent } from '../base/element.ts';
import type { ViewContext } from '../base/view.ts';
import * as text from '../../text/page/confirm.ts';
import * as problemText from '../../text/page/problem.ts';
const SHORTEST = 3;

/** Confirms the warnings with a reason. What is wrong with the reason is said at the field and in a summary that takes the focus. */
export function confirmForm(
  { counts, uploadId, shownRevision, sha256 }: UploadAnswer,
  { api, projectId, refresh }: ViewContext,
): HTMLElement {
  const summary = element('div', { class: 'error-summary', tabindex: -1, role: 'alert', hidden: true });
  const fault = element('span', { class: 'field-error', id: 'reason-error' });
  const field = element('textarea', {
    id: 'reason',
    rows: 2,
    maxlength: 500,
    'aria-describedby': 'reason-help reason-error',
    required: true,
  });
  const button = element('button', { class: 'button', type: 'submit' }, text.button);

  function complain(message: string): void {
    field.setAttribute('aria-invalid', 'true');
    replaceContent(fault, message);
    const jump = element('a', { href: '#reason', click: focusField }, message);
    replaceContent(summary, element('h3', {}, text.summary), element('p', {}, jump));
    summary.hidden = false;
    summary.focus();
  }
  function focusField(event: Event): void {
    event.preventDefault();
    field.focus();
  }
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (field.value.trim().length < SHORTEST) return complain(text.missing);
    button.disabled = true;
    try {
      const reason = field.value.trim();
      await api.confirmUpload(projectId, uploadId, {
        reason,
        ...(shownRevision !== undefined && { revision: shownRevision }),
        ...(sha256 !== undefined && { sha256 }),
      });
      await refresh();
    } catch (error) {
      button.disabled = false;
      complain(error instanceof ApiProblem ? error.message : problemText.fault);
    }
  }

  return element(
    'form',
    { class: 'panel confirm', tabindex: -1, novalidate: true, 'aria-labelledby': 'confirm', submit: (event) => void submit(event) },
    element('h2', { id: 'confirm' }, text.title),
    summary,
    element('p', {}, text.lead(counts.warning)),
    element('label', { for: 'reason' }, text.label),
    element('p', { class: 'soft', id: 'reason-help' }, text.help),
    fault,
    field,
    element('p', { class: 'actions' }, button),
  );
}
