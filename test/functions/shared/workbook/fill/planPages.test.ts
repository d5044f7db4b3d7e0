import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../functions/shared/workbook/fill/pageBlocks.ts';
import { planPages, type Page } from '../../../../../functions/shared/workbook/fill/planPages.ts';

/** A page of 40 rows that are 15 points high. */
const page = (change: Partial<Page> = {}): Page => ({
  height: 600,
  heightOf: () => 15,
  breaks: new Set(),
  titleRow: undefined,
  repeated: 0,
  ...change,
});
const text = (firstRow: number, lastRow = firstRow): Block => ({ firstRow, lastRow });
/** A title, headings and so many rows below them. */
const table = (firstRow: number, rows: number): Block => ({
  firstRow,
  lastRow: firstRow + 1 + rows,
  table: { headingRow: firstRow + 1, firstRow: firstRow + 2 },
});
const charts = (firstRow: number, rows: number, leastRows: number): Block => ({ firstRow, lastRow: firstRow + rows - 1, leastRows });
const plan = (blocks: readonly Block[], change: Partial<Page> = {}) => {
  const { breaks, lowered } = planPages(blocks, page(change));
  return { breaks, lowered: [...lowered] };
};

describe('pages of a sheet', () => {
  it('end above charts that do not fit, unless these fit when they are made lower', () => {
    expect(plan([text(1), table(3, 22), charts(28, 10, 10)])).toEqual({ breaks: [], lowered: [] });
    expect(plan([text(1), table(3, 22), charts(28, 16, 12)])).toEqual({ breaks: [], lowered: [[28, 13]] });
    expect(plan([text(1), table(3, 22), charts(28, 20, 14)])).toEqual({ breaks: [27], lowered: [] });
  });

  it('never hold a text alone: charts above it give room, a table above it goes along', () => {
    expect(plan([text(1), table(3, 22), charts(28, 13, 9), text(42)]).lowered).toEqual([[28, 11]]);
    expect(plan([text(1), table(3, 10), table(16, 22), text(41)]).breaks).toEqual([15]);
    expect(plan([text(1), table(3, 10), table(16, 22), text(41), table(43, 10)]).breaks).toEqual([40]);
    expect(plan([text(1), table(3, 10), table(16, 22), text(41), table(43, 10)], { breaks: new Set([42]) }).breaks).toEqual([15]);
  });

  it('never hold titles alone: the table below them is cut', () => {
    expect(plan([text(1, 5), table(7, 36)])).toEqual({ breaks: [], lowered: [] });
    expect(plan([text(1, 5), table(7, 36), table(47, 30)]).breaks).toEqual([40]);
  });

  it('show under repeated headings only their own rows: the last ones go along with what stands below', () => {
    const repeated = { titleRow: 4, repeated: 30 };
    expect(plan([text(1), table(3, 33), table(40, 10)], repeated).breaks).toEqual([34]);
    expect(plan([text(1), table(3, 33), table(40, 10)]).breaks).toEqual([39]);
  });

  it('have three rows of a table that goes on over pages, at its start and at its end', () => {
    const repeated = { titleRow: 34, repeated: 30 };
    expect(plan([text(1), table(3, 28), table(35, 60)], { ...repeated, titleRow: 36 }).breaks).toEqual([]);
    expect(plan([text(1), table(3, 29), table(37, 60)], { ...repeated, titleRow: 38 }).breaks).toEqual([36]);
    expect(plan([text(1), table(3, 37)], { titleRow: 4, repeated: 30 }).breaks).toEqual([38]);
  });
});
