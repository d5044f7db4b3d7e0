import type { InputWords } from '../../../shared/definition/inputWords.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import { figureColumn } from './readNumber.ts';
import type { findUnits } from './findUnits.ts';

/** What a column measures: kronor or time. A number of a figure is kronor where the figure is. */
export type Measure = 'money' | 'time';

/** The words that units are found by. */
type UnitWordsOf = Parameters<typeof findUnits>[1];

/** What a column measures; undefined of one without units. */
export function measureOf(sheet: AnySheet, column: string): Measure | undefined {
  const kind = sheet.columns[column]?.form.kind;
  if (kind === 'money') return 'money';
  if (kind === 'hours') return 'time';
  return kind === 'number' && figureColumn(sheet) !== undefined ? 'money' : undefined;
}

/** The words for units of time, as those of money are found: `min` only says something where a unit is expected. */
export function timeWords({ times, timePhrases, beforeUnits }: InputWords): UnitWordsOf {
  return { units: times, unitPhrases: timePhrases, loneUnits: Object.keys(times), beforeUnits, currencies: [], besideAmounts: [] };
}
