import type { Permission, UploadAnswer } from '../../../functions/shared/domain/pageAnswers.ts';
import { formatNumber } from '../../text/numbers.ts';
import { pageText } from '../../text/page.ts';
import { element, type Content } from '../element.ts';
import { showMoment } from '../format.ts';
import { awaitOutcome } from '../parts/awaitOutcome.ts';
import { confirmForm } from '../parts/confirmForm.ts';
import { findingList } from '../parts/findingList.ts';
import { icon } from '../parts/icon.ts';
import { notice } from '../parts/notice.ts';
import { offerFile } from '../parts/offerFile.ts';
import { addressOf } from '../places.ts';
import type { View, ViewContext } from '../view.ts';

const { receipt: text } = pageText;

/** What became of one upload: rows, findings, and what can be done about them. */
export const showReceipt: View = async (context) => {
  const { api, projectId, uploadId } = context;
  const [project, upload] = await Promise.all([api.showProject(projectId), api.showUpload(projectId, uploadId)]);
  const may = (what: Permission) => project.may.includes(what);
  return {
    title: upload.fileName,
    lead: element('p', { class: 'soft' }, text.handedIn(showMoment(upload.at), pageText.by[upload.by])),
    project,
    content: upload.outcome === 'received' ? waiting(context) : receipt(upload, context, may),
  };
};

/** What matters most first: what to put right when nothing was stored, what changed when something was or will be. */
function receipt(upload: UploadAnswer, context: ViewContext, may: (what: Permission) => boolean): Content {
  const form = upload.outcome === 'needs-confirmation' && may('upload') ? confirmForm(upload, context) : undefined;
  const files = actions(upload, context, may('openOriginal'));
  const findings = findingList(upload.groups, upload.counts);
  const inFile = changes(upload);
  return [outcome(upload, form), upload.outcome === 'rejected' ? [files, findings, inFile] : [inFile, files, findings], form];
}

/** Draws itself again when ingest has answered. */
function waiting(context: ViewContext): Content {
  const late = element('p', { class: 'soft', role: 'status' });
  void awaitOutcome(context, { uploadId: context.uploadId, onSlow: () => late.append(pageText.upload.slow) })
    .then((answer) => answer && context.refresh())
    .catch(() => context.refresh());
  return [element('p', { class: 'busy', role: 'status' }, text.received), late];
}

function outcome(upload: UploadAnswer, form: HTMLElement | undefined): Content {
  switch (upload.outcome) {
    case 'received':
      return undefined;
    case 'stored': {
      const reason = upload.confirmedBecause && element('p', {}, text.confirmedBecause(upload.confirmedBecause));
      return notice({
        kind: 'ok',
        title: text.stored,
        text: upload.isInForce ? text.storedText : text.replacedText,
        after: reason || undefined,
      });
    }
    case 'needs-confirmation':
      return notice({
        kind: 'warning',
        title: text.waiting,
        text: text.waitingText,
        after: form && element('p', {}, element('button', { class: 'link', type: 'button', click: () => form.focus() }, text.toConfirm)),
      });
    case 'rejected':
      return notice({ kind: 'error', title: text.rejected, text: text.rejectedText });
  }
}

function changes({ rows: inFile, diff, outcome: became, mode }: UploadAnswer): Content {
  const rows = inFile.filter(({ sheet, rows: n }) => n > 0 || diff.some((change) => change.sheet === sheet && change.removed > 0));
  if (rows.length === 0) return undefined;
  const isCompared = became !== 'rejected' && diff.length > 0;
  const headings = [text.rows, ...(isCompared ? [text.added, text.changed, text.removed, text.unchanged] : [])];
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'changes' },
    element('h2', { id: 'changes' }, text.changes),
    became !== 'rejected' && element('p', { class: 'soft' }, pageText.upload.modes[mode][1]),
    element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-labelledby': 'changes' },
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col' }, pageText.sheets.sheet),
            headings.map((heading) => element('th', { scope: 'col', class: 'number' }, heading)),
          ),
        ),
        element(
          'tbody',
          {},
          rows.map(({ sheet, rows: n }) => {
            const compared = diff.find((change) => change.sheet === sheet);
            const numbers = [
              n,
              ...(isCompared ? [compared?.added ?? 0, compared?.changed ?? 0, compared?.removed ?? 0, compared?.unchanged ?? 0] : []),
            ];
            return element(
              'tr',
              {},
              element('th', { scope: 'row' }, sheet),
              numbers.map((number) => element('td', { class: number === 0 ? 'number zero' : 'number' }, formatNumber(number))),
            );
          }),
        ),
      ),
    ),
  );
}

function actions(upload: UploadAnswer, { api, projectId, uploadId }: ViewContext, mayOpen: boolean): Content {
  const at = { projectId };
  const offer = (file: 'original' | 'annotated' | 'result', label: Content) =>
    offerFile({ label, look: file === 'annotated' ? 'button' : 'link', fetch: () => api.openUploadFile(projectId, uploadId, file) });
  return element(
    'div',
    { class: 'actions-list' },
    upload.hasAnnotated &&
      mayOpen &&
      element(
        'div',
        { class: 'annotated' },
        offer('annotated', [icon('download'), text.annotated]),
        element('p', { class: 'soft' }, text.annotatedHelp),
      ),
    element(
      'p',
      { class: 'actions' },
      upload.outcome === 'stored'
        ? element('a', { class: upload.hasAnnotated ? '' : 'button', href: addressOf('reports', at) }, text.makeReport)
        : element('a', { href: addressOf('upload', at) }, text.again),
      upload.outcome === 'stored' && element('a', { href: addressOf('history', at) }, text.undo),
      mayOpen && offer('original', text.original),
      upload.hasResult && offer('result', text.result),
    ),
  );
}
