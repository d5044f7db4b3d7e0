import type { UploadAnswer } from '../../../functions/shared/answers/uploadAnswers.ts';
import type { Permission } from '../../../functions/shared/answers/projectAnswers.ts';
import { workbookFaults } from '../../../functions/shared/definition/cellFault.ts';
import { nameUnread } from '../../text/unread.ts';
import { formatNumber } from '../../text/numbers.ts';
import { element, type Content } from '../base/element.ts';
import { showMoment } from '../base/format.ts';
import type { UploadFile } from '../base/api.ts';
import { answeredFindings } from '../parts/answeredFindings.ts';
import { awaitOutcome } from '../parts/awaitOutcome.ts';
import { changedRows } from '../parts/changedRows.ts';
import { confirmForm } from '../parts/confirmForm.ts';
import { dropButton } from '../parts/dropButton.ts';
import { findingList } from '../parts/findingList.ts';
import { icon } from '../parts/icon.ts';
import { matchCard } from '../parts/matchCard.ts';
import { notice } from '../parts/notice.ts';
import { offerFile } from '../parts/offerFile.ts';
import { refusedRows } from '../parts/refusedRows.ts';
import { replacedSheets } from '../parts/replacedSheets.ts';
import { reportEffects } from '../parts/reportEffects.ts';
import { storeForm } from '../parts/storeForm.ts';
import { addressOf } from '../base/places.ts';
import { readSheetHelp } from '../base/sheetHelp.ts';
import type { View, ViewContext } from '../base/view.ts';
import * as text from '../../text/page/receipt.ts';
import * as previewText from '../../text/page/preview.ts';
import * as frameText from '../../text/page/frame.ts';
import * as uploadText from '../../text/page/upload.ts';
import * as sheetsText from '../../text/page/sheets.ts';
import * as refusedRowsText from '../../text/page/refusedRows.ts';
import * as changedRowsText from '../../text/page/changedRows.ts';
import * as templateFormText from '../../text/page/templateForm.ts';
import * as sameFileText from '../../text/page/sameFile.ts';

/** What became of one upload: rows, findings, and what can be done about them. */
export const showReceipt: View = async (context) => {
  const { api, projectId, uploadId } = context;
  const [project, upload, sheets] = await Promise.all([api.showProject(projectId), api.showUpload(projectId, uploadId), readSheetHelp()]);
  const may = (what: Permission) => project.may.includes(what);
  return {
    title: upload.fileName,
    lead: element('p', { class: 'soft' }, text.handedIn(showMoment(upload.at), frameText.by[upload.by])),
    project,
    content:
      upload.outcome === 'received'
        ? waiting(context)
        : besides(upload.proposals && may('upload') && matchCard(upload.proposals, sheets, context), receipt(upload, context, may), upload),
  };
};

/** Questions about local words come before what was refused for their sake, and after what was stored without them. */
function besides(card: Content, receiptParts: Content, { outcome: became }: UploadAnswer): Content {
  return became === 'stored' ? [receiptParts, card] : [card, receiptParts];
}

/** What matters most first: what to put right when nothing was stored, what changed when something was or will be. */
function receipt(upload: UploadAnswer, context: ViewContext, may: (what: Permission) => boolean): Content {
  const form = may('upload') ? decideForm(upload, context) : undefined;
  const { mayOpen } = upload;
  const files = actions(upload, context, mayOpen);
  const findings = [
    findingList(
      upload.groups.filter(({ answered }) => answered === undefined),
      upload.counts,
    ),
    answeredFindings(upload.groups, context.projectId),
  ];
  const inFile = [changes(upload), unreadParts(upload)];
  const refused = refusedRows(upload, upload.hasRefused && mayOpen && offer('refused', refusedRowsText.download, context));
  const effects = upload.changes && reportEffects(upload.changes.reports);
  const rows = changedRows(upload.changes?.sheets, upload.hasChangesBook && offer('changes', changedRowsText.download, context));
  if (upload.outcome !== 'stored' && upload.outcome !== 'needs-confirmation')
    return [outcome(upload, form, context), files, findings, inFile];
  return [outcome(upload, form, context), inFile, refused, effects, rows, files, findings, form];
}

/** What a person can decide about it. */
function decideForm(upload: UploadAnswer, context: ViewContext): HTMLElement | undefined {
  if (upload.outcome === 'failed') return dropButton(upload, context);
  return upload.outcome === 'needs-confirmation' && upload.unanswered.length === 0 ? goAheadForm(upload, context) : undefined;
}

/** With a reason when there are warnings that need one. */
function goAheadForm(upload: UploadAnswer, context: ViewContext): HTMLElement {
  return upload.needsReason ? confirmForm(upload, context) : storeForm(upload, context);
}

type Offering = Pick<ViewContext, 'api' | 'projectId' | 'uploadId'> & { readonly look?: string };

function offer(file: UploadFile, label: Content, { api, projectId, uploadId, look = 'link' }: Offering): HTMLElement {
  return offerFile({ label, look, fetch: () => api.openUploadFile(projectId, uploadId, file) });
}

/** Draws itself again when ingest has answered. */
function waiting(context: ViewContext): Content {
  const late = element('p', { class: 'soft', role: 'status' });
  void awaitOutcome(context, { uploadId: context.uploadId, onSlow: () => late.append(uploadText.slow) })
    .then((answer) => answer && context.refresh())
    .catch(() => context.refresh());
  return [element('p', { class: 'busy', role: 'status' }, text.received), late];
}

