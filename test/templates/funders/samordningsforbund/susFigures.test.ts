import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../../../functions/shared/domain/cell.ts';
import { samordningsforbund } from '../../../../templates/funders/samordningsforbund/funder.ts';
import { yearReport } from '../../../../templates/funders/samordningsforbund/year-report/report.ts';
import type { Participant } from '../../../../templates/upload/participants/sheet.ts';
import { annexFormulas } from '../../../support/annexFormulas.ts';
import { composeAnnexOf, withReport } from '../../../support/composeAnnexOf.ts';
import { ended } from '../../../support/exampleRows.ts';
import { figuresIn, sourceOf, totalOf } from '../../../support/figuresIn.ts';

const project = { reports: ['year-report'] };
const count = (key: string, ...participants: readonly Partial<Participant>[]) => totalOf(figuresIn('2025', { project, participants })[key]);

describe('support before and after', () => {
  it.each([
    ['wage', 0],
    ['socialAssistance', 1],
    ['activitySupport', 1],
    ['unemploymentInsurance', 1],
    ['sicknessBenefit', 1],
    ['sicknessCompensation', 1],
    ['activityCompensation', 1],
    ['establishmentBenefit', 1],
    ['studyAid', 0],
    ['none', 0],
    ['unknown', 0],
  ] as const)('%s is public support of %i', (kind, expected) => {
    const before = figuresIn('2025', { project, participants: [ended('a', { supportAtStart: [kind], supportAfter: ['wage'] })] });
    expect(totalOf(before[`sus.supportBefore.${kind}`])).toBe(1);
    expect([before['sus.publicBefore'], before['sus.publicAfter']].map(totalOf)).toEqual([expected, 0]);
    const after = figuresIn('2025', { project, participants: [ended('a', { supportAtStart: ['wage'], supportAfter: [kind] })] });
    expect(totalOf(after[`sus.supportAfter.${kind}`])).toBe(1);
    expect([after['sus.publicBefore'], after['sus.publicAfter']].map(totalOf)).toEqual([0, expected]);
  });

  it('of several kinds is public when one of them is, and unknown when nothing is said', () => {
    expect(count('sus.publicBefore', ended('a', { supportAtStart: ['wage', 'sicknessBenefit'] }))).toBe(1);
    expect(count('sus.publicAfter', ended('a', { supportAfter: ['sicknessBenefit', 'wage'] }))).toBe(1);
    expect(count('sus.supportBefore.unknown', ended('a'))).toBe(1);
    expect(count('sus.supportAfter.unknown', ended('a'))).toBe(1);
  });
});

describe('time with the project', () => {
  it.each([
    ['2025-04-14', 'under3'],
    ['2025-04-15', '3to6'],
    ['2025-07-14', '3to6'],
    ['2025-07-15', '6to12'],
    ['2026-01-14', '6to12'],
    ['2026-01-15', 'over12'],
    ['2028-06-30', 'over12'],
  ])('from 15 January 2025 to %s is %s', (endsOn, stay) => {
    const figures = figuresIn(endsOn.slice(0, 4), { project, participants: [ended('a', { startsOn: '2025-01-15', endsOn })] });
    const counted = ['under3', '3to6', '6to12', 'over12'].filter((each) => totalOf(figures[`sus.stay.${each}`]) === 1);
    expect(counted).toEqual([stay]);
  });
});

it('counts what those who ended did before and do after', () => {
  const figures = figuresIn('2025', {
    project,
    participants: [
      ended('a', { employmentAtStart: 'employed', employmentAfter: 'work' }),
      ended('b', { employmentAtStart: 'employed', employmentAfter: 'jobSeeking' }),
      ended('c', { employmentAtStart: 'unemployed', employmentAfter: 'studies' }),
      ended('d', { employmentAfter: 'studies' }),
      ended('e', { employmentAtStart: 'inactive', employmentAfter: 'other' }),
      ended('f', { employmentAtStart: 'inactive' }),
    ],
  });
  const keys = ['workBefore', 'workAfter', 'studiesAfter', 'jobSeekingAfter', 'otherAfter', 'unknownAfter', 'workOrStudies', 'begun'];
  expect(keys.map((key) => totalOf(figures[`sus.${key}`]))).toEqual([2, 1, 2, 1, 1, 1, 3, 2]);
  expect(figures['sus.workOrStudiesShare']).toBe(50);
});

