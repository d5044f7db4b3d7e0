import type { ReportAnswer } from '../../../functions/shared/answers/reportAnswers.ts';
import type { Api } from '../base/api.ts';
import { element, type Content } from '../base/element.ts';
import { icon } from './icon.ts';
import { offerFile } from './offerFile.ts';
import * as text from '../../text/page/publicEdition.ts';

/** Fetches the edition of a report that may be published. */
export function publicEdition({
  report,
  projectId,
  api,
}: {
  readonly report: ReportAnswer;
  readonly projectId: string;
  readonly api: Api;
}): Content {
  return offerFile({
    label: [icon('download'), text.download],
    look: 'button second',
    fetch: () => api.openPublicReport(projectId, report.reportKey, report.version),
  });
}

/** What the two editions are for. */
export function publicEditionHelp(): Content {
  return element('p', { class: 'soft' }, text.help);
}
