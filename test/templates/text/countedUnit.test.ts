import { describe, expect, it } from 'vitest';
import { composeContent } from '../../../functions/report/content/composeContent.ts';
import { HOUR } from '../../../functions/shared/domain/money.ts';
import { municipality } from '../../../templates/funders/municipality/funder.ts';
import { board } from '../../../templates/funders/municipality/board/report.ts';
import { catalogue } from '../../../templates/index.ts';
import { inCountedUnit } from '../../../templates/text/countedUnit.ts';
import { datasetOf, participant } from '../../support/exampleRows.ts';
import { periodNamed } from '../../support/figuresIn.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { validateSheets } from '../../support/validateSheets.ts';

const household = { countedUnit: 'household' } as const;

describe('a project that counts households', () => {
  it('says so in the words of its figures, whatever their form and case', () => {
    expect(inCountedUnit('Deltagare med timmar; deltagarnas, Personer, personerna', household)).toBe(
      'Hushåll med timmar; hushållens, Hushåll, hushållen',
    );
    expect(inCountedUnit('Deltagartimmar, personal', household)).toBe('Deltagartimmar, personal');
    expect(inCountedUnit('Deltagare', {})).toBe('Deltagare');
  });

  it('counts as others do', () => {
    const compose = (project: object) =>
      composeContent({
        dataset: datasetOf({
          project,
          participants: [participant('a', { sex: 'women' }), participant('b', { sex: 'men' })],
          attendance: [{ identityNumber: 'a', month: '2025-07', time: HOUR, supportPerHour: 100_00 }],
        }),
        period: periodNamed('2025-07'),
        funder: municipality,
        report: board,
        revision: 1,
        catalogue,
        portfolio: [],
      });
    const [plain, households] = [compose({}), compose(household)];
    expect(households.content.figures).toEqual(plain.content.figures);
    expect(plain.cells.get('concentration.wholePeriod.persons.title')).toBe('Deltagare med timmar i alla månader');
    expect(households.cells.get('concentration.wholePeriod.persons.title')).toBe('Hushåll med timmar i alla månader');
    expect(households.cells.get('concentration.wholePeriod.amount.title')).toBe('Ersättningen till hushåll med timmar i alla månader');
    const listed = households.lists.get('Jamforelser')?.find(([title]) => title === 'Hushåll under perioden');
    expect(listed?.slice(1, 3)).toEqual(['hushåll', 2]);
  });

  it('is not asked about kronor per hour that are a month of a household', async () => {
    const codes = async (project: object) => {
      const rows = [
        ['Deltagar-id', 'Månad', 'Timmar', 'Ersättning per timme'],
        ['A', '2025-07', 1, 12_500],
      ];
      const { findings } = await validateSheets([{ name: 'Närvaro', rows }], { ...exampleProject, ...project });
      return findings.map(({ code }) => code).filter((code) => code === 'NAR-KRTIM-101');
    };
    expect(await codes({})).toEqual(['NAR-KRTIM-101']);
    expect(await codes(household)).toEqual([]);
  });
});
