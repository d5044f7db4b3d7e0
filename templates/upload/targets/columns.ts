import { figure, number, period } from '../../../functions/shared/definition/column.ts';
import type { Columns } from '../../../functions/shared/definition/column.ts';

/** The columns of Mål. */
export const columns = {
  figure: figure({ heading: 'Indikator', code: 'IND', required: true, help: 'Nyckel, till exempel EECO01, eller indikatorns namn.' }),
  period: period({
    heading: 'Period',
    code: 'PERIOD',
    required: true,
    whole: 'Hela projektet',
    help: '2025, 2025-K3 eller Hela projektet.',
  }),
  women: number({ heading: 'Kvinnor', code: 'KV', help: 'Mål för kvinnor.' }),
  men: number({ heading: 'Män', code: 'MAN', help: 'Mål för män.' }),
  total: number({ heading: 'Totalt', code: 'TOT', required: true, help: 'Mål totalt.' }),
} satisfies Columns;
