import type { RowRules } from '../../../functions/shared/definition/rule.ts';
import { decimalText } from '../../../functions/shared/domain/decimalText.ts';
import { parsePeriod } from '../../../functions/shared/domain/period.ts';
import { isRunningIn } from '../../../functions/shared/records/projectTime.ts';
import { sayProjectTime } from '../../text/projectTime.ts';
import type { columns } from './columns.ts';

/** Plausibility inside one row of Mål. */
export const rowRules: RowRules<'MAL', typeof columns> = [
  {
    code: 'MAL-TOT-101',
    severity: 'warning',
    at: 'total',
    reads: ['women', 'men', 'total'],
    message: 'Totalt är {total}, men Kvinnor {women} + Män {men} är {sum}. Rätta det tal som är fel.',
    isBroken: (row) => row.women !== undefined && row.men !== undefined && Math.abs(row.women + row.men - row.total) > 1e-6,
    values: (row) => ({
      total: decimalText(row.total),
      women: decimalText(row.women ?? 0),
      men: decimalText(row.men ?? 0),
      sum: decimalText((row.women ?? 0) + (row.men ?? 0)),
    }),
    suggest: (row) => decimalText((row.women ?? 0) + (row.men ?? 0)),
    example: 'Kvinnor 10, Män 13, Totalt 22',
  },
  {
    code: 'MAL-PERIOD-101',
    severity: 'note',
    at: 'period',
    reads: ['period'],
    message: 'Perioden {period} ligger utanför projekttiden, {time}. Målet jämförs aldrig med något. Kontrollera perioden.',
    isBroken: ({ period: id }, { project }) => {
      const period = parsePeriod(id);
      return period !== undefined && !isRunningIn(project, period);
    },
    values: ({ period }, { project }) => ({ period, time: sayProjectTime(project) }),
    example: 'ett år efter projektets slut',
  },
  {
    code: 'MAL-TOT-102',
    severity: 'note',
    at: 'total',
    reads: ['total'],
    message: 'Totalt är {total}. Ett mål är inte mindre än 0. Kontrollera talet.',
    isBroken: ({ total }) => total < 0,
    values: ({ total }) => ({ total: decimalText(total) }),
    suggest: ({ total }) => decimalText(-total),
    example: '-20',
  },
];
