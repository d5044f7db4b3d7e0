import { figure, number, period } from '../../../functions/shared/definition/column.ts';
import { defineSheet, type RecordOf } from '../../../functions/shared/definition/sheet.ts';
import { decimalText } from '../../../functions/shared/domain/decimalText.ts';
import { targetRules, targetSheetRules } from '../budget/rowRules.ts';

/** Mål: one row per indicator and period. */
export const targets = defineSheet({
  id: 'targets',
  name: 'Mål',
  aliases: ['Måltal'],
  code: 'MAL',
  help: 'En rad per indikator och period.',
  columns: {
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
  },
  oneOf: [],
  key: ['figure', 'period'],
  isKeyUnique: false,
  replaces: 'sheet',
  rules: [
    {
      number: 101,
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
    ...targetRules,
  ],
  sheetRules: targetSheetRules,
});

/** One row of Mål. */
export type Target = RecordOf<typeof targets>;
