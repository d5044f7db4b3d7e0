import type { ReportAnswer } from '../../../functions/shared/answers/reportAnswers.ts';
import { formatNumber } from '../../text/numbers.ts';
import { element, type Content } from '../base/element.ts';
import { showPeriod } from '../base/format.ts';
import { badge, notice } from '../parts/notice.ts';
import { waiversLink } from '../parts/waiversLink.ts';
import { addressOf } from '../base/places.ts';
import type { View } from '../base/view.ts';
import * as text from '../../text/page/checks.ts';
import * as reportText from '../../text/page/report.ts';

/** Every check of a made report with its two numbers; those that do not hold first. */
export const showChecks: View = async ({ api, projectId, reportKey, go }) => {
  const project = await api.showProject(projectId);
  const chosen = project.reports.find((report) => report.reportKey === reportKey) ?? project.reports[0];
  const report = chosen && (await api.showReport(projectId, chosen.reportKey));
  const choice = element(
    'select',
    { id: 'checked-report', change: () => go(addressOf('checksOf', { projectId, reportKey: choice.value })) },
    project.reports.map(({ reportKey: key, title, period }) => element('option', { value: key }, `${title}, ${showPeriod(period)}`)),
  );
  if (chosen) choice.value = chosen.reportKey;
  return {
    title: text.title,
    lead: element('p', { class: 'lead' }, text.lead),
    project,
    content: [
      report
        ? [element('div', { class: 'field chooser' }, element('label', { for: 'checked-report' }, text.report), choice), checkTable(report)]
        : element('p', { class: 'empty' }, text.none),
      waiversLink(projectId),
    ],
  };
};

function checkTable({ checks }: ReportAnswer): Content {
  if (checks.length === 0) return element('p', { class: 'empty' }, text.noChecks);
  const [wrong, right] = [checks.filter(({ ok }) => !ok), checks.filter(({ ok }) => ok)];
  if (wrong.length === 0) return [notice({ kind: 'ok', text: `${reportText.checksOk(checks.length)}.` }), listChecks(right)];
  return [
    notice({ kind: 'warning', text: `${reportText.checksWrong(wrong.length, checks.length)}.` }),
    listChecks(wrong),
    right.length > 0 && element('details', { class: 'holding' }, element('summary', {}, text.hold(right.length)), listChecks(right)),
  ];
}

function listChecks(checks: ReportAnswer['checks']): Content {
  return element(
    'ul',
    { class: 'checks' },
    checks.map(({ title, ok, left, right }) =>
      element(
        'li',
        { class: ok ? 'ok' : 'wrong' },
        badge(ok ? 'ok' : 'warning', ok ? text.ok : text.wrong),
        element('p', {}, title),
        element(
          'dl',
          {},
          pair(text.left, left),
          pair(text.right, right),
          !ok && pair(text.difference, Math.round((left - right) * 100) / 100),
        ),
      ),
    ),
  );
}

function pair(name: string, value: number): Content {
  return element('div', {}, element('dt', {}, name), element('dd', {}, formatNumber(value)));
}
