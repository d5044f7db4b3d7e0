import {
  countMatches,
  type ColumnMatch,
  type Matches,
  type SheetMatch,
  type ValueMatch,
} from '../../../functions/shared/records/matches.ts';
import type { MatchesAnswer } from '../../../functions/shared/answers/matchesAnswer.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import { showMoment } from '../base/format.ts';
import { defaultForm } from '../parts/defaultForm.ts';
import { choicesFor, findColumn, nameValue } from '../parts/matchWords.ts';
import { notice } from '../parts/notice.ts';
import { readSheetHelp, type SheetHelp } from '../base/sheetHelp.ts';
import type { View, ViewContext } from '../base/view.ts';
import * as text from '../../text/page/matches.ts';
import * as frameText from '../../text/page/frame.ts';
import * as problemText from '../../text/page/problem.ts';

/** What the project remembers of how its lists are written; each can be taken away. */
export const showMatches: View = async (context) => {
  const { api, projectId } = context;
  const [project, memory, sheets] = await Promise.all([api.showProject(projectId), api.showMatches(projectId), readSheetHelp()]);
  const mayEdit = project.may.includes('upload');
  const isEmpty = countMatches(memory) + countMatches(memory.settings) === 0;
  const shown: MatchesShown = { memory, sheets, context, mayEdit };
  return {
    title: text.title,
    lead: element('p', { class: 'lead' }, text.lead),
    project,
    content: [
      isEmpty && element('p', { class: 'empty' }, text.none),
      list(
        text.sheets,
        [...memory.sheets.map((match) => sheetLine(match, shown)), ...memory.settings.sheets.map((match) => sheetLine(match, shown))],
        mayEdit,
      ),
      list(
        text.columns,
        [...memory.columns.map((match) => columnLine(match, shown)), ...memory.settings.columns.map((match) => columnLine(match, shown))],
        mayEdit,
      ),
      list(
        text.values,
        [...memory.values.map((match) => valueLine(match, shown)), ...memory.settings.values.map((match) => valueLine(match, shown))],
        mayEdit,
      ),
      defaultForm(shown),
      history(memory, sheets),
    ],
  };
};

/** What the lines of the view are made of. */
export interface MatchesShown {
  readonly memory: MatchesAnswer;
  readonly sheets: readonly SheetHelp[];
  readonly context: ViewContext;
  readonly mayEdit: boolean;
}

type Confirmed = Partial<Pick<MatchesAnswer['columns'][number], 'by' | 'at'>>;

function sheetLine({ by, at, ...match }: SheetMatch & Confirmed, { sheets, context, mayEdit }: MatchesShown): Content {
  const stands = `”${match.name}”`;
  const means = match.sheet === null ? text.notRead : nameSheet(sheets, match.sheet);
  return row([match.name, stands, means, who(by, at)], mayEdit && by && remove(stands, { sheets: [match] }, context));
}

function columnLine({ by, at, ...match }: ColumnMatch & Confirmed, { sheets, context, mayEdit }: MatchesShown): Content {
  const means = match.column === null ? text.notRead : (findColumn(sheets, match.sheet, match.column)?.heading ?? match.column);
  const stands = `”${match.heading}”`;
  return row([nameSheet(sheets, match.sheet), stands, means, who(by, at)], mayEdit && by && remove(stands, { columns: [match] }, context));
}

function valueLine({ by, at, ...match }: ValueMatch & Confirmed, { sheets, context, mayEdit }: MatchesShown): Content {
  const heading = findColumn(sheets, match.sheet, match.column)?.heading ?? '';
  const stands = nameValue(match, heading);
  const means = choicesFor(sheets, match).find(({ code }) => code === match.value)?.word ?? match.value;
  const place = [nameSheet(sheets, match.sheet), heading].filter(Boolean).join(', ');
  return row([place, stands, means, who(by, at)], mayEdit && by && remove(stands, { values: [match] }, context));
}

function who(by: MatchesAnswer['columns'][number]['by'] | undefined, at = ''): string {
  return by ? `${frameText.by[by]}, ${showMoment(at)}` : text.bySettings;
}

function nameSheet(sheets: readonly SheetHelp[], sheet: string): string {
  return sheets.find(({ id }) => id === sheet)?.name ?? sheet;
}

function row([first, ...cells]: readonly string[], action: Content): Content {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, first),
    cells.map((cell) => element('td', {}, cell)),
    element('td', {}, action),
  );
}

function list(title: string, lines: readonly Content[], mayEdit: boolean): Content {
  if (lines.length === 0) return undefined;
  const id = `matches-${title.replace(/\W/g, '')}`;
  const headings = [text.sheet, text.stands, text.means, text.by];
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': id },
    element('h2', { id }, title),
    element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-labelledby': id },
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            headings.map((heading) => element('th', { scope: 'col' }, heading)),
            element('td', {}, mayEdit && element('span', { class: 'visually-hidden' }, text.remove)),
          ),
        ),
        element('tbody', {}, lines),
      ),
    ),
  );
}

function remove(stands: string, matches: Partial<Matches>, { api, projectId, refresh, announce }: ViewContext): Content {
  const problem = element('span', { role: 'alert' });
  const button = element('button', { class: 'quiet', type: 'button', click: () => void take() }, text.remove);
  button.append(element('span', { class: 'visually-hidden' }, ` ${stands}`));
  async function take(): Promise<void> {
    button.disabled = true;
    try {
      await api.editMatches(projectId, { kind: 'removed', ...matches });
      await refresh();
      announce(text.removed);
    } catch (error) {
      button.disabled = false;
      replaceContent(problem, notice({ kind: 'error', text: error instanceof ApiProblem ? error.message : problemText.fault }));
    }
  }
  return [button, problem];
}

const MOST_NAMED = 5;

function history({ history: changes }: MatchesAnswer, sheets: readonly SheetHelp[]): Content {
  if (changes.length === 0) return undefined;
  return element(
    'section',
    { 'aria-labelledby': 'matches-history' },
    element('h2', { id: 'matches-history' }, text.history),
    element(
      'ul',
      { class: 'plain' },
      changes.map(({ by, at, kind, sheets: named, columns, values }) => {
        const names = [
          ...named.map(({ name }) => `”${name}”`),
          ...columns.map(({ heading }) => `”${heading}”`),
          ...values.map((value) => nameValue(value, findColumn(sheets, value.sheet, value.column)?.heading ?? '')),
        ];
        const more = names.length > MOST_NAMED ? ` ${text.andMore(names.length - MOST_NAMED)}` : '';
        const what = `${names.slice(0, MOST_NAMED).join(', ')}${more}`;
        return element('li', {}, `${showMoment(at)}, ${frameText.by[by]}: ${text.done[kind](what)}`);
      }),
    ),
  );
}
