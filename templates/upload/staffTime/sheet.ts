import { defineSheet, type RecordOf } from '../../../functions/shared/definition/sheet.ts';
import { codes } from './codes.ts';
import { columns } from './columns.ts';
import { rowRules } from './rowRules.ts';
import { sheetRules } from './sheetRules.ts';

/** Personaltid: one row per employee, function and month. */
export const staffTime = defineSheet({
  id: 'staffTime',
  name: 'Personaltid',
  aliases: [],
  code: 'PER',
  help: 'En rad per anställd, funktion och månad.',
  columns,
  codes,
  oneOf: [],
  key: ['employee', 'function', 'region', 'month', 'financing'],
  isKeyUnique: false,
  replaces: { monthsOf: 'month' },
  rowRules,
  sheetRules,
});

/** One row of Personaltid. */
export type StaffTime = RecordOf<typeof staffTime>;
