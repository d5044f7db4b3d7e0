import type { MatchesAnswer } from '../../../functions/shared/answers/matchesAnswer.ts';
import type { ValueMatch } from '../../../functions/shared/records/matches.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import type { SheetHelp } from '../base/sheetHelp.ts';
import type { ViewContext } from '../base/view.ts';
import { notice } from './notice.ts';
import * as text from '../../text/page/matches.ts';
import * as problemText from '../../text/page/problem.ts';

interface DefaultShown {
  readonly memory: MatchesAnswer;
  readonly sheets: readonly SheetHelp[];
  readonly context: ViewContext;
  readonly mayEdit: boolean;
}

/** What a blank cell of Finansiering means in the project: shown, and set by those who hand in. */
export function defaultForm({ memory, sheets, context, mayEdit }: DefaultShown): Content {
  const sheet = sheets.find(({ columns }) => columns.some(({ id, hasDefault }) => id === 'financing' && hasDefault));
  const column = sheet?.columns.find(({ hasDefault }) => hasDefault);
  if (!sheet || !column) return undefined;
  const isBlank = ({ sheet: of, column: name, text: value }: ValueMatch) => of === sheet.id && name === column.id && value === '';
  const chosen = memory.values.find(isBlank)?.value ?? memory.settings.values.find(isBlank)?.value ?? memory.defaultFinancing ?? '';
  const select = element(
    'select',
    { id: 'default-financing', 'aria-describedby': 'default-financing-help', disabled: !mayEdit },
    element('option', { value: '', selected: chosen === '', disabled: chosen !== '' }, text.standardNone),
    column.choices.map(({ code, word }) => element('option', { value: code, selected: code === chosen }, word)),
  );
  const problem = element('div', { role: 'alert' });
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const { api, projectId, refresh, announce } = context;
    if (!sheet || !column || select.value === '' || select.value === chosen) return;
    try {
      const value = { sheet: sheet.id, column: column.id, text: '', value: select.value };
      await api.editMatches(projectId, { kind: 'confirmed', values: [value] });
      await refresh();
      announce(text.saved);
    } catch (error) {
      replaceContent(problem, notice({ kind: 'error', text: error instanceof ApiProblem ? error.message : problemText.fault }));
    }
  }
  return element(
    'form',
    { class: 'panel matching', novalidate: true, submit: (event) => void save(event) },
    element('h2', {}, element('label', { for: 'default-financing' }, text.standard)),
    element('p', { class: 'soft', id: 'default-financing-help' }, text.standardHelp),
    select,
    problem,
    mayEdit && element('p', { class: 'actions' }, element('button', { class: 'button', type: 'submit' }, text.save)),
  );
}
