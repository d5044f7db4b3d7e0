import type { SheetRules } from '../../../functions/shared/definition/rule.ts';
import { findRepeated } from '../groupRows.ts';
import type { columns } from './columns.ts';

/** Targets that say two things about one figure and period. */
export const sheetRules: SheetRules<'MAL', typeof columns> = [
  {
    code: 'MAL-IND-101',
    severity: 'note',
    at: 'figure',
    reads: ['figure', 'period'],
    message: 'Indikatorn har redan ett mål för perioden, på {against}. Behåll ett av dem.',
    findBroken: (rows) => findRepeated(rows, ({ figure, period }) => `${period} ${figure}`),
    example: 'EECO01 för 2025 två gånger',
  },
];
