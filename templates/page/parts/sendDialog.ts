import type { ReportAnswer } from '../../../functions/shared/answers/reportAnswers.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import type { ViewContext } from '../base/view.ts';
import { confirmDialog } from './confirmDialog.ts';
import { icon } from './icon.ts';
import { poll } from './poll.ts';
import * as text from '../../text/page/report.ts';
import * as problemText from '../../text/page/problem.ts';

interface Sending {
  readonly report: ReportAnswer;
  readonly recipients: readonly string[];
  readonly context: ViewContext;
}

/** Sends the version that is shown, after showing who gets it. */
export function sendDialog({ report, recipients, context }: Sending): Content {
  const { api, projectId, reportKey, signal, announce, refresh } = context;
  const status = element('span', { class: 'problem', role: 'status' });
  const open = element('button', { class: 'button second', type: 'button', click: () => dialog.showModal() }, icon('send'), text.send);
  const dialog = confirmDialog({
    title: text.sendTitle,
    content: [
      element('p', {}, text.sendText),
      element(
        'ul',
        {},
        recipients.map((address) => element('li', {}, address)),
      ),
    ],
    button: text.sendNow,
    onConfirmed: () => void send(),
  });

  async function send(): Promise<void> {
    open.disabled = true;
    replaceContent(status, text.sending);
    try {
      await api.sendReport(projectId, report, 'mail');
      const end = await poll({
        ask: async () => endOf(await api.showReport(projectId, reportKey)),
        signal,
        onSlow: () => replaceContent(status, text.sendSlow),
      });
      if (end === undefined) return;
      await refresh();
      announce(end === 'sent' ? text.sent : text.notSent);
    } catch (error) {
      open.disabled = false;
      replaceContent(status, error instanceof ApiProblem ? error.message : problemText.fault);
    }
  }

  return [open, status, dialog];
}

/** What became of a mail, once that is known. */
function endOf({ state }: ReportAnswer): ReportAnswer['state'] | undefined {
  return state === 'sent' || state === 'failed' ? state : undefined;
}
