import { describe, expect, it } from 'vitest';
import { reportsOpenTo } from '../../../../functions/shared/definition/findReport.ts';
import { nameFunder } from '../../../../functions/shared/definition/nameFunder.ts';
import { board } from '../../../../templates/funders/municipality/board/report.ts';
import { municipality } from '../../../../templates/funders/municipality/funder.ts';
import { other } from '../../../../templates/funders/other/funder.ts';
import { funders } from '../../../../templates/index.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { composeReport } from '../../../support/fillReport.ts';

describe('a funder without a folder', () => {
  it('may have the common reports, under the name of the settings', () => {
    expect(reportsOpenTo({ funder: 'other' }, funders).map(({ report }) => report.id)).toEqual(['kolada', 'board']);
    expect(nameFunder({ funder: 'other', funderName: 'Arbetsförmedlingen' }, funders)).toBe('Arbetsförmedlingen');
    expect(nameFunder({ funder: 'other' }, funders)).toBe('Annan finansiär');
  });

  it('asks for its name in a note, and never refuses', () => {
    expect(other.notesOn(exampleProject)).toEqual(['Finansiärens namn (funderName) saknas i projektets uppgifter.']);
    expect(other.notesOn({ ...exampleProject, funderName: 'X', endsOn: '2020-01-01' })).toEqual([
      'Projektets slutdatum ligger före startdatum.',
    ]);
  });

  it('prints a project without an end as it is', () => {
    const { cells } = composeReport({ funder: municipality, report: board }, '2025-K3', { project: { endsOn: undefined } });
    expect([cells.get('project.time'), cells.get('project.endsOn'), cells.get('board.timeUsed')]).toEqual([
      '2024-01-01 – tills vidare',
      'tills vidare',
      'tills vidare',
    ]);
  });
});
