import type { ShownWaiver } from '../../../functions/shared/answers/waiverAnswers.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import { confirmDialog } from '../parts/confirmDialog.ts';
import { badge, notice, type NoticeKind } from '../parts/notice.ts';
import { waiverForm } from '../parts/waiverForm.ts';
import type { View, ViewContext } from '../base/view.ts';
import * as text from '../../text/page/waivers.ts';
import * as problemText from '../../text/page/problem.ts';

/** Warnings nobody is asked about: who decided, why and until when. Managers add and end them. */
export const showWaivers: View = async (context) => {
  const { api, projectId } = context;
  const [project, answer] = await Promise.all([api.showProject(projectId), api.listWaivers(projectId)]);
  const mayWaive = project.may.includes('waive');
  return {
    title: text.title,
    lead: element('p', { class: 'lead' }, text.lead),
    project,
    content: [
      answer.waivers.length === 0
        ? element('p', { class: 'empty' }, text.none)
        : element(
            'section',
            { 'aria-labelledby': 'waivers' },
            element('h2', { id: 'waivers' }, text.list),
            element(
              'ul',
              { class: 'findings' },
              answer.waivers.map((waiver) => describe(waiver, mayWaive ? context : undefined)),
            ),
          ),
      mayWaive ? waiverForm(answer, context) : element('p', { class: 'soft' }, text.onlyManagers),
    ],
  };
};

const kinds: Readonly<Record<ShownWaiver['state'], NoticeKind>> = { inForce: 'ok', expired: 'note', ended: 'note' };

function describe(waiver: ShownWaiver, context: ViewContext | undefined): Content {
  const { code, place, sentence, who, because, from, until, scope, state, by } = waiver;
  return element(
    'li',
    { class: 'finding note' },
    element(
      'div',
      { class: 'finding-head' },
      element('h3', {}, badge(kinds[state], text.states[state]), ' ', place),
      element('span', { class: 'soft' }, [code, text.scopes[scope]].join(' · ')),
    ),
    element('p', {}, sentence),
    element('p', {}, `${text.decided(who)}: ${because}`),
    element('p', { class: 'soft' }, [text.period(from, until), by && text.by[by]].filter(Boolean).join(' · ')),
    context && scope === 'project' && state === 'inForce' && endButton(waiver, context),
  );
}

function endButton({ id, code }: ShownWaiver, { api, projectId, refresh, announce }: ViewContext): Content {
  const problem = element('div', { role: 'alert' });
  const dialog = confirmDialog({
    title: text.endTitle(code),
    content: element('p', {}, text.endText),
    button: text.end,
    onConfirmed: () => void end(),
  });
  async function end(): Promise<void> {
    try {
      await api.endWaiver(projectId, id);
      await refresh();
      announce(text.ended);
    } catch (error) {
      replaceContent(problem, notice({ kind: 'error', text: error instanceof ApiProblem ? error.message : problemText.fault }));
    }
  }
  const label = element('span', { class: 'visually-hidden' }, ` ${code}`);
  return [element('button', { class: 'quiet', type: 'button', click: () => dialog.showModal() }, text.end, label), problem, dialog];
}
