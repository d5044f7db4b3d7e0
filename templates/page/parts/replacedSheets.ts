import type { UploadAnswer } from '../../../functions/shared/domain/pageAnswers.ts';
import type { Replaced } from '../../../functions/shared/domain/uploadChanges.ts';
import { changesText } from '../../text/changesPage.ts';
import { element, type Content } from '../element.ts';
import { listWords, showPeriod } from '../format.ts';

const { replaces: text } = changesText;

/** What each sheet of an upload takes the place of. */
export function replacedSheets({ replaces, outcome }: UploadAnswer): Content {
  if (replaces.length === 0) return undefined;
  return [
    element('h3', {}, outcome === 'stored' ? text.titleDone : text.title),
    element(
      'dl',
      { class: 'facts' },
      replaces.map(({ sheet, replaced }) => element('div', {}, element('dt', {}, sheet), element('dd', {}, describe(replaced)))),
    ),
  ];
}

function describe(replaced: Replaced): string {
  switch (replaced.kind) {
    case 'sheet':
      return text.sheet;
    case 'months':
      return text.months(listWords(replaced.months.map(showPeriod)));
    case 'corrected':
      return text.corrected;
    case 'nothing':
      return text.nothing;
  }
}
