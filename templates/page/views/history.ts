import type { HistoryAnswer } from '../../../functions/shared/answers/historyAnswers.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import { showMoment } from '../base/format.ts';
import { confirmDialog } from '../parts/confirmDialog.ts';
import { badge, notice } from '../parts/notice.ts';
import { openedFiles, reportVersions, uploadFiles } from '../parts/historyFiles.ts';
import { uploadList } from '../parts/uploadList.ts';
import { addressOf } from '../base/places.ts';
import type { View, ViewContext } from '../base/view.ts';
import * as text from '../../text/page/history.ts';
import * as frameText from '../../text/page/frame.ts';
import * as sheetsText from '../../text/page/sheets.ts';
import * as problemText from '../../text/page/problem.ts';
type Revision = HistoryAnswer['revisions'][number];

/** Every revision with a way back to it, every upload with its files, every version of every report, and who has opened what. */
export const showHistory: View = async (context) => {
  const [project, history] = await Promise.all([context.api.showProject(context.projectId), context.api.showHistory(context.projectId)]);
  const mayRestore = project.may.includes('restore');
  const mayOpen = project.may.includes('openOriginal');
  return {
    title: text.title,
    lead: element('p', { class: 'lead' }, text.lead),
    project,
    content:
      history.uploads.length === 0 && history.revisions.length === 0
        ? element('p', { class: 'empty' }, text.none)
        : element(
            'div',
            { class: 'columns-2 even' },
            element(
              'div',
              {},
              element(
                'section',
                { 'aria-labelledby': 'revisions' },
                element('h2', { id: 'revisions' }, text.revisions),
                element(
                  'ol',
                  { class: 'timeline' },
                  history.revisions.map((revision) => describeRevision(revision, history, mayRestore ? context : undefined)),
                ),
              ),
              openedFiles(history),
            ),
            element(
              'div',
              {},
              element(
                'section',
                { 'aria-labelledby': 'uploads' },
                element('h2', { id: 'uploads' }, text.uploads),
                uploadList(history.uploads, context.projectId, (upload) => mayOpen && uploadFiles(upload, context)),
              ),
              reportVersions(history, context),
            ),
          ),
  };
};

function describeRevision(revision: Revision, { current }: HistoryAnswer, context: ViewContext | undefined): Content {
  const { number, at, by, restores, sheets } = revision;
  const isCurrent = number === current;
  return element(
    'li',
    { class: isCurrent ? 'current' : '' },
    element('h3', {}, text.version(number), ' ', isCurrent && badge('ok', text.current)),
    element('p', {}, restores === undefined ? source(revision, context) : text.restored(restores)),
    element('p', { class: 'soft' }, `${showMoment(at)}, ${frameText.by[by]}`),
    element('p', { class: 'soft' }, sheets.map(({ sheet, rows }) => `${sheet} ${sheetsText.nRows(rows)}`).join(' · ')),
    !isCurrent && context && restoreButton({ number, current, context }),
  );
}

function source({ fileName, uploadId }: Revision, context: ViewContext | undefined): Content {
  if (!fileName) return undefined;
  return context ? element('a', { href: addressOf('receipt', { projectId: context.projectId, uploadId }) }, fileName) : fileName;
}

interface Restoring {
  readonly number: number;
  readonly current: number;
  readonly context: ViewContext;
}

function restoreButton({ number, current, context }: Restoring): Content {
  const { api, projectId, announce, refresh } = context;
  const problem = element('div', { role: 'alert' });
  const dialog = confirmDialog({
    title: text.confirmTitle(number),
    content: element('p', {}, text.confirmText),
    button: text.restoreThis(number),
    onConfirmed: () => void restore(),
  });
  async function restore(): Promise<void> {
    try {
      const { revision } = await api.restoreRevision(projectId, { revision: number, current });
      await refresh();
      announce(text.done(revision));
    } catch (error) {
      replaceContent(problem, notice({ kind: 'error', text: error instanceof ApiProblem ? error.message : problemText.fault }));
    }
  }
  const label = element('span', { class: 'visually-hidden' }, ` ${text.version(number).toLocaleLowerCase('sv')}`);
  return [element('button', { class: 'quiet', type: 'button', click: () => dialog.showModal() }, text.restore, label), problem, dialog];
}
