import { describe, expect, it } from 'vitest';
import { composeContent } from '../../../../../functions/report/content/composeContent.ts';
import type { PortfolioProject } from '../../../../../functions/shared/definition/portfolio.ts';
import { openParts } from '../../../../../functions/shared/workbook/package/openParts.ts';
import { municipality } from '../../../../../templates/funders/municipality/funder.ts';
import { board } from '../../../../../templates/funders/municipality/board/report.ts';
import { catalogue } from '../../../../../templates/index.ts';
import { exampleProject } from '../../../../support/exampleProject.ts';
import { datasetOf } from '../../../../support/exampleRows.ts';
import { periodNamed } from '../../../../support/figuresIn.ts';
import { fillComposed } from '../../../../support/fillReport.ts';

const project = (index: number): PortfolioProject => ({
  project: { ...exampleProject, id: `p${index}`, name: `Projekt ${index}` },
  funder: 'ESF',
  figures: { 'participants.met': { women: index, men: 1, nonBinary: 0, unstated: 0, total: index + 1 } },
  publicFigures: {},
  accumulated: {},
  awaited: [],
});

/** Heights in points of the two charts over a portfolio of so many projects, and the row they begin on. */
async function chartsOver(count: number): Promise<{ heights: number[]; rows: number[] }> {
  const portfolio = Array.from({ length: count }, (_, index) => project(index));
  const order = { funder: municipality, report: board };
  const composed = composeContent({
    ...order,
    dataset: datasetOf({}),
    period: periodNamed('2025-K3'),
    revision: 1,
    catalogue,
    portfolio,
  });
  const parts = openParts(await fillComposed(order, composed));
  const drawing = parts
    .names()
    .filter((name) => name.startsWith('xl/drawings/'))
    .map((name) => parts.text(name))
    .find((xml) => xml.includes('Deltagare per projekt'));
  const numbers = (pattern: RegExp) => [...(drawing ?? '').matchAll(pattern)].map(([, number]) => Number(number));
  return { heights: numbers(/<xdr:ext cx="\d+" cy="(\d+)"/g).map((cy) => cy / 12_700), rows: numbers(/<xdr:row>(\d+)<\/xdr:row>/g) };
}

describe('charts of lying bars over a list', () => {
  it('keep their height with few rows, grow with many, and never fill more than a page', async () => {
    const [one, eleven, sixty] = await Promise.all([chartsOver(1), chartsOver(11), chartsOver(60)]);
    expect(one.heights).toEqual([226, 226]);
    expect(eleven.heights).toEqual([282, 282]);
    expect(sixty.heights).toEqual([720, 720]);
    expect(new Set(sixty.rows).size).toBe(1);
  });
});
