import type { FindingGroup, UploadAnswer } from '../../../functions/shared/answers/uploadAnswers.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import { badge, type NoticeKind } from './notice.ts';
import * as text from '../../text/page/findings.ts';
type Severity = FindingGroup['severity'];

const severities = ['stop', 'error', 'warning', 'note'] as const satisfies readonly Severity[];
const kinds: Readonly<Record<Severity, NoticeKind>> = { stop: 'error', error: 'error', warning: 'warning', note: 'note' };

interface Choice {
  readonly severity?: Severity | undefined;
  readonly sheet: string;
  readonly search: string;
}

/** Findings grouped by fault and column, with a filter when there are many. */
export function findingList(groups: readonly FindingGroup[], counts: UploadAnswer['counts']): Content {
  const list = element('ul', { class: 'findings' });
  const shown = element('p', { class: 'soft', role: 'status' });
  const draw = (choice: Choice) => {
    const chosen = groups.filter((group) => matches(group, choice));
    replaceContent(list, chosen.map(describeGroup));
    replaceContent(shown, chosen.length === 0 ? text.noMatch : text.shown(chosen.length, groups.length));
  };
  draw({ sheet: '', search: '' });
  return element(
    'section',
    { 'aria-labelledby': 'findings' },
    element('h2', { id: 'findings' }, text.title),
    groups.length === 0 && element('p', { class: 'empty' }, text.none),
    groups.length > 1 && [filter(groups, counts, draw), shown],
    list,
  );
}

function matches({ severity, sheet, column, code, sentences }: FindingGroup, choice: Choice): boolean {
  const words = [code, column, ...sentences.flatMap(({ message, cells }) => [message, cells])].join(' ').toLocaleLowerCase('sv');
  return (
    (choice.severity === undefined || choice.severity === severity) &&
    (choice.sheet === '' || choice.sheet === sheet) &&
    words.includes(choice.search.trim().toLocaleLowerCase('sv'))
  );
}

function filter(groups: readonly FindingGroup[], counts: UploadAnswer['counts'], draw: (choice: Choice) => void): Content {
  let severity: Severity | undefined;
  const sheets = [...new Set(groups.map(({ sheet }) => sheet).filter(Boolean))];
  const present = severities.filter((one) => counts[one] > 0);
  const update = () => draw({ severity, sheet: sheet.value, search: search.value });
  const sheet = element(
    'select',
    { id: 'finding-sheet', change: update },
    element('option', { value: '' }, text.allSheets),
    sheets.map((name) => element('option', { value: name }, name)),
  );
  const search = element('input', { id: 'finding-search', type: 'search', input: update });
  const choices = [undefined, ...present].map((one) => ({
    one,
    button: element('button', { class: 'toggle', type: 'button', click: () => choose(one) }),
  }));
  function choose(one: Severity | undefined): void {
    severity = one;
    for (const choice of choices) choice.button.setAttribute('aria-pressed', String(choice.one === one));
    update();
  }
  for (const { one, button } of choices) {
    button.append(one ? text.many[one](counts[one]) : text.all);
    button.setAttribute('aria-pressed', String(one === undefined));
  }
  return element(
    'div',
    { class: 'filter' },
    present.length > 1 &&
      element(
        'div',
        { class: 'toggles', role: 'group', 'aria-label': text.filter },
        choices.map(({ button }) => button),
      ),
    sheets.length > 1 && element('div', { class: 'field' }, element('label', { for: 'finding-sheet' }, text.sheet), sheet),
    element('div', { class: 'field' }, element('label', { for: 'finding-search' }, text.search), search),
  );
}

function describeGroup({ code, severity, sheet, column, count, sentences, leftOut }: FindingGroup): Content {
  const where = [sheet, column].filter(Boolean).join(' · ') || text.file;
  const cells = sentences.some(({ cells: named }) => named !== '') && text.cells(count);
  return element(
    'li',
    { class: `finding ${kinds[severity]}` },
    element(
      'div',
      { class: 'finding-head' },
      element('h3', {}, badge(kinds[severity], text.severity[severity]), ' ', where),
      element('span', { class: 'soft' }, [cells, text.code(code)].filter(Boolean).join(' · ')),
    ),
    element(
      'ul',
      { class: 'sentences' },
      sentences.map(({ message, suggestion, cells: named }) =>
        element(
          'li',
          {},
          named && element('span', { class: 'cells' }, element('span', { class: 'visually-hidden' }, `${text.at} `), named),
          element('span', {}, message, suggestion && element('span', { class: 'suggestion' }, text.suggestion(suggestion))),
        ),
      ),
    ),
    leftOut > 0 && element('p', { class: 'soft' }, text.leftOut(leftOut)),
  );
}
