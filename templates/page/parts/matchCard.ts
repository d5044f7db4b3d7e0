import {
  AMOUNT_UNIT,
  LEDGER_CURRENCY,
  LEDGER_PROJECT,
  type ColumnProposal,
  type Matches,
  type Proposals,
  type SheetProposal,
  type ValueProposal,
} from '../../../functions/shared/records/matches.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import { addressOf } from '../base/places.ts';
import type { SheetHelp } from '../base/sheetHelp.ts';
import type { ViewContext } from '../base/view.ts';
import { accountSplit, isRange } from './accountSplit.ts';
import { choicesFor, findColumn, nameValue } from './matchWords.ts';
import { notice } from './notice.ts';
import * as text from '../../text/page/matchCard.ts';
import * as problemText from '../../text/page/problem.ts';
import * as matchesText from '../../text/page/matches.ts';
const NEVER = '-';

/** What a question came to: nothing until something is chosen, or why it cannot be read. */
interface Question {
  readonly node: Content;
  answer(): Partial<Matches> & { readonly problem?: string };
}

/** Asks what local headings and values mean, all at once, and has the file read again. */
export function matchCard(proposals: Proposals, sheets: readonly SheetHelp[], context: ViewContext): HTMLElement {
  const problem = element('div', { role: 'alert' });
  const button = element('button', { class: 'button', type: 'submit' }, text.save);
  const questions: Question[] = [];
  const ask = (question: Question): Content => {
    questions.push(question);
    return question.node;
  };
  const complain = (message: string): void => replaceContent(problem, notice({ kind: 'error', text: message }));

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const answers = questions.map((question) => question.answer());
    const named = answers.flatMap((answer) => answer.sheets ?? []);
    const columns = answers.flatMap((answer) => answer.columns ?? []);
    const values = answers.flatMap((answer) => answer.values ?? []);
    const twice = columns.find(
      (one, index) => one.column !== null && columns.findIndex((other) => other.column === one.column && other.sheet === one.sheet) < index,
    );
    const wrong = answers.find(({ problem: said }) => said !== undefined);
    if (wrong?.problem !== undefined) return complain(wrong.problem);
    if (named.length + columns.length + values.length === 0) return complain(text.nothing);
    if (twice) return complain(text.twice(findColumn(sheets, twice.sheet, twice.column)?.heading ?? ''));
    button.disabled = true;
    const { api, projectId, uploadId, announce, go, refresh } = context;
    try {
      const { uploadId: next, isReadAgain } = await api.confirmMatches(projectId, uploadId, { sheets: named, columns, values });
      if (next === uploadId) await refresh();
      else go(addressOf('receipt', { projectId, uploadId: next }));
      announce(isReadAgain ? text.readAgain : text.savedOnly);
    } catch (error) {
      button.disabled = false;
      complain(error instanceof ApiProblem ? error.message : problemText.fault);
    }
  }

  const byColumn = Map.groupBy(proposals.values, ({ sheet, column }) => `${sheet} ${column}`);
  const nameOf = (sheet: string) => sheets.find(({ id }) => id === sheet)?.name ?? sheet;
  return element(
    'form',
    { class: 'panel matching', novalidate: true, 'aria-labelledby': 'matching', submit: (event) => void submit(event) },
    element('h2', { id: 'matching' }, text.title),
    element('p', {}, text.lead),
    proposals.sheets.length > 0 &&
      group(
        text.sheets,
        proposals.sheets.map((sheet) => ask(askSheet(sheet, sheets))),
      ),
    [...Map.groupBy(proposals.columns, ({ sheet }) => sheet)].map(([sheet, columns]) =>
      group(
        text.columns(nameOf(sheet)),
        columns.map((column) => ask(askColumn(column, sheets))),
      ),
    ),
    [...byColumn.values()].map(([first, ...others]) => {
      if (!first) return undefined;
      const heading = findColumn(sheets, first.sheet, first.column)?.heading ?? '';
      const ofLedger = new Map([
        [LEDGER_PROJECT, text.projects],
        [LEDGER_CURRENCY, text.currencies],
        [AMOUNT_UNIT, text.amountUnits],
      ]);
      const title = ofLedger.get(first.column) ?? text.values(nameOf(first.sheet), heading);
      return group(
        title,
        [first, ...others].map((value) => ask(askValue(value, heading, sheets))),
      );
    }),
    problem,
    element('p', { class: 'actions' }, button),
    element(
      'p',
      { class: 'soft' },
      `${text.all} `,
      element('a', { href: addressOf('matches', { projectId: context.projectId }) }, matchesText.link),
      '.',
    ),
  );
}

