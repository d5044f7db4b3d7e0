import type { OtherSheets, SheetRules } from '../../../functions/shared/definition/rule.ts';
import { codeKey } from '../../../functions/shared/domain/codeKey.ts';
import { findRepeated } from '../groupRows.ts';
import { findFractions, findLoneFractions, type FigureValue } from '../findFractions.ts';
import { columns } from './columns.ts';

/** Reference values that say two things about one figure, period and area. */
export const sheetRules: SheetRules<'JMF', typeof columns> = [
  {
    code: 'JMF-IND-101',
    severity: 'note',
    at: 'figure',
    reads: ['figure', 'period', 'area'],
    message: 'Indikatorn har redan ett jämförelsetal för perioden och området, på {against}. Behåll ett av dem.',
    findBroken: (rows) => findRepeated(rows, ({ figure, period, area }) => `${period} ${codeKey(figure)} ${codeKey(area)}`),
    example: 'ended.resultShare för Riket 2025 två gånger',
  },
  {
    code: 'JMF-VARDE-101',
    severity: 'warning',
    at: 'value',
    reads: ['figure', 'value'],
    looksAt: [{ id: 'targets' }],
    message:
      'Talet är {value}, men samma indikator har {other} på ett annat ställe i Mål eller Jämförelsetal. Är det en andel skrivs den i procent, {percent}. Rätta talet, eller bekräfta det.',
    findBroken: (rows, others) =>
      findFractions(
        rows.map((row) => ({ figure: row.figure, value: row.value })),
        totalsOf(others),
      ),
    example: '0,45 för en indikator som är 44,6 på ett annat ställe',
  },
  {
    code: 'JMF-VARDE-102',
    severity: 'warning',
    at: 'value',
    reads: ['figure', 'value'],
    looksAt: [{ id: 'targets' }],
    message:
      'Talet är {value}, men indikatorn är en andel i procent. Menas {percent} procent skrivs det så: {percent}. Rätta talet, eller bekräfta att det är {value} procent.',
    findBroken: (rows, others, { isShare }) =>
      findLoneFractions(
        rows.map((row) => ({ figure: row.figure, value: row.value })),
        totalsOf(others),
        isShare,
      ),
    example: '0,6 för ended.resultShare, som är en andel i procent',
  },
];

/** What the same figures have in Mål. */
function totalsOf(others: OtherSheets): readonly FigureValue[] {
  return others
    .rows({ id: 'targets', columns: { figure: columns.figure, total: columns.value } })
    .map((row) => ({ figure: row.figure, value: row.total }));
}
