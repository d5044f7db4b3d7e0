import { describe, expect, it } from 'vitest';
import type { AnnexPlan } from '../../../../functions/shared/definition/annexPlan.ts';
import {
  countOutside,
  countUnnumbered,
  countUnnumberedInMonths,
  evenFormula,
  inMonths,
  percentFormula,
  sumFormula,
} from '../../../../templates/indicators/audit/formulas.ts';
import { calculateAnnex } from '../../../support/calculateAnnex.ts';

/** What a formula gives in the third quarter of 2025, beside a table of a row in June, one without a number in July, and so on. */
function calculated(formula: string) {
  const plan: AnnexPlan = {
    title: '',
    front: {
      name: '',
      about: [],
      facts: [
        { label: '', name: 'Periodmånad', format: 'date', value: { date: '2025-07-01' } },
        { label: '', name: 'Periodslut', format: 'date', value: { date: '2025-09-30' } },
      ],
    },
    tables: [
      {
        ...{ name: 'Rader', title: '', about: '' },
        columns: [
          { heading: 'Nr', format: 'count' },
          { heading: 'Månad', format: 'month' },
        ],
        rows: [
          [1, { date: '2025-06-01' }],
          [undefined, { date: '2025-07-01' }],
          [2, { date: '2025-09-01' }],
          [undefined, { date: '2025-10-01' }],
          [undefined, { date: '2025-05-01' }],
        ],
      },
      { ...{ name: 'Prov', title: '', about: '' }, columns: [{ heading: 'X', format: 'number' }], rows: [[{ formula }]] },
    ],
  };
  return calculateAnnex(plan).get('Prov')?.[0]?.['X'];
}

const column = (heading: string) => `Rader[${heading}]`;

describe('formulas of the annex', () => {
  it('a percentage has one decimal, rounded half away from zero, and is empty of nothing', () => {
    expect(['1', '-1', '3+4'].map((part) => calculated(percentFormula(part, '8+8')))).toEqual([6.3, -6.3, 43.8]);
    expect(calculated(percentFormula('1', '2-2'))).toBe('');
  });

  it('several figures are added up, of one part', () => {
    expect(sumFormula((key, part) => `${key}:${part}`, ['a', 'b'], 'men')).toBe('a:men+b:men');
  });

  it('a figure is even when women and men are each at least 40 % of it, and neither even nor uneven of nothing', () => {
    const even = (women: number, men: number, total: number) =>
      calculated(evenFormula({ women: String(women), men: String(men), total: String(total) }));
    expect([even(2, 3, 5), even(3, 2, 5), even(399, 601, 1000), even(601, 399, 1000), even(400, 599, 1000)]).toEqual([
      ...[true, true],
      ...[false, false],
      true,
    ]);
    expect(even(0, 0, 0)).toBe('');
  });

  it('rows are counted in the months of the period and outside them, with a number and without', () => {
    expect(calculated(`COUNTIFS(${inMonths(column)})`)).toBe(2);
    expect(calculated(countOutside(column('Månad'), 'Periodmånad'))).toBe(3);
    expect(calculated(countUnnumbered(column))).toBe(3);
    expect(calculated(countUnnumberedInMonths(column))).toBe(1);
  });
});
