import { describe, expect, test } from 'vitest';
import { makeOtherSheets } from '../../../functions/shared/definition/rule.ts';
import type { Cell } from '../../../functions/shared/domain/cell.ts';
import type { Project } from '../../../functions/shared/records/project.ts';
import { budget, type BudgetLine } from '../../../templates/upload/budget/sheet.ts';
import { costs, type Cost } from '../../../templates/upload/costs/sheet.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { cost } from '../../support/exampleRows.ts';
import { validateSheets } from '../../support/validateSheets.ts';

const headings = ['År', 'Budgetpost', 'Typ', 'Beslutat belopp', 'Överflyttat från föregående år'];
const read = (rows: readonly (readonly (Cell | undefined)[])[], header = headings) =>
  validateSheets([{ name: 'Budget', rows: [header, ...rows] }], { ...exampleProject, startsOn: '2021-01-01' });

describe('reading Budget', () => {
  test('mkr, tkr and kr may be mixed, in cells and in headings', async () => {
    const { rows, findings } = await read(
      [
        [2025, 'Praktik', 'Kostnad', '2,1 mkr', '264 tkr'],
        [2025, 'Praktik', 'Intäkt', '5 100 tkr', undefined],
        [2025, 'Lokaler', undefined, '1 750 000kr', 140],
        [2025, 'Resor', undefined, '987 000 kr', '0,5 mkr'],
      ],
      [...headings.slice(0, 4), 'Överflyttat från föregående år (tkr)'],
    );
    expect(findings).toEqual([]);
    expect(rows['budget']).toMatchObject([
      { decided: 2_100_000_00, carriedOver: 264_000_00 },
      { type: 'income', decided: 5_100_000_00 },
      { decided: 1_750_000_00, carriedOver: 140_000_00 },
      { decided: 987_000_00, carriedOver: 500_000_00 },
    ]);
  });

  test('a blank Beslutat belopp is 0 beside an amount carried over, and missing otherwise', async () => {
    const { rows, findings } = await read([
      [2025, 'Från 2024', 'Kostnad', undefined, 258_680],
      [2025, 'Lokaler', 'Kostnad', undefined, undefined],
      [2025, 'Resor', 'Kostnad', undefined, 0],
    ]);
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
      ['BUD-BESLUT-001', 'D3'],
      ['BUD-BESLUT-001', 'D4'],
    ]);
    expect(rows['budget']?.[0]).toMatchObject({ line: 'Från 2024', decided: 0, carriedOver: 258_680_00 });
  });
});

const ruleOf = (sheet: typeof budget | typeof costs, code: string) => {
  const rule = sheet.sheetRules.find((each) => each.code === code);
  if (rule === undefined) throw new Error(`No rule ${code}`);
  return rule;
};

describe('the arithmetic guard at upload', () => {
  const find = (rows: readonly Partial<BudgetLine>[], project: Partial<Project>) =>
    [
      ...ruleOf(budget, 'BUD-AR-102').findBroken(rows as never, makeOtherSheets(new Map()), {
        today: '2022-05-01',
        project: { ...exampleProject, ...project },
      }),
    ].map(({ values }) => [values?.['carriedOver'], values?.['difference']]);
  const line = (decided: number) => ({ year: 2022, line: 'Uppdrag', decided: decided * 100 });

  test('counts what is carried over for the year, by settings and on lines that decide nothing', () => {
    const grantAwarded = { 2022: 1_750_000 };
    expect(find([line(1_745_000)], { grantAwarded })).toEqual([['', '5 000']]);
    expect(find([line(1_923_000)], { grantAwarded, grantCarriedOver: { 2022: 258_680 } })).toEqual([
      [' och 258 680 kr överflyttat för året', '85 680'],
    ]);
    const undecided = { year: 2022, line: 'Från 2021', decided: 0, carriedOver: 5_000_00 };
    expect(find([line(1_755_000), undecided], { grantAwarded })).toEqual([]);
    expect(find([{ ...line(1_745_000), carriedOver: 140_000_00 }], { grantAwarded })).toEqual([['', '5 000']]);
  });
});

describe('costs that all have minus', () => {
  const find = (rows: readonly Partial<Cost>[], firstNew = 0) => [
    ...ruleOf(costs, 'KOS-BELOPP-103').findBroken(rows as never, makeOtherSheets(new Map()), {
      today: '2025-12-01',
      project: exampleProject,
      firstNew,
    }),
  ];
  const credit = cost(-1_000_00, { type: 'travel' });

  test('are asked about, whatever income and rows in force there are', () => {
    const asked = { index: 1, values: { rows: '3', amount: '-3 000' } };
    expect(find([cost(-5_00, { type: 'income' }), credit, credit, credit])).toEqual([asked]);
    expect(find([cost(5_00, { type: 'travel' }), credit, credit, credit], 1)).toEqual([asked]);
  });

  test('are credits where they are one or two, or some have plus', () => {
    expect(find([credit, credit])).toEqual([]);
    expect(find([credit, credit, credit, cost(5_00, { type: 'travel' })])).toEqual([]);
    expect(find([credit, credit, credit], 3)).toEqual([]);
  });
});

describe('an overspent budget line at upload', () => {
  const lines: Partial<BudgetLine>[] = [
    { year: 2025, line: 'Kurser', decided: 1_500_00 },
    { year: 2025, line: 'kurser ', decided: 600_00, type: 'cost' },
    { year: 2025, line: 'Kurser', decided: 5_100_00, type: 'income' },
    { year: 2025, line: 'Personal', decided: 100_00 },
    { year: 2025, line: 'Avgifter', decided: 50_00, type: 'income' },
  ];
  const find = (...rows: readonly Partial<Cost>[]) =>
    [
      ...ruleOf(costs, 'KOS-BELOPP-102').findBroken(rows as never, makeOtherSheets(new Map([[budget.id, lines as never]])), {
        today: '2025-12-01',
        project: exampleProject,
      }),
    ].map(({ index, values }) => [index, values?.['spent'], values?.['line'], values?.['available']]);
  const course = (amount: number) => cost(amount * 100, { line: 'Kurser', type: 'travel' });
  const income = cost(-4_600_00, { line: 'Kurser', type: 'income' });

  test('is one whose costs are more than its cost budget, whatever comes in', () => {
    expect(find(course(987), income, course(1_113))).toEqual([]);
    expect(find(income, course(2_000), course(101), course(5))).toEqual([[2, '2 101', 'Kurser', '2 100']]);
  });

  test('is judged over the whole line: later credits, and costs that name it by Kostnadsslag', () => {
    expect(find(course(2_200), course(-100))).toEqual([]);
    expect(find(cost(60_00, { line: 'Personal' }), cost(50_00))).toEqual([[1, '110', 'Personal', '100']]);
  });

  test('is none where only income is budgeted', () => {
    expect(find(cost(99_00, { line: 'Avgifter', type: 'travel' }))).toEqual([]);
  });
});
