import { foldText } from '../../../shared/domain/foldText.ts';
import { accountOf, readRange } from './accounts.ts';

/** The code that a local value has been confirmed to stand for. */
export type RememberedValues = (text: string) => string | undefined;

/** Prepares the local values of one column: a text as it was confirmed first, then its account, then the narrowest range that holds it. */
export function rememberValues(values: ReadonlyMap<string, string>, known: (text: string) => string = (text) => text): RememberedValues {
  const ranges = [...values]
    .flatMap(([text, code]) => {
      const range = readRange(text);
      return range ? [{ ...range, code }] : [];
    })
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  return (text) => {
    const exact = values.get(foldText(text)) ?? values.get(known(foldText(text)));
    if (exact !== undefined) return exact;
    const account = accountOf(text);
    if (account === undefined) return undefined;
    const number = Number(account);
    const holds = ranges.find(({ from, to, digits }) => digits === account.length && from <= number && number <= to);
    return values.get(account) ?? holds?.code;
  };
}
