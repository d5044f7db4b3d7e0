import type { UploadAnswer } from '../../../functions/shared/answers/uploadAnswers.ts';
import { element, type Content } from '../base/element.ts';
import * as text from '../../text/page/refusedRows.ts';

/** Rows that are refused while the others are stored, and what happens to those in force. */
export function refusedRows({ refused, outcome }: UploadAnswer, download: Content): Content {
  if (refused.length === 0) return undefined;
  const isStored = outcome === 'stored';
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'refused' },
    element('h2', { id: 'refused' }, isStored ? text.titleStored : text.title),
    element(
      'ul',
      {},
      refused.map(({ sheet, rows, stay, isUncertain }) => {
        const sentences = [isStored ? text.rowsStored(rows) : text.rows(rows), stay > 0 && text.stay(stay), isUncertain && text.uncertain];
        return element('li', {}, element('strong', {}, sheet), `: ${sentences.filter(Boolean).join('. ')}.`);
      }),
    ),
    download && [element('p', { class: 'actions' }, download), element('p', { class: 'soft' }, text.help)],
  );
}
