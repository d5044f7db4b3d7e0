import type { Choices } from '../../../shared/definition/column.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import { foldText } from '../../../shared/domain/foldText.ts';
import { maskIdentityNumbers } from '../../../shared/domain/maskIdentityNumbers.ts';
import type { ValueProposal } from '../../../shared/records/matches.ts';
import { accountOf, groupOf } from './accounts.ts';

/** Different values of one column that are counted, and that are shown: with more the column holds something else. */
const MOST_DIFFERENT = 500;
const MOST_SHOWN = 60;
const LONGEST = 100;
const SAMPLES = 3;

/** The values of one sheet that no choice knows. */
export interface UnknownValues {
  /** Counts one cell. `word` is the proposed choice as it is shown. */
  add(column: string, text: string, word: string | undefined): void;
  /** Counts a row whose blank cell the project could have a default for. */
  addBlank(column: string): void;
  list(): ValueProposal[];
}

interface Unknown {
  readonly text: string;
  readonly code: string | null;
  count: number;
}

/** Starts collecting. Text that may name somebody is never taken. */
export function collectUnknownValues(sheet: AnySheet, hasAccounts: (column: string) => boolean): UnknownValues {
  const columns = new Map<string, Map<string, Unknown>>();
  const blanks = new Map<string, number>();
  return {
    add(column, text, word) {
      const unknown = columns.get(column) ?? new Map<string, Unknown>();
      columns.set(column, unknown);
      const key = foldText(text);
      const known = unknown.get(key);
      if (known) return void known.count++;
      const shown = text.replace(/\s+/g, ' ').trim();
      if (unknown.size >= MOST_DIFFERENT || shown.length > LONGEST || maskIdentityNumbers(shown) !== shown) return;
      unknown.set(key, { text: shown, code: codeOf(sheet, column, word) ?? null, count: 1 });
    },
    addBlank: (column) => void blanks.set(column, (blanks.get(column) ?? 0) + 1),
    list() {
      const proposed = [...columns].flatMap(([column, unknown]) => {
        const all = hasAccounts(column) ? joinAccounts([...unknown.values()]) : [...unknown.values()].map(single);
        const most = all.toSorted((a, b) => b.count - a.count).slice(0, MOST_SHOWN);
        return most.map((one) => ({ sheet: sheet.id, column, ...one }));
      });
      const defaults = [...blanks].map(([column, count]) => {
        const value = Object.keys(choicesOf(sheet, column))[0] ?? null;
        return { sheet: sheet.id, column, text: '', value, count, samples: [] };
      });
      return [...proposed, ...defaults];
    },
  };
}

type Listed = Pick<ValueProposal, 'text' | 'value' | 'count' | 'samples'>;

function single({ text, code, count }: Unknown): Listed {
  return { text, value: code, count, samples: [] };
}

/** Accounts of one group that point at the same choice are one range; where they differ each account stands alone. */
function joinAccounts(unknown: readonly Unknown[]): Listed[] {
  const groups = Map.groupBy(unknown, ({ text }) => {
    const account = accountOf(text);
    return account === undefined ? text : groupOf(account);
  });
  return [...groups].flatMap(([group, members]): Listed[] => {
    const [first] = members;
    if (!first || accountOf(first.text) === undefined) return members.map(single);
    const count = members.reduce((sum, one) => sum + one.count, 0);
    if (members.every(({ code }) => code === first.code && code !== null)) {
      return [{ text: group, value: first.code, count, samples: members.slice(0, SAMPLES).map(({ text }) => text) }];
    }
    const accounts = Map.groupBy(members, ({ text }) => accountOf(text) ?? text);
    return [...accounts].map(([account, same]) => ({
      text: account,
      value: same[0]?.code ?? null,
      count: same.reduce((sum, one) => sum + one.count, 0),
      samples: same.slice(0, SAMPLES).map(({ text }) => text),
    }));
  });
}

function choicesOf({ columns }: AnySheet, column: string): Choices {
  const form = columns[column]?.form;
  return form?.kind === 'choice' || form?.kind === 'choices' ? form.choices : {};
}

function codeOf(sheet: AnySheet, column: string, word: string | undefined): string | undefined {
  return Object.entries(choicesOf(sheet, column)).find(([, choice]) => (typeof choice === 'string' ? choice : choice.word) === word)?.[0];
}
