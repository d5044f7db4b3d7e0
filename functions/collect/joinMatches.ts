import { foldText } from '../shared/domain/foldText.ts';
import type { ColumnMatch, Matches, SheetMatch, ValueMatch } from '../shared/records/matches.ts';

/** Whether two matches are about the same: each key names what is matched, whatever it stands for. */
export const matchKeys = {
  sheets: ({ name }: SheetMatch): string => foldText(name),
  columns: ({ sheet, heading }: ColumnMatch): string => `${sheet}\n${foldText(heading)}`,
  values: ({ sheet, column, text }: ValueMatch): string => `${sheet}\n${column}\n${foldText(text)}`,
};

/** Matches that are about nothing that some others are about. */
export function withoutMatches<M extends Matches>(from: M, others: Matches): M {
  const sheets = new Set(others.sheets.map(matchKeys.sheets));
  const columns = new Set(others.columns.map(matchKeys.columns));
  const values = new Set(others.values.map(matchKeys.values));
  return {
    ...from,
    sheets: from.sheets.filter((one) => !sheets.has(matchKeys.sheets(one))),
    columns: from.columns.filter((one) => !columns.has(matchKeys.columns(one))),
    values: from.values.filter((one) => !values.has(matchKeys.values(one))),
  };
}

/** Some matches and others that go before them, with nothing but what they say. */
export function joinMatches(some: Matches, others: Matches): Matches {
  const kept = withoutMatches(some, others);
  return {
    sheets: [...kept.sheets, ...others.sheets].map(({ name, sheet }) => ({ name, sheet })),
    columns: [...kept.columns, ...others.columns].map(({ sheet, heading, column }) => ({ sheet, heading, column })),
    values: [...kept.values, ...others.values].map(({ sheet, column, text, value }) => ({ sheet, column, text, value })),
  };
}
