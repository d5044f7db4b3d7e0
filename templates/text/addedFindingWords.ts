import type { AddedWords } from '../../functions/shared/definition/findingWords.ts';

/** What is said after a finding's own sentence. */
export const addedWords: AddedWords = {
  proposal: 'Menade du {suggestion}?',
  amount: 'Det gäller {amount} kr.',
  isNew: 'Ny kontroll, skarp från {day}.',
  confirmed: 'Bekräftad {day}: {because}.',
  waived: 'Undantaget till och med {until}, beslutat av {who}: {because}.',
  againstRow: 'rad {row}',
  againstInForce: 'en rad som redan är inlämnad',
};
