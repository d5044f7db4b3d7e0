import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WrittenRow } from '../functions/shared/definition/writeRow.ts';
import { createUploadWorkbook } from '../functions/shared/workbook/write/createUploadWorkbook.ts';
import { findElements } from '../functions/shared/workbook/package/elements.ts';
import { openParts } from '../functions/shared/workbook/package/openParts.ts';
import { sheets } from '../templates/index.ts';
import { uploadWorkbookWords } from '../templates/text/uploadWorkbook.ts';
import { exampleProject } from './support/exampleProject.ts';
import { readAll } from './support/readAll.ts';
import { makeFolder, runPipelineCommand, type PipelineRun } from './support/runPipelineCommand.ts';

/** What spreadsheets take for the beginning of a formula, or look past. */
const leads = ['=', '+', '-', '@', '\t=', '\r='];
const BAIT = 'HYPERLINK("http://ond.se","se")';
const baited = (index: number): string => `${leads[index % leads.length] ?? '='}${BAIT}`;

const rows = new Map<string, readonly WrittenRow[]>([
  [
    'participants',
    leads.map((_, index) => ({
      localId: `${baited(index)}${index}`,
      startsOn: { date: '2025-07-01' },
      measure: 'Praktik',
      group: baited(index),
      unit: baited(index),
      sex: 'Kvinna',
    })),
  ],
  [
    'costs',
    // The last line has no date: it is refused, and comes back in a workbook of its own.
    [...leads, '='].map((_, index) => ({
      voucher: `${baited(index)}${index}`,
      ...(index < leads.length && { bookedOn: { date: '2025-08-01' } }),
      type: 'Externa tjänster',
      supplier: baited(index),
      line: baited(index),
      description: baited(index),
      amount: 100,
      financing: index % 2 === 0 ? 'Bidrag' : 'Medfinansiering kontant',
      coFinancier: baited(index),
    })),
  ],
  ['budget', leads.map((_, index) => ({ year: 2025, line: baited(index), decided: 1000 }))],
  [
    'staffTime',
    leads.map((_, index) => ({
      employee: `${baited(index)}${index}`,
      function: 'Projektledare',
      month: '2025-07',
      time: 10,
      financing: 'Bidrag',
    })),
  ],
  [
    'references',
    leads.map((_, index) => ({
      figure: 'ended.resultShare',
      period: '2025-K3',
      area: `${baited(index)}${index}`,
      value: 30,
      source: baited(index),
    })),
  ],
]);

describe('text that looks like a formula', () => {
  let run: PipelineRun;
  let workbooks: readonly string[] = [];

  beforeAll(async () => {
    const folder = await makeFolder();
    const upload = join(folder, 'lista.xlsx');
    await writeFile(upload, createUploadWorkbook({ sheets, words: uploadWorkbookWords, sheetVersion: 1, rows }));
    const project = { ...exampleProject, costModel: 'actual', reports: ['quarterly', 'payment-claim', 'scb-month', 'board'] };
    run = await runPipelineCommand(project, { period: '2025-K3', uploads: [upload], more: ['--confirm', '--partial'] });
    workbooks = run.files.filter((file) => file.endsWith('.xlsx'));
  });

  it('comes through to reports, public editions, annexes, month files, the annotated workbook and refused rows', () => {
    expect(run.stderr).toBe('');
    const kinds = [
      /quarterly-2025-K3\.xlsx/,
      /-public\.xlsx/,
      /-annex\.xlsx/,
      /scb-month-2025-07\.xlsx/,
      /annotated\.xlsx/,
      /refused\.xlsx/,
    ];
    for (const kind of kinds) expect(workbooks.filter((file) => kind.test(file))).not.toEqual([]);
  });

  it('is a formula in none of them', async () => {
    for (const file of workbooks) {
      const parts = openParts(await readFile(join(run.out, file)));
      const formulas = parts
        .names()
        .filter((name) => /^xl\/(?:worksheets|charts|tables)\//.test(name))
        .flatMap((name) => {
          const xml = parts.text(name);
          return findElements(xml, 'f').map(({ innerStart, innerEnd }) => xml.slice(innerStart, innerEnd));
        });
      // What a formula only quotes is text to it.
      const called = formulas.map((formula) => formula.replaceAll('&quot;', '"').replace(/"(?:[^"]|"")*"/g, ''));
      expect(called.filter((formula) => formula.includes('HYPERLINK'))).toEqual([]);
    }
  });

  it('is the same text where the lines are listed', async () => {
    for (const kind of [/payment-claim-2025-K3\.xlsx/, /payment-claim-2025-K3-annex\.xlsx/, /refused\.xlsx/, /annotated\.xlsx/]) {
      const file = workbooks.find((name) => kind.test(name)) ?? '';
      const { cells } = await readAll(await readFile(join(run.out, file)));
      const texts = Object.values(cells).flatMap((sheet) => Object.values(sheet).filter((cell) => typeof cell === 'string'));
      expect([file, texts.some((text) => text.includes(BAIT) && /^[=+@-]/.test(text.trim()))]).toEqual([file, true]);
    }
  });
});
