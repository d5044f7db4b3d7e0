import type { ProjectAnswer } from '../../../functions/shared/answers/projectAnswers.ts';
import { ApiProblem } from '../base/api.ts';
import { element, type Content } from '../base/element.ts';
import { showPeriodMonths } from '../base/format.ts';
import type { ViewContext } from '../base/view.ts';
import { icon } from './icon.ts';
import { offerFile, type Offered } from './offerFile.ts';
import { poll } from './poll.ts';
import * as text from '../../text/page/templateForm.ts';
import * as uploadText from '../../text/page/upload.ts';
/** Periods to choose between: the newest. */
const PERIODS = 12;

/** The upload template with its choices: for which period, and with the people in force filled in. */
export function templateForm({ choices, may, inForce }: ProjectAnswer, context: ViewContext): Content {
  const ids = [...new Set(choices.flatMap(({ periods }) => periods.map(({ id }) => id)).filter((id) => !id.includes('/')))].slice(
    0,
    PERIODS,
  );
  const period = element(
    'select',
    { id: 'template-period' },
    element('option', { value: '' }, text.anyPeriod),
    ids.map((id) => element('option', { value: id }, showPeriodMonths(id))),
  );
  const people = element('input', { type: 'checkbox', id: 'template-people' });
  const mayFill = may.includes('openPeople') && inForce !== undefined;
  const fetch = () => fetchTemplate(context, { period: period.value, hasPeople: people.checked });
  return [
    element('p', { class: 'soft' }, text.filled),
    ids.length > 0 && element('div', { class: 'field' }, element('label', { for: 'template-period' }, text.period), period),
    mayFill &&
      element(
        'div',
        { class: 'choice' },
        people,
        element(
          'label',
          { for: 'template-people' },
          element('strong', {}, text.people),
          element('span', { class: 'soft' }, text.peopleHelp),
        ),
      ),
    offerFile({ label: [icon('download'), uploadText.getTemplate], fetch }),
  ];
}

async function fetchTemplate(
  { api, projectId, signal, announce }: ViewContext,
  { period, hasPeople }: { period: string; hasPeople: boolean },
): Promise<Offered> {
  if (!hasPeople) return api.createTemplate(projectId, period);
  const { templateId } = await api.askTemplate(projectId, period);
  announce(text.making);
  const ask = async () => {
    try {
      return await api.openTemplate(projectId, templateId);
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'notReady') return undefined;
      throw error;
    }
  };
  const made = await poll({ ask, signal, onSlow: () => announce(text.slow) });
  if (!made) throw new ApiProblem('notReady', text.slow);
  return made;
}
