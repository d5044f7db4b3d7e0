import { expect, it } from 'vitest';
import { skr } from '../../../../templates/funders/skr/funder.ts';
import { kolada } from '../../../../templates/funders/skr/kolada/report.ts';
import { annexFormulas } from '../../../support/annexFormulas.ts';
import { ended, participant } from '../../../support/exampleRows.ts';
import { figuresIn, sourceOf, totalOf } from '../../../support/figuresIn.ts';

const project = { reports: ['kolada'] };
const [first, last] = ['2025-01-01', '2025-12-31'];
/** Somebody who takes part all the time in another measure. */
const other = participant('a', { startsOn: '2024-01-01', measure: '1' });
const open = (startsOn: string) => [participant('a', { startsOn, measure: '5' }), other];
const left = (startsOn: string, endsOn: string) => [ended('a', { startsOn, endsOn, measure: '5' }), other];

it.each([
  ['began on the last day', open(last), [1, 1, 0]],
  ['began the day after', open('2026-01-01'), [0, 0, 0]],
  ['left the day before', left('2024-03-01', '2024-12-31'), [0, 0, 0]],
  ['left on the first day', left('2024-03-01', first), [1, 0, 1]],
  ['left on the last day', left('2024-03-01', last), [1, 0, 1]],
  ['leaves the day after', left('2024-03-01', '2026-01-01'), [1, 1, 0]],
  ['begins and leaves in the year after', left('2026-02-01', '2026-06-30'), [0, 0, 0]],
  ['left before and comes back after', [...left('2024-03-01', '2024-12-31'), ...open('2026-01-01')], [0, 0, 0]],
  ['left and came back, and is there', [...left('2025-02-01', '2025-03-01'), ...open('2025-09-01')], [1, 1, 0]],
])('somebody who %s takes part in the measure, is still there, has left it', (_, participants, expected) => {
  const figures = figuresIn('2025', { project, participants });
  expect(['participants', 'ongoing', 'ended'].map((part) => totalOf(figures[`skr.measure.5.${part}`]))).toEqual(expected);
});

it('somebody who has left one of two measures has left some, once however many', () => {
  const left = (participants: Parameters<typeof figuresIn>[1]['participants']) =>
    totalOf(figuresIn('2025', { project, participants })['skr.anyMeasure.ended']);
  const practice = ended('a', { measure: '5' });
  expect(left([practice, other])).toBe(1);
  expect(left([practice, ended('a', { measure: '7' })])).toBe(1);
  expect(left([practice, participant('a', { measure: '5', startsOn: last }), other])).toBe(0);
});

it('names the measure in the title of each figure, and results are better when they rise', () => {
  const { definitions } = sourceOf({ project });
  expect(['participants', 'ongoing', 'ended'].map((part) => definitions.get(`skr.measure.5.${part}`)?.title)).toEqual([
    'SKR 5 Praktik: deltagare',
    'SKR 5 Praktik: pågående',
    'SKR 5 Praktik: avslutade',
  ]);
  expect(definitions.get('skr.results')).toMatchObject({ good: 'up' });
});

it('counts in the annex by the rows of the measure beside each person', () => {
  const formulas = annexFormulas({ funder: skr, report: kolada }, '2025', { participants: [other] });
  const met = 'Personer[Rader i perioden],">="&1';
  expect(['participants', 'ongoing', 'ended'].map((part) => formulas.get(`skr.measure.5.${part}`))).toEqual([
    `COUNTIFS(${met},Personer[Insats 5 i perioden],">="&1)`,
    `COUNTIFS(${met},Personer[Insats 5 sista dagen],">="&1)`,
    `COUNTIFS(${met},Personer[Insats 5 slutade i perioden],">="&1,Personer[Insats 5 sista dagen],0)`,
  ]);
  expect(formulas.get('skr.anyMeasure.ended')).toBe(`COUNTIFS(${met},Personer[Avslutade insatser],">="&1)`);
});
