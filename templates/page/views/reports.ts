import type { MadeReport } from '../../../functions/shared/answers/reportAnswers.ts';
import type { ProjectAnswer, ReportChoice } from '../../../functions/shared/answers/projectAnswers.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import { showDay, showMoment, showPeriod, showPeriodMonths } from '../base/format.ts';
import { monthFiles } from '../parts/monthFiles.ts';
import { notice } from '../parts/notice.ts';
import { reportBadges } from '../parts/reportBadges.ts';
import { awaitReport } from '../parts/awaitReport.ts';
import { addressOf } from '../base/places.ts';
import type { View, ViewContext } from '../base/view.ts';
import * as text from '../../text/page/reports.ts';
import * as navigationText from '../../text/page/navigation.ts';
import * as problemText from '../../text/page/problem.ts';

/** Make a report, and those made so far. */
export const showReports: View = async (context) => {
  const [answer, { files }] = await Promise.all([context.api.showProject(context.projectId), context.api.listMonths(context.projectId)]);
  return {
    title: text.title,
    project: answer,
    content: [makePanel(answer, context), files && monthFiles(files, context), madeReports(answer)],
  };
};

function makePanel(answer: ProjectAnswer, context: ViewContext): Content {
  if (!answer.project.hasData) {
    const upload = element('a', { class: 'button', href: addressOf('upload', { projectId: context.projectId }) }, navigationText.upload);
    return notice({ kind: 'note', text: text.noData, after: element('p', { class: 'actions' }, upload) });
  }
  if (!answer.may.includes('makeReport')) return notice({ kind: 'note', text: text.notAllowed });
  return makeForm(answer, context);
}

/** Which report and which period, with the period that ended last chosen from the start. */
function makeForm({ choices }: ProjectAnswer, context: ViewContext): Content {
  const report = element(
    'select',
    { id: 'report', change: () => offerPeriods() },
    choices.map(({ id, title }) => element('option', { value: id }, title)),
  );
  const period = element('select', { id: 'period', change: () => explain() });
  const help = element('p', { class: 'soft', id: 'period-help' });
  const button = element('button', { class: 'button', type: 'submit' });
  const progress = element('div', { role: 'status' });
  const title = element('h2', { id: 'make' });
  const chosen = (): ReportChoice | undefined => choices.find(({ id }) => id === report.value);

  function offerPeriods(): void {
    const periods = chosen()?.periods ?? [];
    replaceContent(
      period,
      periods.map(({ id, hasEnded }) =>
        element('option', { value: id }, hasEnded ? showPeriodMonths(id) : `${showPeriodMonths(id)}, ${text.running}`),
      ),
    );
    period.value = (periods.find(({ hasEnded }) => hasEnded) ?? periods[0])?.id ?? '';
    const every = chosen()?.every;
    replaceContent(title, every ? text.make[every] : text.makeAny);
    replaceContent(button, text.button);
    explain();
  }
  function explain(): void {
    const at = chosen()?.periods.find(({ id }) => id === period.value);
    replaceContent(help, at && (at.hasEnded ? text.due(showDay(at.dueOn)) : text.runningHelp));
  }
  async function make(event: Event): Promise<void> {
    event.preventDefault();
    button.disabled = true;
    replaceContent(progress, element('p', { class: 'busy' }, text.making));
    try {
      const asked = await context.api.makeReport(context.projectId, { report: report.value, period: period.value });
      const made = await awaitReport(context, { ...asked, onSlow: () => replaceContent(progress, text.slow) });
      if (made) context.go(addressOf('report', { projectId: context.projectId, reportKey: made.reportKey }));
    } catch (error) {
      const message = error instanceof ApiProblem ? error.message : problemText.fault;
      replaceContent(progress, notice({ kind: 'error', text: message }));
      button.disabled = false;
    }
  }

  offerPeriods();
  return element(
    'form',
    { class: 'panel make', 'aria-labelledby': 'make', submit: (event) => void make(event) },
    title,
    element(
      'div',
      { class: 'fields' },
      element('div', { class: 'field' }, element('label', { for: 'report' }, text.report), report),
      element('div', { class: 'field' }, element('label', { for: 'period' }, text.period), period),
      button,
    ),
    help,
    progress,
  );
}

function madeReports({ reports, project }: ProjectAnswer): Content {
  return element(
    'section',
    { 'aria-labelledby': 'made' },
    element('h2', { id: 'made' }, text.made),
    reports.length === 0
      ? element('p', { class: 'empty' }, text.none)
      : [...Map.groupBy(reports, ({ title }) => title)].map(([title, made]) => reportGroup(title, made, project.id)),
  );
}

/** How many of a report's newest periods are always in sight. */
const NEWEST = 3;

/** One report's periods, the newest first and older ones behind a click. */
function reportGroup(title: string, reports: readonly MadeReport[], projectId: string): Content {
  const newestFirst = reports.toSorted((a, b) => b.period.localeCompare(a.period));
  const [inSight, older] = [newestFirst.slice(0, NEWEST), newestFirst.slice(NEWEST)];
  const list = (some: readonly MadeReport[]) =>
    element(
      'ul',
      { class: 'rows' },
      some.map((report) => madeReport(report, projectId)),
    );
  return element(
    'div',
    { class: 'made-group' },
    element('h3', {}, title),
    element(
      'div',
      { class: 'panel' },
      list(inSight),
      older.length > 0 && element('details', {}, element('summary', {}, text.older(older.length)), list(older)),
    ),
  );
}

function madeReport(report: MadeReport, projectId: string): Content {
  const { reportKey, title, period, madeAt, sentAt, isByHand } = report;
  return element(
    'li',
    {},
    element(
      'div',
      {},
      element('a', { href: addressOf('report', { projectId, reportKey }) }, `${title}, ${showPeriod(period)}`),
      element(
        'p',
        { class: 'soft' },
        sentAt ? (isByHand ? text.byHandAt : text.sentAt)(showMoment(sentAt)) : `${text.madeAt} ${showMoment(madeAt)}`,
      ),
    ),
    reportBadges(report),
  );
}
