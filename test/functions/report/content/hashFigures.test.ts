import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hashFigures } from '../../../../functions/report/content/hashFigures.ts';
import { annexOf } from '../../../support/composeAnnexOf.ts';
import { composeReport, fillComposed } from '../../../support/fillReport.ts';
import { realisticRows } from '../../../support/realisticRows.ts';
import { funders } from '../../../../templates/index.ts';

const split = { women: 2, men: 1, nonBinary: 0, unstated: 0, total: 3 };
const content = { funder: 'esf-plus', report: 'quarterly', period: '2025-K3', revision: 4, rules: 'nr 11', figures: { b: 1.5, a: split } };

describe('hashFigures', () => {
  it('is the SHA-256 of the figures as JSON with sorted keys, which anybody can take again', () => {
    const canonical =
      '{"figures":{"a":{"men":1,"nonBinary":0,"total":3,"unstated":0,"women":2},"b":1.5},"funder":"esf-plus","period":"2025-K3","report":"quarterly","revision":4,"rules":"nr 11"}';
    expect(hashFigures(content)).toBe(createHash('sha256').update(canonical).digest('hex'));
  });

  it('differs when a figure, the revision or the rules differ, and not when only the order does', () => {
    const sums = [
      hashFigures(content),
      hashFigures({ ...content, revision: 5 }),
      hashFigures({ ...content, rules: 'nr 12' }),
      hashFigures({ ...content, figures: { ...content.figures, b: 1.6 } }),
    ];
    expect(new Set(sums).size).toBe(4);
    expect(hashFigures({ ...content, figures: { a: split, b: 1.5 } })).toBe(sums[0]);
  });
});

describe('a report made again', () => {
  it('is the same bytes in another process, time zone and language, with its checksum in the workbook’s names', async () => {
    const [funder] = funders;
    const report = funder?.reports.find(({ id }) => id === 'quarterly');
    if (!funder || !report) throw new Error('No report');
    const composed = composeReport({ funder, report }, '2025-K3', realisticRows());
    expect(composed.cells.get('report.figuresSha256')).toBe(composed.content.figuresSha256);
    const sums = [await fillComposed({ funder, report }, composed), annexOf(realisticRows(), '2025-K3')].map((file) =>
      createHash('sha256').update(file).digest('hex'),
    );
    const program = fileURLToPath(new URL('../../../support/printHashes.ts', import.meta.url));
    const printed = execFileSync(process.execPath, [program], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' },
    });
    expect(printed.trim().split('\n')).toEqual(sums);
  });
});
