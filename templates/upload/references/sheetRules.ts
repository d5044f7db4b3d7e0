import type { SheetRules } from '../../../functions/shared/definition/rule.ts';
import { foldCase } from '../../../functions/shared/domain/foldText.ts';
import { findRepeated } from '../groupRows.ts';
import type { columns } from './columns.ts';

/** Reference values that say two things about one figure, period and area. */
export const sheetRules: SheetRules<'JMF', typeof columns> = [
  {
    code: 'JMF-IND-101',
    severity: 'note',
    at: 'figure',
    reads: ['figure', 'period', 'area'],
    message: 'Indikatorn har redan ett jämförelsetal för perioden och området, på {against}. Behåll ett av dem.',
    findBroken: (rows) => findRepeated(rows, ({ figure, period, area }) => `${period} ${foldCase(figure)} ${foldCase(area)}`),
    example: 'ended.resultShare för Riket 2025 två gånger',
  },
];
