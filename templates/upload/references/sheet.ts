import { defineSheet, type RecordOf } from '../../../functions/shared/definition/sheet.ts';
import { codes } from './codes.ts';
import { columns } from './columns.ts';
import { sheetRules } from './sheetRules.ts';

/** Jämförelsetal: one row per indicator, period and area. */
export const references = defineSheet({
  id: 'references',
  name: 'Jämförelsetal',
  aliases: [],
  code: 'JMF',
  help: 'En rad per indikator, period och område. Visas bredvid projektets eget tal; tal ur omvärlden i en egen tabell.',
  columns,
  codes,
  oneOf: [],
  key: ['figure', 'period', 'area'],
  isKeyUnique: false,
  replaces: 'sheet',
  rowRules: [],
  sheetRules,
});

/** One row of Jämförelsetal. */
export type Reference = RecordOf<typeof references>;
