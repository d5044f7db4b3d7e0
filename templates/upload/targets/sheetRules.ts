import type { OtherSheets, SheetRules } from '../../../functions/shared/definition/rule.ts';
import { findRepeated } from '../groupRows.ts';
import { findFractions, findLoneFractions, type FigureValue } from '../findFractions.ts';
import { columns } from './columns.ts';

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
  {
    code: 'MAL-TOT-103',
    severity: 'warning',
    at: 'total',
    reads: ['figure', 'total'],
    looksAt: [{ id: 'references' }],
    message:
      'Talet är {value}, men samma indikator har {other} på ett annat ställe i Mål eller Jämförelsetal. Är det en andel skrivs den i procent, {percent}. Rätta talet, eller bekräfta det.',
    findBroken: (rows, others) =>
      findFractions(
        rows.map((row) => ({ figure: row.figure, value: row.total })),
        valuesOf(others),
      ),
    example: '0,45 för en indikator som är 44,6 på ett annat ställe',
  },
  {
    code: 'MAL-TOT-104',
    severity: 'warning',
    at: 'total',
    reads: ['figure', 'total'],
    looksAt: [{ id: 'references' }],
    message:
      'Talet är {value}, men indikatorn är en andel i procent. Menas {percent} procent skrivs det så: {percent}. Rätta talet, eller bekräfta att det är {value} procent.',
    findBroken: (rows, others, { isShare }) =>
      findLoneFractions(
        rows.map((row) => ({ figure: row.figure, value: row.total })),
        valuesOf(others),
        isShare,
      ),
    example: '0,6 för ended.resultShare, som är en andel i procent',
  },
];

/** What the same figures have in Jämförelsetal. */
function valuesOf(others: OtherSheets): readonly FigureValue[] {
  return others
    .rows({ id: 'references', columns: { figure: columns.figure, value: columns.total } })
    .map((row) => ({ figure: row.figure, value: row.value }));
}
