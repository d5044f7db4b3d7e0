import type { WaiversAnswer } from '../../../functions/shared/answers/waiverAnswers.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import { notice } from './notice.ts';
import type { ViewContext } from '../base/view.ts';
import * as text from '../../text/page/waivers.ts';
import * as problemText from '../../text/page/problem.ts';

/** Writes down a waiver: which warning, who decided, why and until when. */
export function waiverForm({ choices, today, latest }: WaiversAnswer, { api, projectId, refresh, announce }: ViewContext): Content {
  const code = element(
    'select',
    { id: 'waiver-code', 'aria-describedby': 'waiver-code-help', required: true },
    element('option', { value: '' }, text.choose),
    choices.map(({ code: value, place, sentence }) => element('option', { value }, `${value} · ${place}: ${sentence}`)),
  );
  const who = element('input', { id: 'waiver-who', type: 'text', maxlength: 120, 'aria-describedby': 'waiver-who-help', required: true });
  const because = element('textarea', {
    id: 'waiver-because',
    rows: 2,
    maxlength: 500,
    'aria-describedby': 'waiver-because-help',
    required: true,
  });
  const until = element('input', {
    id: 'waiver-until',
    type: 'date',
    min: today,
    max: latest,
    'aria-describedby': 'waiver-until-help',
    required: true,
  });
  const problem = element('div', { role: 'alert' });
  const button = element('button', { class: 'button', type: 'submit' }, text.save);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const waiver = { code: code.value, who: who.value.trim(), because: because.value.trim(), until: until.value };
    if (Object.values(waiver).some((value) => value === '')) return replaceContent(problem, notice({ kind: 'error', text: text.missing }));
    button.disabled = true;
    try {
      await api.addWaiver(projectId, waiver);
      await refresh();
      announce(text.saved);
    } catch (error) {
      button.disabled = false;
      replaceContent(problem, notice({ kind: 'error', text: error instanceof ApiProblem ? error.message : problemText.fault }));
    }
  }

  return element(
    'form',
    { class: 'panel', novalidate: true, 'aria-labelledby': 'add-waiver', submit: (event) => void submit(event) },
    element('h2', { id: 'add-waiver' }, text.add),
    problem,
    labelled(text.code, text.codeHelp, code),
    labelled(text.who, text.whoHelp, who),
    labelled(text.because, text.becauseHelp, because),
    labelled(text.until, text.untilHelp(latest), until),
    element('p', { class: 'actions' }, button),
  );
}

function labelled(name: string, help: string, field: HTMLElement): Content {
  return element(
    'div',
    { class: 'field' },
    element('label', { for: field.id }, name),
    element('p', { class: 'soft', id: `${field.id}-help` }, help),
    field,
  );
}
