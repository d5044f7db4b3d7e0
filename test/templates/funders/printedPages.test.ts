import { describe, expect, it } from 'vitest';
import { workbookFiller } from '../../../functions/shared/workbook/fill/fillWorkbook.ts';
import { findBlocks, rowHeights, type Block } from '../../../functions/shared/workbook/fill/pageBlocks.ts';
import { readWorkbookIndex } from '../../../functions/shared/workbook/fill/readWorkbookIndex.ts';
import { parseSheetData } from '../../../functions/shared/workbook/fill/sheetData.ts';
import { attributeOf, findElements } from '../../../functions/shared/workbook/package/elements.ts';
import { openParts } from '../../../functions/shared/workbook/package/openParts.ts';
import { readRelationships } from '../../../functions/shared/workbook/package/relationships.ts';
import { funders } from '../../../templates/index.ts';
import { readTemplate } from '../../support/fillReport.ts';

/** The most rows of lists that do not grow with what people write: reasons, principles, kinds of costs, courses, what people do and live on, projects. */
const most = new Map([
  ...['Principer', 'Ansokan', 'Utelamnat', 'Kostnadsslag'].map((table) => [table, 12] as const),
  ...['Sysselsattning', 'Undervisning'].map((table) => [table, 20] as const),
  ['Forsorjning', 30],
  ['Inlamningar', 50],
]);
const orders = funders.flatMap((funder) => funder.reports.map((report) => ({ funder, report })));

interface PrintedSheet {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly breaks: readonly number[];
  /** Points that a page holds, and those of a block. */
  readonly height: number;
  readonly own: (block: Block) => number;
  readonly titleRow: number;
  /** What a table with such a heading row is called; none of a table of one column, whose rows say what they are. */
  readonly titleAt: (headingRow: number) => readonly string[];
}

/** The sheets of a report whose every list has so many rows. */
async function print(order: (typeof orders)[number], count: number): Promise<readonly PrintedSheet[]> {
  const template = readTemplate(order);
  const { tables } = await workbookFiller.describe(template);
  const lists = order.report.lists.map(({ table }) => {
    const width = tables.find(({ name }) => name === table)?.columns.length ?? 1;
    return [
      table,
      Array.from({ length: Math.min(count, most.get(table) ?? count) }, (_, row) => [`Namn ${row}`, ...Array<number>(width - 1).fill(row)]),
    ] as const;
  });
  const parts = openParts(await workbookFiller.fill(template, { cells: new Map(), lists: new Map(lists), title: '' }));
  const workbook = readWorkbookIndex(parts);
  return workbook.sheets.map((sheet) => {
    const data = parseSheetData(parts.text(sheet.partName));
    const part = readRelationships(parts, sheet.partName).find(({ type }) => type === 'drawing')?.target;
    const drawing = part === undefined ? undefined : { xml: parts.text(part), chartOf: () => undefined };
    const own = workbook.tables.filter((table) => table.sheet.partName === sheet.partName);
    const heightOf = rowHeights(data);
    const rows = ({ firstRow, lastRow }: Block) => Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
    const widths = findElements(data.before, 'col').map(({ tag }) => {
      const [first = 0, last = 0, width = 0] = ['min', 'max', 'width'].map((name) => Number(attributeOf(tag, name)));
      return (last - first + 1) * (width * 5.25 + 3.75);
    });
    const isLying = /orientation="landscape"/.test(data.after);
    const scale = Math.min(1, ((isLying ? 842 : 595) - 72) / widths.reduce((sum, width) => sum + width, 0));
    const titles = workbook.names.find(
      ({ name, formula }) => name === '_xlnm.Print_Titles' && formula.replaceAll("'", '').startsWith(`${sheet.name}!`),
    );
    return {
      name: sheet.name,
      blocks: findBlocks(data, { tables: own, drawing }),
      breaks: [...data.after.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id)),
      height: ((isLying ? 595 : 842) - 93.6) / scale,
      own: (block) => rows(block).reduce((sum, row) => sum + heightOf(row), 0),
      titleAt: (row) =>
        own.flatMap(({ range, columns, name }) => (range.firstRow === row && columns.length > 1 ? [`${sheet.name}: ${name}`] : [])),
      titleRow: Number(/\d{1,7}$/.exec(titles?.formula ?? '')?.[0] ?? 0),
    };
  });
}

const isCut = ({ firstRow, lastRow }: Block, { breaks }: PrintedSheet) => breaks.some((row) => firstRow <= row && row < lastRow);

describe.each(orders)('the printed pages of $funder.id $report.id', (order) => {
  it.each([1, 11, 61])('cut no charts, and repeat the headings of what is cut, with lists of %i', async (count) => {
    const faults = (await print(order, count)).flatMap((sheet) => {
      const cut = sheet.blocks.filter((block) => isCut(block, sheet) || sheet.own(block) > sheet.height);
      const charts = cut.filter(({ leastRows }) => leastRows !== undefined).map(() => `${sheet.name}: charts`);
      const tables = cut.flatMap(({ table }) => (table && table.headingRow !== sheet.titleRow ? sheet.titleAt(table.headingRow) : []));
      return [...charts, ...tables];
    });
    expect(faults).toEqual([]);
  });
});
