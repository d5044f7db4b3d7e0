import { defineSheet, type RecordOf } from '../../../functions/shared/definition/sheet.ts';
import { codes } from './codes.ts';
import { columns } from './columns.ts';
import { rowRules } from './rowRules.ts';
import { sheetRules } from './sheetRules.ts';

/** Närvaro: one row per person and month. */
export const attendance = defineSheet({
  id: 'attendance',
  name: 'Närvaro',
  aliases: ['Närvarorapport'],
  code: 'NAR',
  help: 'En rad per person och månad.',
  columns,
  codes,
  oneOf: [['identityNumber', 'localId']],
  key: ['identityNumber', 'localId', 'month'],
  isKeyUnique: false,
  replaces: { monthsOf: 'month' },
  person: { identityNumber: 'identityNumber', localId: 'localId', leftOut: ['group'] },
  rowRules,
  sheetRules,
});

/** One row of Närvaro. */
export type Attendance = RecordOf<typeof attendance>;
