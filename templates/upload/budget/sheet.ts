import { defineSheet, type RecordOf } from '../../../functions/shared/definition/sheet.ts';
import { codes } from './codes.ts';
import { columns } from './columns.ts';
import { rowRules } from './rowRules.ts';
import { sheetRules } from './sheetRules.ts';

/** Budget: one row per year and line. */
export const budget = defineSheet({
  id: 'budget',
  name: 'Budget',
  aliases: [],
  code: 'BUD',
  help: 'En rad per år och budgetpost.',
  columns,
  codes,
  oneOf: [],
  key: ['year', 'line', 'type'],
  isKeyUnique: false,
  replaces: 'sheet',
  rowRules,
  sheetRules,
});

/** One row of Budget. */
export type BudgetLine = RecordOf<typeof budget>;
