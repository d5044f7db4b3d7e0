import type { UploadAnswer } from '../../../functions/shared/answers/uploadAnswers.ts';
import type { Replaced } from '../../../functions/shared/records/uploadChanges.ts';
import { element, type Content } from '../base/element.ts';
import { allOf } from '../../text/lists.ts';
import { showPeriod } from '../base/format.ts';
import * as text from '../../text/page/replacedSheets.ts';

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

/** Months in a row are told as from and to. */
function listSpans(months: readonly string[]): readonly string[] {
  const spans: string[][] = [];
  for (const month of [...months].sort()) {
    const last = spans.at(-1);
    const previous = last?.at(-1);
    if (last && previous !== undefined && isNext(previous, month)) last.push(month);
    else spans.push([month]);
  }
  return spans.flatMap((span) => {
    const [first = '', last = ''] = [span[0], span.at(-1)];
    return span.length > 2 ? [text.span(showPeriod(first), showPeriod(last))] : span.map(showPeriod);
  });
}

function isNext(before: string, month: string): boolean {
  const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5));
  return count(month) - count(before) === 1;
}

function describe(replaced: Replaced): string {
  switch (replaced.kind) {
    case 'sheet':
      return text.sheet;
    case 'months':
      return text.months(allOf(listSpans(replaced.months)));
    case 'corrected':
      return text.corrected;
    case 'nothing':
      return text.nothing;
  }
}
