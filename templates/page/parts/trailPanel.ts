import type { ReportAnswer } from '../../../functions/shared/answers/reportAnswers.ts';
import type { Permission } from '../../../functions/shared/answers/projectAnswers.ts';
import { element, type Content } from '../base/element.ts';
import type { ViewContext } from '../base/view.ts';
import { figureRows } from './figureRows.ts';
import { icon } from './icon.ts';
import { offerFile } from './offerFile.ts';
import { verifyFile } from './verifyFile.ts';
import * as text from '../../text/page/trail.ts';

/** The trail behind a report: the rows of any figure, the audit annex, the checksums and whether a file is this report. */
export function trailPanel({
  report,
  may,
  context,
}: {
  readonly report: ReportAnswer;
  readonly may: readonly Permission[];
  readonly context: ViewContext;
}): Content {
  const { api, projectId } = context;
  const mayOpen = may.includes('openOriginal');
  return element(
    'details',
    { class: 'panel all-figures trail' },
    element('summary', {}, text.title),
    mayOpen && figureRows(report, context),
    may.includes('openPeople') &&
      report.hashes?.annex !== undefined && [
        element('h3', {}, text.annexTitle),
        element('p', { class: 'soft' }, text.annexHelp),
        element(
          'p',
          { class: 'actions' },
          offerFile({
            label: [icon('download'), text.annex],
            look: 'button second',
            fetch: () => api.openAnnex(projectId, report.reportKey, report.version),
          }),
        ),
      ],
    verifyFile(context),
    checksums(report),
  );
}

function checksums({ hashes }: ReportAnswer): Content {
  if (!hashes) return undefined;
  const sums = [
    [text.workbookSum, hashes.workbook],
    [text.annexSum, hashes.annex],
    [text.figuresSum, hashes.figures],
  ] as const;
  return [
    element('h3', {}, text.sums),
    element(
      'dl',
      { class: 'sums' },
      sums.flatMap(([name, sum]) => (sum === undefined ? [] : [element('dt', {}, name), element('dd', {}, element('code', {}, sum))])),
    ),
  ];
}
