import type { ValueMatch, ValueProposal } from '../../../functions/shared/records/matches.ts';
import { element, type Content } from '../base/element.ts';
import * as text from '../../text/page/matchCard.ts';

/** Accounts of a range that mean something else than the rest of it. */
export interface AccountSplit {
  readonly node: Content;
  /** What has been filled in; undefined when something of it is no account. */
  answer(): readonly ValueMatch[] | undefined;
}

/** A single account, or from and to with as many digits. */
const accounts = /^(\d{3,6})(?:-(\d{3,6}))?$/;

/** Whether a proposal is about a range of accounts, which can be split. */
export function isRange({ text: range }: ValueProposal): boolean {
  return accounts.exec(range)?.[2] !== undefined;
}

/** Lets single accounts, or narrower ranges, of a proposed range mean something of their own: the narrowest holds. */
export function accountSplit({ sheet, column, text: range, samples }: ValueProposal, chooseMeaning: () => HTMLSelectElement): AccountSplit {
  const name = range.replace('-', '–');
  const lines: { readonly account: HTMLInputElement; readonly meaning: HTMLSelectElement }[] = [];
  const list = element('div', { class: 'split-lines' });
  const button = element('button', { class: 'quiet', type: 'button', 'aria-label': text.splitOf(name), click: () => add() }, text.split);

  function add(): void {
    const id = `split-${range}-${lines.length}`;
    const account = element('input', { type: 'text', id, inputmode: 'numeric', autocomplete: 'off', 'aria-label': text.accountOf(name) });
    account.value = lines.length === 0 ? (/^\d{3,6}/.exec(samples[0] ?? '')?.[0] ?? '') : '';
    const meaning = chooseMeaning();
    meaning.setAttribute('aria-label', text.accountMeans(name));
    lines.push({ account, meaning });
    if (lines.length === 1) list.append(element('p', { class: 'soft' }, text.splitHelp));
    list.append(element('div', { class: 'match split' }, account, meaning));
    button.replaceChildren(text.more);
    button.setAttribute('aria-label', text.moreOf(name));
    account.focus();
  }

  return {
    node: element('div', { class: 'splits' }, list, button),
    answer() {
      const filled = lines.filter(({ account, meaning }) => account.value.trim() !== '' && meaning.value !== '');
      const matches = filled.map(({ account, meaning }) => ({
        sheet,
        column,
        text: account.value.replace(/\s/g, '').replace('–', '-'),
        value: meaning.value,
      }));
      return matches.every(({ text: account }) => isAccount(account)) ? matches : undefined;
    },
  };
}

function isAccount(account: string): boolean {
  const [, from, to] = accounts.exec(account) ?? [];
  return from !== undefined && (to === undefined || (to.length === from.length && from <= to));
}
