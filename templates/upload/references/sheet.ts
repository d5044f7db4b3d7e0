import { figure, number, period, text } from '../../../functions/shared/definition/column.ts';
import { defineSheet, type RecordOf } from '../../../functions/shared/definition/sheet.ts';
import { referenceSheetRules } from '../budget/rowRules.ts';

/** Jämförelsetal: one row per indicator, period and area. */
export const references = defineSheet({
  id: 'references',
  name: 'Jämförelsetal',
  aliases: [],
  code: 'JMF',
  help: 'En rad per indikator, period och område. Visas bredvid projektets eget tal.',
  columns: {
    figure: figure({
      heading: 'Indikator',
      code: 'IND',
      required: true,
      help: 'Nyckel, till exempel ended.resultShare, eller indikatorns namn.',
    }),
    period: period({ heading: 'Period', code: 'PERIOD', required: true, help: '2025, 2025-K3 eller 2025-T2.' }),
    area: text({ heading: 'Område', code: 'OMR', max: 80, required: true, help: 'Riket, Länet, Liknande kommuner eller ett namn.' }),
    value: number({ heading: 'Värde', code: 'VARDE', required: true, help: 'Talet att jämföra med.' }),
    source: text({ heading: 'Källa', code: 'KALLA', max: 200, help: 'Var talet kommer från.' }),
  },
  oneOf: [],
  key: ['figure', 'period', 'area'],
  isKeyUnique: false,
  replaces: 'sheet',
  rules: [],
  sheetRules: referenceSheetRules,
});

/** One row of Jämförelsetal. */
export type Reference = RecordOf<typeof references>;
