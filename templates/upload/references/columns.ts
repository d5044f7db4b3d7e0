import { figure, number, period, text } from '../../../functions/shared/definition/column.ts';
import type { Columns } from '../../../functions/shared/definition/column.ts';

/** The columns of Jämförelsetal. */
export const columns = {
  figure: figure({
    heading: 'Indikator',
    code: 'IND',
    required: true,
    help: 'Nyckel, till exempel ended.resultShare, eller indikatorns namn. Även ett tal ur omvärlden, till exempel Arbetslöshet, andel.',
    others: 120,
  }),
  period: period({ heading: 'Period', code: 'PERIOD', required: true, help: '2025, 2025-K3 eller 2025-T2.' }),
  area: text({ heading: 'Område', code: 'OMR', max: 80, required: true, help: 'Riket, Länet, Liknande kommuner eller ett namn.' }),
  value: number({ heading: 'Värde', code: 'VARDE', required: true, help: 'Talet att jämföra med.' }),
  source: text({ heading: 'Källa', code: 'KALLA', max: 200, help: 'Var talet kommer från.' }),
} satisfies Columns;
