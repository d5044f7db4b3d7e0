import { defineSheet, type RecordOf } from '../../../functions/shared/definition/sheet.ts';
import { budget } from '../budget/sheet.ts';
import { codes } from './codes.ts';
import { columns } from './columns.ts';
import { rowRules } from './rowRules.ts';
import { sheetRules } from './sheetRules.ts';

/** Kostnader: one row per ledger line. */
export const costs = defineSheet({
  id: 'costs',
  name: 'Kostnader',
  aliases: ['Kostnad', 'Huvudbok', 'Reskontra'],
  code: 'KOS',
  help: 'En rad per rad i huvudboken. Kreditfakturor och intäkter är negativa.',
  columns,
  codes,
  oneOf: [],
  key: ['voucher', 'type', 'line', 'financing'],
  isKeyUnique: false,
  replaces: { monthsOf: 'bookedOn' },
  difference: { of: 'amount', plus: ['Debet', 'Debit'], minus: ['Kredit', 'Credit'], within: 'voucher' },
  brake: { amount: 'amount' },
  offers: { line: { sheet: budget, column: 'line' } },
  rowRules,
  sheetRules,
});

/** One row of Kostnader. */
export type Cost = RecordOf<typeof costs>;
