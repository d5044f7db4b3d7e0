import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withhold } from '../../../../functions/shared/domain/publicFigure.ts';
import { sexes } from '../../../../functions/shared/domain/sex.ts';
import { marksOf, readMarks, writeMarks } from '../../../../functions/shared/domain/templateMarks.ts';

const project = { id: 'vagen', name: 'Vägen till arbete', organisation: 'Exempelkommun', organisationNumber: '212000-0001' };

describe('the marks of a template', () => {
  test('are custom properties that say for whom and what it was made', () => {
    const marks = { ...marksOf(project), sheetVersion: '7', period: '2025-K3', corrects: 'u1 u2' };
    expect(writeMarks(marks)).toEqual({
      'Redovisa.SheetVersion': '7',
      'Redovisa.Project': 'vagen',
      'Redovisa.ProjectName': 'Vägen till arbete',
      'Redovisa.Organisation': '2120000001',
      'Redovisa.OrganisationName': 'Exempelkommun',
      'Redovisa.Period': '2025-K3',
      'Redovisa.Corrects': 'u1 u2',
    });
  });

  test('are read back as they were written, any of them missing, beside properties of other programs', () => {
    const text = fc.string();
    const any = fc.record(
      { sheetVersion: text, project: text, projectName: text, organisation: text, organisationName: text, period: text, corrects: text },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(any, (marks) => {
        const properties = new Map([...Object.entries(writeMarks(marks)), ['Company', 'Exempelkommun']]);
        expect(readMarks(properties)).toStrictEqual({ ...marks });
      }),
    );
    expect(readMarks(new Map([['Redovisa.Unknown', 'x']]))).toStrictEqual({});
    expect(writeMarks({})).toStrictEqual({});
  });
});

describe('a figure for the public', () => {
  const met = { women: 6, men: 3, nonBinary: 1, unstated: 0, total: 10 };

  test('has nothing where a part is suppressed, and the other parts as they are', () => {
    expect(withhold(met, (part) => part === 'women' || part === 'total')).toEqual({
      women: 6,
      men: null,
      nonBinary: null,
      unstated: null,
      total: 10,
    });
    expect(withhold(met, () => true)).toEqual(met);
    for (const open of [...sexes, 'total'] as const) {
      const shown = Object.entries(withhold(met, (part) => part === open) ?? {}).filter(([, value]) => value !== null);
      expect(shown).toEqual([[open, met[open]]]);
    }
  });

  test('of one number is that number or nothing, by its total', () => {
    expect([withhold(7, (part) => part === 'total'), withhold(7, (part) => part !== 'total'), withhold(true, () => true)]).toEqual([
      7,
      null,
      true,
    ]);
  });
});
