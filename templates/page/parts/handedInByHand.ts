import type { ReportAnswer } from '../../../functions/shared/answers/reportAnswers.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import { showMoment } from '../base/format.ts';
import type { ViewContext } from '../base/view.ts';
import { notice } from './notice.ts';
import * as text from '../../text/page/handedIn.ts';
import * as problemText from '../../text/page/problem.ts';

/** For a report that goes another way than by mail: that it has been handed in, and the way back. Month files have a mark each. */
export function handedInByHand(report: ReportAnswer, { api, projectId, announce, refresh }: ViewContext): Content {
  const { state, isByHand, sentAt, hasMonthFiles } = report;
  if (hasMonthFiles || state === 'sending' || (state === 'sent' && !isByHand)) return undefined;
  const problem = element('div', { role: 'alert' });
  const button = element(
    'button',
    { class: 'quiet', type: 'button', 'aria-label': isByHand ? text.takeBackOf : text.mark, click: () => void mark() },
    isByHand ? text.takeBack : text.mark,
  );
  async function mark(): Promise<void> {
    button.disabled = true;
    try {
      await api.sendReport(projectId, report, isByHand ? 'takeBack' : 'byHand');
      await refresh();
      announce(isByHand ? text.takenBack : text.marked);
    } catch (error) {
      button.disabled = false;
      replaceContent(problem, notice({ kind: 'error', text: error instanceof ApiProblem ? error.message : problemText.fault }));
    }
  }
  const markedWhen = isByHand && sentAt ? text.isMarked(showMoment(sentAt)) : text.markHelp;
  return [
    element(
      'p',
      { class: 'actions by-hand' },
      isByHand ? [markedWhen, ' ', button] : [button, element('span', { class: 'soft' }, markedWhen)],
    ),
    problem,
  ];
}
