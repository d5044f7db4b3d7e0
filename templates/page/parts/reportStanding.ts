import type { ReportAnswer } from '../../../functions/shared/answers/reportAnswers.ts';
import type { ProjectAnswer } from '../../../functions/shared/answers/projectAnswers.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import { showMoment } from '../base/format.ts';
import type { ViewContext } from '../base/view.ts';
import { notice } from './notice.ts';
import * as frameText from '../../text/page/frame.ts';
import * as text from '../../text/page/standing.ts';
import * as problemText from '../../text/page/problem.ts';

interface Standing {
  readonly report: ReportAnswer;
  readonly may: ProjectAnswer['may'];
  readonly context: ViewContext;
}

/** What a report waits for or why its mail did not go, and what a person can do about it. */
export function reportStanding({ report, may, context }: Standing): Content {
  const { state, waitsFor = [], failure, mayHaveGone, approvedBy } = report;
  const isOpen = state !== 'sent' && state !== 'sending';
  const { api, projectId } = context;
  return [
    state === 'waits' && notice({ kind: 'warning', text: text.waits(waitsFor.map((each) => text.waitsFor[each]).join(', ')) }),
    failure && notice({ kind: 'error', text: text.failures[failure] }),
    state === 'dropped' && notice({ kind: 'note', text: text.dropped }),
    isOpen && mayHaveGone && !failure && notice({ kind: 'warning', text: text.mayHaveGone }),
    isOpen &&
      approvedBy === undefined &&
      may.includes('approve') && [
        act({ label: text.approve, done: text.approved, ask: () => api.approveReport(projectId, report) }, context),
        element('p', { class: 'soft' }, text.approveHelp),
      ],
    failure &&
      may.includes('sendReport') &&
      act({ label: text.drop, done: text.dropDone, ask: () => api.sendReport(projectId, report, 'drop') }, context),
  ];
}

/** Who has approved, sent or handed in a report, and when. */
export function reportEvents({ events }: ReportAnswer): Content {
  if (events.length === 0) return undefined;
  return element(
    'details',
    { class: 'panel' },
    element('summary', {}, text.history),
    element(
      'ul',
      {},
      events.map(({ at, what, by }) => element('li', {}, text.event(text.events[what], showMoment(at), by && frameText.by[by]))),
    ),
  );
}

interface Act {
  readonly label: string;
  readonly done: string;
  readonly ask: () => Promise<unknown>;
}

function act({ label, done, ask }: Act, { refresh, announce }: ViewContext): Content {
  const problem = element('div', { role: 'alert' });
  const button = element('button', { class: 'button second', type: 'button', click: () => void go() }, label);
  async function go(): Promise<void> {
    button.disabled = true;
    try {
      await ask();
      await refresh();
      announce(done);
    } catch (error) {
      button.disabled = false;
      replaceContent(problem, notice({ kind: 'error', text: error instanceof ApiProblem ? error.message : problemText.fault }));
    }
  }
  return [element('p', { class: 'actions' }, button), problem];
}
