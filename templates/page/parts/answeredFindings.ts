import type { FindingGroup } from '../../../functions/shared/answers/uploadAnswers.ts';
import { element, type Content } from '../base/element.ts';
import { addressOf } from '../base/places.ts';
import * as text from '../../text/page/answeredFindings.ts';
import * as findingsText from '../../text/page/findings.ts';
import * as frameText from '../../text/page/frame.ts';

/** Warnings that have been answered before, folded away: what was said, by whom, and where. */
export function answeredFindings(groups: readonly FindingGroup[], projectId: string): Content {
  const answered = groups.filter((group) => group.answered !== undefined);
  if (answered.length === 0) return undefined;
  const count = answered.reduce((sum, group) => sum + group.count, 0);
  return element(
    'details',
    { class: 'panel' },
    element('summary', {}, text.title(count)),
    element('p', { class: 'soft' }, text.help),
    element(
      'ul',
      { class: 'findings' },
      answered.map((group) => describe(group, projectId)),
    ),
  );
}

function describe({ code, sheet, column, sentences, answered }: FindingGroup, projectId: string): Content {
  const uploadId = answered?.uploadId;
  return element(
    'li',
    { class: 'finding note' },
    element(
      'div',
      { class: 'finding-head' },
      element('h3', {}, [sheet, column].filter(Boolean).join(' · ')),
      element('span', { class: 'soft' }, [findingsText.code(code), answered?.by && frameText.by[answered.by]].filter(Boolean).join(' · ')),
    ),
    element(
      'ul',
      { class: 'sentences' },
      sentences.map(({ message, cells }) =>
        element('li', {}, cells && element('span', { class: 'cells' }, cells), element('span', {}, message)),
      ),
    ),
    uploadId !== undefined && element('p', {}, element('a', { href: addressOf('receipt', { projectId, uploadId }) }, text.confirmedIn)),
  );
}
