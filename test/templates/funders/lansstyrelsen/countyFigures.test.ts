import { expect, it } from 'vitest';
import { lansstyrelsen } from '../../../../templates/funders/lansstyrelsen/funder.ts';
import { partReport } from '../../../../templates/funders/lansstyrelsen/part-report/report.ts';
import { annexFormulas } from '../../../support/annexFormulas.ts';
import { participant } from '../../../support/exampleRows.ts';
import { figuresIn } from '../../../support/figuresIn.ts';

const participants = [
  participant('girl', { sex: 'women', bornOn: '2007-03-02' }),
  participant('woman', { sex: 'women', bornOn: '2007-03-01' }),
  participant('of unknown age', { sex: 'men' }),
  participant('gone before', { sex: 'men', startsOn: '2024-01-01', endsOn: '2024-12-31' }),
];

it.each([
  ['part-report', { women: 1, men: 1, total: 2 }, { women: 1, men: 0, total: 1 }],
  ['final-report', { women: 1, men: 1, total: 2 }, { women: 1, men: 0, total: 1 }],
  ['quarterly', undefined, undefined],
])('a project that makes the report %s has adults and children of the period', (report, adults, children) => {
  const figures = figuresIn('2025', { project: { reports: [report] }, participants });
  const counted = [figures['county.adults'], figures['county.children']];
  expect(counted).toEqual([adults && expect.objectContaining(adults), children && expect.objectContaining(children)]);
});

it('counts children and adults in the annex by what stands beside each person', () => {
  const formulas = annexFormulas({ funder: lansstyrelsen, report: partReport }, '2025', { participants });
  const met = 'Personer[Rader i perioden],">="&1';
  expect(formulas.get('county.adults')).toBe(`COUNTIFS(${met},Personer[Flicka eller pojke],"Nej")`);
  expect(formulas.get('county.children')).toBe(`COUNTIFS(${met},Personer[Flicka eller pojke],"Ja")`);
});
