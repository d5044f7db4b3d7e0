import type { InputWords } from '../../functions/shared/definition/inputWords.ts';

/** What coordinators type: answers, months, units and the first word of a total row. */
export const inputWords: InputWords = {
  yes: ['ja', 'j', 'x', '✓', '✔', '1', 'true', 'sant'],
  no: ['nej', 'n', '0', 'false', 'falskt'],
  months: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  units: { kr: 1, kronor: 1, sek: 1, tkr: 1000, kkr: 1000, tusen: 1000, mkr: 1_000_000, mnkr: 1_000_000, miljoner: 1_000_000 },
  besideAmounts: ['exkl', 'exklusive', 'ex', 'moms'],
  signs: {
    headings: ['d/k', 'k/d', 'dk', 'debet/kredit', 'debet kredit', 'd/c', 'dr/cr', 's/h', '+/-', '-/+', '±', 'tecken', 'plus/minus'],
    pairs: [
      ['d', 'k'],
      ['d', 'c'],
      ['dr', 'cr'],
      ['deb', 'kred'],
      ['debet', 'kredit'],
      ['s', 'h'],
      ['+', '-'],
      ['plus', 'minus'],
    ],
  },
  hours: ['h', 'tim', 'timmar', 'timme'],
  week: ['v', 'vecka'],
  subtotals: ['delsumma'],
  totals: ['summa', 'totalt'],
  yearTotals: ['årlig summa'],
};