function outcome(upload: UploadAnswer, form: HTMLElement | undefined, context: ViewContext): Content {
  switch (upload.outcome) {
    case 'received':
      return undefined;
    case 'stored': {
      if (upload.sameAs) return sameFile(upload.sameAs, context);
      const reason = upload.confirmedBecause && element('p', {}, text.confirmedBecause(upload.confirmedBecause));
      return notice({
        kind: 'ok',
        title: text.stored,
        text: upload.isInForce ? text.storedText : text.replacedText,
        after: reason || undefined,
      });
    }
    case 'failed':
      return notice({ kind: 'error', title: text.failed, text: text.failedText, after: form });
    case 'dropped':
      return notice({ kind: 'note', title: text.dropped, text: text.droppedText });
    case 'needs-confirmation':
      return asking(upload, form);
    case 'rejected': {
      const isForOther = upload.groups.some(({ code }) => templateCodes.includes(code));
      const { api, projectId } = context;
      const template = isForOther && offerFile({ label: templateFormText.wrong, look: 'link', fetch: () => api.createTemplate(projectId) });
      return notice({
        kind: 'error',
        title: text.rejected,
        text: upload.proposals ? text.rejectedAsking : text.rejectedText,
        after: template && element('p', {}, template),
      });
    }
  }
}

/** Files made for another project, organisation or period, or on a newer template. */
const { otherProject, otherOrganisation, otherPeriod, newerTemplate } = workbookFaults;
const templateCodes: readonly string[] = [otherProject, otherOrganisation, otherPeriod, newerTemplate].map(({ code }) => code);

function asking(upload: UploadAnswer, form: HTMLElement | undefined): Content {
  if (upload.unanswered.length > 0)
    return notice({ kind: 'warning', title: text.unanswered, text: text.unansweredText(upload.unanswered) });
  const { changes: shown, isShownAnew, needsReason, counts } = upload;
  const label = needsReason ? text.toConfirm : previewText.toStore;
  const jump = form && element('p', {}, element('button', { class: 'link', type: 'button', click: () => form.focus() }, label));
  if (upload.shownRevision === undefined && !shown)
    return notice({ kind: 'warning', title: text.waiting, text: text.waitingText, after: jump });
  const warnings = needsReason && element('p', {}, previewText.warnings(counts.warning));
  return notice({
    kind: isShownAnew || needsReason ? 'warning' : 'note',
    title: isShownAnew ? previewText.anewTitle : previewText.title,
    text: isShownAnew ? previewText.anewText : previewText.text,
    after: [warnings, jump],
  });
}

function sameFile({ uploadId, at }: NonNullable<UploadAnswer['sameAs']>, { projectId }: ViewContext): Content {
  const link = element('a', { href: addressOf('receipt', { projectId, uploadId }) }, sameFileText.look);
  return notice({ kind: 'ok', title: sameFileText.title, text: sameFileText.text(showMoment(at)), after: element('p', {}, link) });
}

function changes(upload: UploadAnswer): Content {
  const { rows: inFile, diff, outcome: became, mode } = upload;
  const rows = inFile.filter(({ sheet, rows: n }) => n > 0 || diff.some((change) => change.sheet === sheet && change.removed > 0));
  if (rows.length === 0) return undefined;
  const isCompared = became !== 'rejected' && diff.length > 0;
  const headings = [text.rows, ...(isCompared ? [text.added, text.changed, text.removed, text.unchanged] : [])];
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'changes' },
    element('h2', { id: 'changes' }, text.changes),
    became !== 'rejected' && upload.replaces.length === 0 && element('p', { class: 'soft' }, uploadText.modes[mode][1]),
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
            element('th', { scope: 'col' }, sheetsText.sheet),
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
    replacedSheets(upload),
  );
}

/** What of the file was not read, in rows and kronor. */
function unreadParts({ unread }: UploadAnswer): Content {
  if (unread.length === 0) return undefined;
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'unread' },
    element('h2', { id: 'unread' }, text.unread),
    element(
      'ul',
      { class: 'plain' },
      unread.map((part) => element('li', {}, nameUnread(part))),
    ),
  );
}

function actions(upload: UploadAnswer, context: ViewContext, mayOpen: boolean): Content {
  const at = { projectId: context.projectId };
  return element(
    'div',
    { class: 'actions-list' },
    upload.hasAnnotated &&
      mayOpen &&
      element(
        'div',
        { class: 'annotated' },
        offer('annotated', [icon('download'), text.annotated], { ...context, look: 'button' }),
        element('p', { class: 'soft' }, text.annotatedHelp),
      ),
    element(
      'p',
      { class: 'actions' },
      upload.outcome === 'stored'
        ? element('a', { class: upload.hasAnnotated ? '' : 'button', href: addressOf('reports', at) }, text.makeReport)
        : element('a', { href: addressOf('upload', at) }, text.again),
      upload.outcome === 'stored' && element('a', { href: addressOf('history', at) }, text.undo),
      mayOpen && offer('original', text.original, context),
      upload.hasResult && mayOpen && offer('result', text.result, context),
    ),
  );
}