function group(title: string, questions: readonly Content[]): Content {
  return element('fieldset', {}, element('legend', {}, title), questions);
}

let asked = 0;

/** One line: what stood there, what shows it, and what it means. */
function line({ what, details, select }: { what: string; details: readonly (string | undefined)[]; select: HTMLSelectElement }): Content {
  const id = `match-${++asked}`;
  select.id = id;
  const shown = details.filter((detail) => detail !== undefined && detail !== '');
  if (shown.length > 0) select.setAttribute('aria-describedby', `${id}-details`);
  return element(
    'div',
    { class: 'match' },
    element(
      'div',
      {},
      element('label', { for: id }, text.means(what)),
      shown.length > 0 && element('p', { class: 'soft', id: `${id}-details` }, shown.join(' · ')),
    ),
    select,
  );
}

function choose(options: readonly (readonly [value: string, word: string])[], chosen: string, first: string): HTMLSelectElement {
  const all = [['', first] as const, ...options];
  return element(
    'select',
    {},
    all.map(([value, word]) => {
      const isProposed = value !== '' && value === chosen;
      return element('option', { value, selected: value === chosen }, isProposed ? `${word} (${text.proposal})` : word);
    }),
  );
}

function askSheet({ name, sheet, rows, isHidden }: SheetProposal, sheets: readonly SheetHelp[]): Question {
  const options = sheets.map((one) => [one.id, one.id === sheet ? `${one.name} – ${text.alike}` : one.name] as const);
  const select = choose([...options, [NEVER, text.never]], '', text.undecidedColumn);
  return {
    node: line({ what: text.sheet(name), details: [text.rows(rows), isHidden ? text.hidden : undefined], select }),
    answer: () => (select.value === '' ? {} : { sheets: [{ name, sheet: select.value === NEVER ? null : select.value }] }),
  };
}

function askColumn(proposal: ColumnProposal, sheets: readonly SheetHelp[]): Question {
  const { sheet, heading, cell, column, samples, kind, unit = 1 } = proposal;
  const columns = sheets.find(({ id }) => id === sheet)?.columns ?? [];
  const options = columns.map((one) => [one.id, one.required ? `${one.heading} – ${text.required}` : one.heading] as const);
  const select = choose([...options, [NEVER, text.never]], column ?? '', text.undecidedColumn);
  const shows = samples.length > 0 ? text.samples(samples) : text.kinds[kind];
  return {
    node: line({ what: text.column(heading, cell), details: [shows, text.readAs.get(unit)], select }),
    answer: () => (select.value === '' ? {} : { columns: [{ sheet, heading, column: select.value === NEVER ? null : select.value }] }),
  };
}

function askValue(proposal: ValueProposal, heading: string, sheets: readonly SheetHelp[]): Question {
  const { sheet, column, text: value, samples, count } = proposal;
  const options = choicesFor(sheets, proposal).map(({ code, word }) => [code, word] as const);
  const select = choose(options, proposal.value ?? '', text.undecidedValue);
  const details = [count > 0 ? text.rows(count) : undefined, samples.length > 0 ? text.samples(samples) : undefined];
  const split = isRange(proposal) ? accountSplit(proposal, () => choose(options, '', text.undecidedValue)) : undefined;
  return {
    node: [line({ what: nameValue(proposal, heading), details, select }), split?.node],
    answer() {
      const own = split ? split.answer() : [];
      if (!own) return { problem: text.badAccount };
      return { values: [...(select.value === '' ? [] : [{ sheet, column, text: value, value: select.value }]), ...own] };
    },
  };
}
