import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { funders } from '../../../templates/index.ts';
import { draftReport, workbookPath } from '../../../tools/draft/draftReport.ts';

const folder = new URL('../../../templates/funders/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const foldersWith = (file: string) =>
  files
    .filter((path) => path.endsWith(`/${file}`))
    .map((path) => path.slice(0, -file.length - 1))
    .sort();
const drafted = foldersWith('layout.ts').map((path): [funder: string, report: string] => {
  const [funder = '', report = ''] = path.split('/');
  return [funder, report];
});
const sha256 = (file: Uint8Array) => createHash('sha256').update(file).digest('hex');
const committed = (funder: string, report: string) => new Uint8Array(readFileSync(workbookPath(funder, report)));

describe('report workbooks have one source', () => {
  it('every workbook is filled by a report, and every layout drafts one', () => {
    const workbooks = foldersWith('report.xlsx');
    expect(workbooks).toEqual(funders.flatMap(({ reports }) => reports.map(({ workbook }) => workbook.replace('/report.xlsx', ''))).sort());
    expect(foldersWith('layout.ts').filter((path) => !workbooks.includes(path))).toEqual([]);
  });

  it.each(drafted)('the workbook of %s %s is what its layout drafts, byte for byte', async (funder, report) => {
    expect(sha256((await draftReport(funder, report)) ?? new Uint8Array())).toBe(sha256(committed(funder, report)));
  });

  it('another process, time zone and language drafts the same bytes', () => {
    const program = fileURLToPath(new URL('../../support/printDrafts.ts', import.meta.url));
    const printed = execFileSync(process.execPath, [program, ...drafted.map((path) => path.join('/'))], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' },
    });
    expect(printed.trim().split('\n')).toEqual(drafted.map(([funder, report]) => sha256(committed(funder, report))));
  });

  it('without a layout nothing is drafted: the workbook is its own source', async () => {
    expect(await draftReport('esf-plus', 'own-form')).toBeUndefined();
  });
});
