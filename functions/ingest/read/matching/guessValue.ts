import type { AccountChart, ValueHints } from '../../../shared/definition/matchHints.ts';
import { foldText } from '../../../shared/domain/foldText.ts';
import { accountOf } from './accounts.ts';

/** Words up to this length must be the whole word; from this length they may also be its end. */
const SHORT = 3;
const LONG = 5;

/** Guesses the code of a local value: by its words, or by the class of the account it begins with. */
export function guessValue({ words, charts = [] }: ValueHints, sample: Iterable<string>): (text: string) => string | undefined {
  const chart = chooseChart(charts, sample);
  return (text) => {
    const account = accountOf(text);
    const ofAccount = chart && account !== undefined ? classOf(chart, account) : undefined;
    if (ofAccount?.outweighsWords) return ofAccount.code;
    return codeOfWords(words, foldText(text)) ?? ofAccount?.code;
  };
}

/** The chart whose signs a ledger shows; else the last. */
function chooseChart(charts: readonly AccountChart[], sample: Iterable<string>): AccountChart | undefined {
  const accounts = [...sample].map(accountOf).filter((account) => account !== undefined);
  const holds = (start: string) => accounts.some((account) => account.startsWith(start));
  return charts.find(({ signs }) => signs.has.length > 0 && signs.has.every(holds) && !signs.lacks.some(holds)) ?? charts.at(-1);
}

function classOf({ classes }: AccountChart, account: string) {
  return classes.find(({ starts }) => starts.some((start) => account.startsWith(start)));
}

function codeOfWords(words: ValueHints['words'], folded: string): string | undefined {
  const tokens = folded.split(/[^\p{L}\d]+/u);
  const begins = (beginning: string): boolean => {
    if (beginning.includes(' ')) return folded.includes(beginning);
    return tokens.some((token) => (beginning.length <= SHORT ? token === beginning : token.startsWith(beginning)));
  };
  // The last part of a Swedish compound says what it is: a train journey is a journey.
  const ends = (word: string): boolean => word.length >= LONG && tokens.some((token) => token.endsWith(word));
  return (words.find(([, ...parts]) => parts.some(begins)) ?? words.find(([, ...parts]) => parts.some(ends)))?.[0];
}
