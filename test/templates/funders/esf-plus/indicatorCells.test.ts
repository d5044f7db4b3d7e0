import { describe, expect, it } from 'vitest';
import { composeContent } from '../../../../functions/report/content/composeContent.ts';
import { esfPlus } from '../../../../templates/funders/esf-plus/funder.ts';
import { indicatorSheet } from '../../../../templates/funders/esf-plus/indicators/report.ts';
import { catalogue } from '../../../../templates/index.ts';
import type { Participant } from '../../../../templates/upload/participants/sheet.ts';
import { datasetOf, participant } from '../../../support/exampleRows.ts';
import { periodNamed } from '../../../support/figuresIn.ts';

const complete: Partial<Participant> = { sex: 'women', bornOn: '1990-01-01', employmentAtStart: 'unemployed', education: 'compulsory' };

function cellsOf(rows: readonly Partial<Participant>[]) {
  const dataset = datasetOf({ participants: rows.map((row, index) => participant(`p${index}`, row)) });
  return composeContent({ dataset, period: periodNamed('2025-K1'), funder: esfPlus, report: indicatorSheet, revision: 1, catalogue }).cells;
}

describe('beside each common indicator', () => {
  it('stands how many records lack sex, employment status, age or education', () => {
    const cells = cellsOf([
      complete,
      { ...complete, education: 'unknown' },
      { ...complete, education: undefined },
      { ...complete, bornOn: undefined },
      { ...complete, sex: 'unstated' },
      { ...complete, employmentAtStart: undefined },
      { ...complete, startsOn: '2025-04-01', education: undefined },
    ]);
    expect(cells.get('EECO01.incomplete')).toBe(4);
    expect(cells.get('EECO09.incomplete')).toBe(3);
    expect(cells.get('EECO12.incomplete')).toBe(0);
  });

  it('stands whether women and men are each at least 40 percent', () => {
    const women = [complete, complete];
    const men = [1, 2, 3].map(() => ({ ...complete, sex: 'men' as const }));
    expect(cellsOf([...women, ...men]).get('EECO01.even')).toBe('Ja');
    expect(cellsOf([complete, ...men]).get('EECO01.even')).toBe('Nej');
    expect(cellsOf(men).get('EECO12.even')).toBe('underlag saknas');
  });
});
