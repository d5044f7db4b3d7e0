import type { HistoryAnswer } from '../../../functions/shared/answers/historyAnswers.ts';
import type { UploadFile } from '../base/api.ts';
import { element, type Content } from '../base/element.ts';
import { showMoment, showPeriod } from '../base/format.ts';
import type { ViewContext } from '../base/view.ts';
import { offerFile } from './offerFile.ts';
import { reportBadges } from './reportBadges.ts';
import * as text from '../../text/page/historyFiles.ts';
import * as frameText from '../../text/page/frame.ts';

/** Every version of every report, to fetch. */
export function reportVersions({ reports }: HistoryAnswer, context: ViewContext): Content {
  return section(
    'report-versions',
    text.reports,
    reports.length === 0
      ? element('p', { class: 'empty' }, text.noReports)
      : [...Map.groupBy(reports, ({ title }) => title)].map(([title, versions]) =>
          element(
            'details',
            { class: 'sheet' },
            element('summary', {}, `${title} (${versions.length})`),
            element(
              'ul',
              { class: 'rows' },
              versions.map((report) => describeReport(report, context)),
            ),
          ),
        ),
  );
}

/** Who has opened files that may hold personal data. */
export function openedFiles({ openings }: HistoryAnswer): Content {
  return section('openings', text.openings, element('p', { class: 'soft' }, text.openingsLead), listOpenings(openings));
}

function section(id: string, title: string, ...content: readonly Content[]): Content {
  return element('section', { 'aria-labelledby': id }, element('h2', { id }, title), ...content);
}

/** The kept files of an upload, to fetch. */
export function uploadFiles(
  { uploadId, fileName, at, outcome, hasAnnotated, hasRefused }: HistoryAnswer['uploads'][number],
  { api, projectId }: ViewContext,
): Content {
  if (outcome === 'received') return undefined;
  const offer = (file: UploadFile, label: string) =>
    offerFile({
      label: [label, element('span', { class: 'visually-hidden' }, ` ${fileName} ${showMoment(at)}`)],
      look: 'link',
      fetch: () => api.openUploadFile(projectId, uploadId, file),
    });
  return element(
    'p',
    { class: 'actions' },
    offer('original', text.original),
    hasAnnotated && offer('annotated', text.annotated),
    hasRefused && offer('refused', text.refused),
  );
}

function describeReport(report: HistoryAnswer['reports'][number], { api, projectId }: ViewContext): Content {
  const { reportKey, version, title, period, madeAt, revision } = report;
  const name = `${title}, ${showPeriod(period)}`;
  return element(
    'li',
    {},
    element(
      'div',
      {},
      element('strong', {}, name),
      element('p', { class: 'soft' }, `${showMoment(madeAt)}, ${text.version(revision)}`),
      element(
        'p',
        { class: 'actions' },
        offerFile({
          label: [text.download, element('span', { class: 'visually-hidden' }, ` ${name}, ${text.version(revision)}`)],
          look: 'link',
          fetch: () => api.openReport(projectId, reportKey, version),
        }),
      ),
    ),
    reportBadges(report),
  );
}

function listOpenings(openings: HistoryAnswer['openings']): Content {
  if (openings.length === 0) return element('p', { class: 'empty' }, text.noOpenings);
  return element(
    'ul',
    { class: 'rows' },
    openings.map(({ at, by, opened, fileName }) =>
      element(
        'li',
        {},
        element('div', {}, fileName, element('p', { class: 'soft' }, `${text.opened[opened]}, ${showMoment(at)}, ${frameText.by[by]}`)),
      ),
    ),
  );
}
