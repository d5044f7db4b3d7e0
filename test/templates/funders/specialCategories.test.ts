import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workbookFiller } from '../../../functions/shared/workbook/fill/fillWorkbook.ts';
import type { Column } from '../../../functions/shared/definition/column.ts';
import { funders, intakePolicy, sheets } from '../../../templates/index.ts';
import { participants } from '../../../templates/upload/participants/sheet.ts';
import { exampleProject } from '../../support/exampleProject.ts';

const folder = new URL('../../../templates/funders/', import.meta.url);

/** Which special category each figure counts, by the beginning of its name in a workbook. */
const countedBy: readonly (readonly [Column, RegExp])[] = [
  [participants.columns.hasDisability, /^EECO12\b/],
  [participants.columns.isNationalMinority, /^EECO15\b/],
  [participants.columns.obstacles, /^obstacle\b/],
];

const reports = funders.flatMap((funder) => funder.reports.map((report) => ({ id: `${funder.id} ${report.id}`, report })));

describe.each(reports)('the report $id', ({ report }) => {
  it.runIf(existsSync(new URL(report.workbook, folder)))('needs exactly the special categories whose figures it prints', async () => {
    const { names } = await workbookFiller.describe(readFileSync(new URL(report.workbook, folder)));
    const printed = countedBy.filter(([, figure]) => names.some((name) => figure.test(name))).map(([column]) => column);
    expect(new Set(report.needs)).toEqual(new Set(printed));
  });
});

it('every column with a special category is one that a report can need', () => {
  const special = sheets.flatMap(({ columns }) => Object.values(columns).filter(({ isSpecialCategory }) => isSpecialCategory));
  expect(special).toEqual(countedBy.map(([column]) => column));
});

it('columns that are no special category are always read', () => {
  const project = { ...exampleProject, reports: [] };
  for (const { id, columns } of sheets) {
    for (const [name, { isSpecialCategory }] of Object.entries(columns))
      expect(intakePolicy.needsColumn(project, id, name)).toBe(!isSpecialCategory);
  }
});
