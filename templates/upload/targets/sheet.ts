import { defineSheet, type RecordOf } from '../../../functions/shared/definition/sheet.ts';
import { codes } from './codes.ts';
import { columns } from './columns.ts';
import { rowRules } from './rowRules.ts';
import { sheetRules } from './sheetRules.ts';

/** Mål: one row per indicator and period. */
export const targets = defineSheet({
  id: 'targets',
  name: 'Mål',
  aliases: ['Måltal'],
  code: 'MAL',
  help: 'En rad per indikator och period.',
  columns,
  codes,
  oneOf: [],
  key: ['figure', 'period'],
  isKeyUnique: false,
  replaces: 'sheet',
  rowRules,
  sheetRules,
});

/** One row of Mål. */
export type Target = RecordOf<typeof targets>;