it.each([
  ['monthly-statistics', 1],
  ['sus', 1],
  ['year-report', 1],
  ['quarterly', undefined],
])('a project that makes %s has %s who works after', (report, expected) => {
  const figures = figuresIn('2025', { project: { reports: [report] }, participants: [ended('a', { employmentAfter: 'work' })] });
  expect(totalOf(figures['sus.workAfter'])).toBe(expected);
});

it('has a title of its own for each figure, and says which is better when it rises', () => {
  const own = [...sourceOf({ project }).definitions].filter(([key]) => /^sus\.\w+(\.\w+)?$/.test(key));
  const titles = own.map(([, { title }]) => title);
  expect(titles.every((title) => title.startsWith('SUS: '))).toBe(true);
  expect(titles).toContain('SUS: deltog 3–6 månader');
  expect(new Set(titles.filter((title) => !title.includes('andel'))).size).toBe(8 + 2 + 4 + 2 * 11);
  expect(own.find(([key]) => key === 'sus.workOrStudiesShare')?.[1]).toMatchObject({ good: 'up' });
});

it('counts in the annex by what stands beside each person who ended', () => {
  const formulas = annexFormulas({ funder: samordningsforbund, report: yearReport }, '2025', { participants: [ended('a')] });
  const whose = (key: string) =>
    formulas.get(key)?.replace('COUNTIFS(Personer[Slutdatum],">="&Periodstart,Personer[Slutdatum],"<="&Periodslut,', 'ended(');
  expect(whose('sus.publicBefore')).toBe('ended(Personer[Offentlig försörjning före],"Ja")');
  expect(whose('sus.publicAfter')).toBe('ended(Personer[Offentlig försörjning efter],"Ja")');
  expect(whose('sus.stay.under3')).toBe('ended(Personer[Tid i projektet],"kortare än 3 månader")');
  expect(whose('sus.stay.over12')).toBe('ended(Personer[Tid i projektet],"12 månader eller längre")');
  expect(whose('sus.supportBefore.studyAid')).toBe('ended(Personer[Försörjning vid start],"*; Studiemedel;*")');
  expect(whose('sus.supportAfter.studyAid')).toBe('ended(Personer[Försörjning efter],"*; Studiemedel;*")');
});

it('finds public support in the annex by the words of the seven kinds, in the cell of before and of after', () => {
  const order = { funder: samordningsforbund, report: yearReport };
  const { tables } = composeAnnexOf(withReport({ participants: [ended('a')] }, order), '2025', order);
  const people = tables.find(({ name }) => name === 'Personer');
  const [row = []] = people?.rows ?? [];
  const cellUnder = (heading: string) => row[people?.columns.findIndex((column) => column.heading === heading) ?? -1];
  const kinds = 'Försörjningsstöd|Aktivitetsstöd|A-kassa|Sjukpenning|Sjukersättning|Aktivitetsersättning|Etableringsersättning';
  for (const [heading, of] of [
    ['Offentlig försörjning före', 'Försörjning vid start'],
    ['Offentlig försörjning efter', 'Försörjning efter'],
  ] as const) {
    const letters = columnLetters(people?.columns.findIndex((column) => column.heading === of) ?? -1);
    const found = kinds.split('|').map((word) => `ISNUMBER(FIND("; ${word};",${letters}5))`);
    expect(cellUnder(heading)).toEqual({ formula: `IF(OR(${found.join(',')}),"Ja","Nej")` });
  }
});
