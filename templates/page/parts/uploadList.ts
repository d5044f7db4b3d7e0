import type { UploadSummary } from '../../../functions/shared/answers/uploadAnswers.ts';
import { element, type Content } from '../base/element.ts';
import { showMoment } from '../base/format.ts';
import { addressOf } from '../base/places.ts';
import { badge, type NoticeKind } from './notice.ts';
import * as frameText from '../../text/page/frame.ts';
import * as sheetsText from '../../text/page/sheets.ts';

const kinds: Readonly<Record<UploadSummary['outcome'], NoticeKind>> = {
  received: 'note',
  stored: 'ok',
  'needs-confirmation': 'warning',
  rejected: 'error',
  failed: 'error',
  dropped: 'note',
};

/** How an upload went, in a word. */
export function outcomeBadge(outcome: UploadSummary['outcome']): Content {
  return badge(kinds[outcome], frameText.outcome[outcome]);
}

/** Uploads as a list of links to their receipts, and with each what else there is to do. */
export function uploadList<Upload extends UploadSummary>(
  uploads: readonly Upload[],
  projectId: string,
  after?: (upload: Upload) => Content,
): Content {
  return element(
    'ul',
    { class: 'rows' },
    uploads.map((upload) => {
      const { uploadId, fileName, at, by, outcome, rows } = upload;
      const filled = rows.filter(({ rows: n }) => n > 0);
      return element(
        'li',
        {},
        element(
          'div',
          {},
          element('a', { href: addressOf('receipt', { projectId, uploadId }) }, fileName),
          element('p', { class: 'soft' }, `${showMoment(at)}, ${frameText.by[by]}`),
          filled.length > 0 &&
            element('p', { class: 'soft' }, filled.map(({ sheet, rows: n }) => `${sheet} ${sheetsText.nRows(n)}`).join(' · ')),
          after?.(upload),
        ),
        outcomeBadge(outcome),
      );
    }),
  );
}
