import { FIRST_ROW, type AnnexCell, type AnnexColumn, type AnnexPlan, type AnnexTable } from '../../definition/annexPlan.ts';
import { writeWorkbook } from './writeWorkbook.ts';
import type { CellStyle, PlannedCell, PlannedRow, PlannedSheet } from './workbookPlan.ts';

const dark = '1F3864';
const title: CellStyle = { isBold: true, size: 16, color: dark };
const soft: CellStyle = { color: '595959', wraps: true, vertical: 'top' };
const heading: CellStyle = { isBold: true, fill: 'DDEBF7', wraps: true, vertical: 'center', hasBorder: true };
const label: CellStyle = { isBold: true };

const formats: Readonly<Record<AnnexColumn['format'], { readonly width: number; readonly style: CellStyle }>> = {
  text: { width: 18, style: {} },
  words: { width: 46, style: {} },
  count: { width: 11, style: { numberFormat: '0' } },
  number: { width: 16, style: { numberFormat: '#,##0.##########' } },
  date: { width: 12, style: { numberFormat: 'yyyy-mm-dd' } },
  month: { width: 11, style: { numberFormat: 'yyyy-mm' } },
  hours: { width: 12, style: { numberFormat: '#,##0.00' } },
  kronor: { width: 15, style: { numberFormat: '#,##0.00' } },
};

/** The audit annex as a workbook: sheets of any length are written row by row. The same plan gives the same bytes. */
export function createAnnexWorkbook(plan: AnnexPlan): Uint8Array {
  const front = planFront(plan);
  const place = (index: number) => `'${front.name}'!$B$${plan.front.about.length + 2 + index}`;
  const names = plan.front.facts.flatMap(({ name }, index) => (name === undefined ? [] : [[name, place(index)] as const]));
  return writeWorkbook({ title: plan.title, names: Object.fromEntries(names), sheets: [front, ...plan.tables.map(planTable)] });
}

function planFront({ title: text, front }: AnnexPlan): PlannedSheet {
  const facts = front.facts.map(({ label: name, value, format }): PlannedRow => {
    const { style } = formats[format];
    return { cells: [{ value: name, style: label }, cellOf(value, style)] };
  });
  return {
    name: front.name,
    columns: [{ width: 46 }, { width: 30 }, { width: 30 }],
    rows: [
      { cells: [{ value: text, style: title }] },
      ...front.about.map((line) => ({ cells: [{ value: line, style: { ...soft, wraps: false } }] })),
      ...facts,
    ],
  };
}

function planTable(table: AnnexTable): PlannedSheet {
  const { name, title: text, about, columns, rows } = table;
  const headings = columns.map(({ heading: each }) => each);
  const before: PlannedRow[] = [
    { cells: [{ value: text, style: title }] },
    { cells: [{ value: about, style: { color: soft.color ?? dark } }] },
  ];
  while (before.length < FIRST_ROW - 2) before.push({ cells: [] });
  return {
    name,
    madeFrom: table,
    columns: columns.map(({ heading: each, format }) => ({ width: Math.max(formats[format].width, Math.min(24, each.length + 4)) })),
    rows: [...before, { cells: headings.map((value) => ({ value, style: heading })) }],
    moreRows: {
      *[Symbol.iterator]() {
        const styles = columns.map(({ format }) => formats[format].style);
        for (const row of rows) yield { cells: row.map((cell, index) => cellOf(cell, styles[index] ?? {})) };
      },
    },
    table: { name, headings },
    frozen: { rows: FIRST_ROW - 1, columns: 1 },
    isLandscape: true,
  };
}

function cellOf(cell: AnnexCell, style: CellStyle): PlannedCell | undefined {
  if (cell === undefined || cell === '') return undefined;
  return typeof cell === 'object' && 'formula' in cell ? { value: undefined, formula: cell.formula, style } : { value: cell, style };
}
