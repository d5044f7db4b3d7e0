import type { ReportAnswer } from '../../../functions/shared/answers/reportAnswers.ts';
import type { ProjectAnswer } from '../../../functions/shared/answers/projectAnswers.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import { showMoment, showPeriodMonths } from '../base/format.ts';
import { awaitReport } from '../parts/awaitReport.ts';
import { figureCards } from '../parts/figureCards.ts';
import { figureTable } from '../parts/figureTable.ts';
import { handedInByHand } from '../parts/handedInByHand.ts';
import { icon } from '../parts/icon.ts';
import { notice } from '../parts/notice.ts';
import { offerFile } from '../parts/offerFile.ts';
import { publicEdition, publicEditionHelp } from '../parts/publicEdition.ts';
import { reportBadges } from '../parts/reportBadges.ts';
import { reportEvents, reportStanding } from '../parts/reportStanding.ts';
import { sendDialog } from '../parts/sendDialog.ts';
import { trailPanel } from '../parts/trailPanel.ts';
import { addressOf } from '../base/places.ts';
import type { View, ViewContext } from '../base/view.ts';
import * as text from '../../text/page/report.ts';
import * as reportsText from '../../text/page/reports.ts';
import * as problemText from '../../text/page/problem.ts';

/** A made report: the main figures at a glance, the workbook to download, and the way to send it. */
export const showReport: View = async (context) => {
  const { api, projectId, reportKey } = context;
  const [project, report] = await Promise.all([api.showProject(projectId), api.showReport(projectId, reportKey)]);
  return {
    title: `${report.title}, ${showPeriodMonths(report.period)}`,
    lead: element('p', { class: 'soft made' }, text.madeAt(showMoment(report.madeAt), report.revision), reportBadges(report)),
    project,
    content: [
      report.isOutdated && report.state !== 'sent' && askAgain(text.outdated, { report, project, context }),
      report.isChanged && askAgain(text.changed, { report, project, context }),
      reportStanding({ report, may: project.may, context }),
      actions({ report, project, context }),
      checksLine(report, projectId),
      element(
        'section',
        { 'aria-labelledby': 'main-figures' },
        element('h2', { id: 'main-figures' }, text.main),
        figureCards(report.figures),
      ),
      notes(report),
      element(
        'details',
        { class: 'panel all-figures' },
        element('summary', {}, text.allFigures(report.figures.length)),
        figureTable(report.figures),
      ),
      reportEvents(report),
      trailPanel({ report, may: project.may, context }),
    ],
  };
};

/** Newer data is in force: offers to make the report again. */
function askAgain(
  why: string,
  { report: { report, period }, project: { may }, context }: { report: ReportAnswer; project: ProjectAnswer; context: ViewContext },
): Content {
  const progress = element('div', { role: 'status' });
  const button = element('button', { class: 'button second', type: 'button', click: () => void again() }, text.again);
  async function again(): Promise<void> {
    button.disabled = true;
    replaceContent(progress, element('p', { class: 'busy' }, reportsText.making));
    try {
      const asked = await context.api.makeReport(context.projectId, { report, period });
      if (await awaitReport(context, { ...asked, onSlow: () => replaceContent(progress, reportsText.slow) })) await context.refresh();
    } catch (error) {
      button.disabled = false;
      replaceContent(progress, error instanceof ApiProblem ? error.message : problemText.fault);
    }
  }
  const after = may.includes('makeReport') && element('p', { class: 'actions' }, button);
  return notice({ kind: 'warning', text: why, after: [after, progress] });
}

function actions({ report, project, context }: { report: ReportAnswer; project: ProjectAnswer; context: ViewContext }): Content {
  const { api, projectId, reportKey } = context;
  const maySend = project.may.includes('sendReport') && !report.hasPersonalData && !isGone(report) && project.recipients.length > 0;
  return element(
    'div',
    { class: 'actions-list' },
    element(
      'p',
      { class: 'actions' },
      offerFile({ label: [icon('download'), text.download], fetch: () => api.openReport(projectId, reportKey, report.version) }),
      report.hasPublicEdition && publicEdition({ report, projectId, api }),
      maySend && sendDialog({ report, recipients: project.recipients, context }),
      report.state === 'sent' && !report.isByHand && element('a', { href: addressOf('mails', { projectId }) }, text.lookMail),
    ),
    project.may.includes('sendReport') && handedInByHand(report, context),
    report.hasPublicEdition && publicEditionHelp(),
    report.hasPersonalData && notice({ kind: 'note', text: text.personalData }),
  );
}

/** Sent, or on its way. */
function isGone({ state }: ReportAnswer): boolean {
  return state === 'sent' || state === 'sending';
}

function checksLine({ checks, reportKey }: ReportAnswer, projectId: string): Content {
  if (checks.length === 0) return undefined;
  const wrong = checks.filter(({ ok }) => !ok).length;
  const link = element('a', { href: addressOf('checksOf', { projectId, reportKey }) }, text.lookChecks);
  const sentence = wrong === 0 ? text.checksOk(checks.length) : text.checksWrong(wrong, checks.length);
  return notice({ kind: wrong === 0 ? 'ok' : 'warning', text: [`${sentence}. `, link] });
}

function notes({ notes: sentences }: ReportAnswer): Content {
  if (sentences.length === 0) return undefined;
  return element(
    'section',
    { 'aria-labelledby': 'notes' },
    element('h2', { id: 'notes' }, text.notes),
    element(
      'ul',
      {},
      sentences.map((sentence) => element('li', {}, sentence)),
    ),
  );
}
