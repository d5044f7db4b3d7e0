import { defineSheet, type RecordOf } from '../../../functions/shared/definition/sheet.ts';
import { codes } from './codes.ts';
import { columns } from './columns.ts';
import { rowRules } from './rowRules.ts';
import { sheetRules } from './sheetRules.ts';

/** Deltagare: one row per person and measure. */
export const participants = defineSheet({
  id: 'participants',
  name: 'Deltagare',
  aliases: ['Deltagarlista', 'Deltagarförteckning'],
  code: 'DEL',
  help: 'En rad per person och insats. Samma person kan ha flera rader.',
  columns,
  codes,
  oneOf: [['identityNumber', 'localId']],
  key: ['identityNumber', 'localId', 'measure', 'startsOn'],
  isKeyUnique: true,
  replaces: 'sheet',
  person: { identityNumber: 'identityNumber', localId: 'localId', isProtected: 'isProtected', leftOut: ['group', 'unit', 'municipality'] },
  brake: 'people',
  rowRules,
  sheetRules,
});

/** One row of Deltagare. */
export type Participant = RecordOf<typeof participants>;
