import { describe, expect, it } from 'vitest';
import { quarterlyReportDueOn } from '../../../templates/funders/esf-plus/shared/deadlines.ts';
import { daysOfChange, editions } from '../../../templates/funders/esf-plus/shared/editions.ts';
import { notesOnProject as esfNotes, programmeAreaOf } from '../../../templates/funders/esf-plus/shared/notes.ts';
import { municipalityGrantDueOn } from '../../../templates/funders/tillvaxtverket/shared/deadlines.ts';
import { notesOnProject as tillvaxtverketNotes } from '../../../templates/funders/tillvaxtverket/shared/notes.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { periodNamed } from '../../support/figuresIn.ts';

describe('what ESF+ does not foresee is noted', () => {
  const project = { ...exampleProject, programme: 'ESF+ A2', costModel: 'flat40', coFinancingShare: 46 } as const;

  it('nothing of a project by the book', () => {
    expect(esfNotes(project)).toEqual([]);
    expect(esfNotes({ ...project, coFinancingShare: 40 })).toEqual([]);
    expect(esfNotes({ ...project, startsOn: '2024-01-01', endsOn: '2026-12-31' })).toEqual([]);
  });

  it('another share, cost model, length or year', () => {
    expect(esfNotes({ ...project, coFinancingShare: 30.5 })).toEqual([
      expect.stringContaining('30,5 %. I programområde A är den vanligen 46 % eller 40 %'),
    ]);
    expect(esfNotes({ ...project, programme: 'Programområde C', coFinancingShare: 0, costModel: 'actual' })).toEqual([
      expect.stringContaining('Faktiska kostnader'),
    ]);
    expect(esfNotes({ ...project, endsOn: '2027-01-01' })).toEqual([expect.stringContaining('längre än 36 månader')]);
    expect(esfNotes({ ...project, endsOn: '2023-12-31', grantAwarded: {} })).toEqual([expect.stringContaining('slutdatum')]);
    expect(esfNotes({ ...project, grantAwarded: { 2019: 1 } })).toEqual([expect.stringContaining('2019')]);
  });

  it.each([
    ['A1', 'A'],
    ['ESF+ 2021–2027, programområde C', 'C'],
    ['område D', 'D'],
    ['ESF+ 2021–2027, område B', undefined],
    ['Ett projekt', undefined],
    ['Arbete', undefined],
    ['', undefined],
  ])('the programme «%s» is area %s', (programme, area) => {
    const [edition] = editions;
    expect(edition && programmeAreaOf(programme, edition)).toBe(area);
  });
});

describe('what the municipality grant does not foresee is noted', () => {
  const project = {
    ...exampleProject,
    costModel: 'actual',
    startsOn: '2021-01-01',
    endsOn: '2022-12-31',
    grantAwarded: { 2021: 1, 2022: 1 },
  } as const;

  it('nothing of a project by the book', () => {
    expect(tillvaxtverketNotes(project)).toEqual([]);
  });

  it('more than three years, flat rates and years without an award', () => {
    expect(tillvaxtverketNotes({ ...project, endsOn: '2024-01-31', grantAwarded: { 2021: 1, 2022: 1, 2023: 1, 2024: 1 } })).toEqual([
      expect.stringContaining('fler än 3'),
    ]);
    expect(tillvaxtverketNotes({ ...project, costModel: 'flat40' })).toEqual([expect.stringContaining('Schablon 40 %')]);
    expect(tillvaxtverketNotes({ ...project, grantAwarded: { 2021: 1, 2023: 1 } })).toEqual([
      expect.stringContaining('2022 saknas'),
      expect.stringContaining('2023'),
    ]);
  });
});

describe('deadlines', () => {
  it('are the end of a month after the period', () => {
    expect(quarterlyReportDueOn(periodNamed('2025-K3'))).toBe('2025-10-31');
    expect(quarterlyReportDueOn(periodNamed('2025-K4'))).toBe('2026-01-31');
    expect(municipalityGrantDueOn(periodNamed('2023'))).toBe('2024-02-29');
  });
});

describe('editions', () => {
  it('of one rule that never changed have no day of change', () => {
    expect(daysOfChange(({ longTermUnemployment }) => longTermUnemployment)).toEqual([]);
    expect(daysOfChange(({ name }) => name)).toEqual(editions.slice(1).map(({ validFrom }) => validFrom));
  });
});
