import type { MonthsAnswer, ShownMonth } from '../../../functions/shared/answers/monthAnswers.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import { showPeriod } from '../base/format.ts';
import type { ViewContext } from '../base/view.ts';
import { awaitReport } from './awaitReport.ts';
import { offerFile } from './offerFile.ts';
import * as text from '../../text/page/months.ts';
import * as problemText from '../../text/page/problem.ts';

/** What can be done with one month's file: make it, fetch it, and say that it has been uploaded. */
export function monthActions(
  { month, file, handedInAt, again, isOpen }: ShownMonth,
  { report, mayMark }: NonNullable<MonthsAnswer['files']>,
  context: ViewContext,
): Content {
  const { api, projectId } = context;
  if (!mayMark) return undefined;
  const name = showPeriod(month);
  const progress = element('div', { role: 'status' });
  const act = (label: string, look: string, run: () => Promise<void>) => {
    const button = element('button', { class: look, type: 'button', 'aria-label': text.of(label, name), click: () => void press() }, label);
    async function press(): Promise<void> {
      button.disabled = true;
      try {
        await run();
      } catch (error) {
        button.disabled = false;
        replaceContent(progress, error instanceof ApiProblem ? error.message : problemText.fault);
      }
    }
    return button;
  };
  const make = async (): Promise<void> => {
    replaceContent(progress, element('p', { class: 'busy' }, text.making));
    const asked = await api.makeReport(projectId, { report, period: month });
    if (await awaitReport(context, { ...asked, onSlow: () => replaceContent(progress, text.slow) })) await context.refresh();
  };
  const mark = async (isTakenBack: boolean): Promise<void> => {
    if (!file) return;
    await api.markMonth(projectId, file, { month, isTakenBack });
    await context.refresh();
    context.announce(isTakenBack ? text.takenBack(name) : text.marked(name));
  };
  const isWaiting = file !== undefined && isOpen && (handedInAt === undefined || again !== undefined);
  return element(
    'div',
    { class: 'actions' },
    file &&
      offerFile({
        label: [text.download, element('span', { class: 'visually-hidden' }, `: ${name}`)],
        look: 'button second',
        fetch: () => api.openMonth(projectId, file, month),
      }),
    isWaiting && !file.isOutdated && act(text.mark, 'button second', () => mark(false)),
    file && handedInAt !== undefined && act(text.takeBack, 'quiet', () => mark(true)),
    act(file ? text.makeAgain : text.make, file ? 'link' : 'button second', make),
    progress,
  );
}
