import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { exampleProject } from './support/exampleProject.ts';
import { grantAllocation, labourMarketUnit, overlappingRegisters } from './support/municipalTables.ts';
import { makeFolder, runPipelineCommand, type PipelineRun } from './support/runPipelineCommand.ts';
import { writeWithOpenpyxl, type WrittenSheets } from './support/writeWithOpenpyxl.ts';

// Each run starts everything anew in a process of its own, which takes long on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const esf = { ...exampleProject, startsOn: '2024-01-01', endsOn: '2026-12-31' };
const grant = {
  ...exampleProject,
  id: 'bidrag',
  funder: 'tillvaxtverket',
  reports: ['municipality-grant'],
  startsOn: '2021-01-01',
  endsOn: '2022-12-31',
};

const resultSchema = z.object({
  outcome: z.enum(['stored', 'needs-confirmation', 'rejected']),
  rows: z.record(z.string(), z.number()),
  findings: z.array(z.object({ code: z.string(), severity: z.string(), sheet: z.string(), cell: z.string(), message: z.string() })),
  diff: z.record(z.string(), z.object({ added: z.number(), changed: z.number(), removed: z.number(), unchanged: z.number() })),
});
const reportSchema = z.object({
  funder: z.string(),
  report: z.string(),
  period: z.string(),
  revision: z.number(),
  figures: z.record(z.string(), z.unknown()),
  checks: z.array(z.object({ id: z.string(), ok: z.boolean(), left: z.number(), right: z.number() })),
});
const result = async (run: PipelineRun, upload: string) => resultSchema.parse(await run.json(`uploads/${upload}/result.json`));
const report = async (run: PipelineRun, name: string) => reportSchema.parse(await run.json(`reports/${name}.json`));
const split = (women: number, men: number) => ({ women, men, nonBinary: 0, unstated: 0, total: women + men });

async function workbook(name: string, sheets: WrittenSheets): Promise<string> {
  const path = join(await makeFolder(), name);
  writeWithOpenpyxl(path, sheets);
  return path;
}

describe("a labour-market unit's first year, from its own register", () => {
  let run: PipelineRun;
  beforeAll(async () => {
    run = await runPipelineCommand(esf, { period: '2024', uploads: [await workbook('Malmö stad +1.xlsx', labourMarketUnit())] });
  });

  test('everything is stored, and result, report and mail are written', async () => {
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
    expect(run.files.filter((file) => !file.endsWith('annotated.xlsx'))).toEqual([
      'mail/1.eml',
      'reports/esf-plus-quarterly-2024-annex.xlsx',
      'reports/esf-plus-quarterly-2024-public.xlsx',
      'reports/esf-plus-quarterly-2024.json',
      'reports/esf-plus-quarterly-2024.xlsx',
      'uploads/1-Malmö stad +1.xlsx/result.json',
    ]);
    expect(await result(run, '1-Malmö stad +1.xlsx')).toMatchObject({
      outcome: 'stored',
      rows: { Deltagare: 100 },
      diff: { Deltagare: { added: 100, changed: 0, removed: 0, unchanged: 0 } },
    });
  });

  test('the printed figures come out to the last person', async () => {
    const { figures } = await report(run, 'esf-plus-quarterly-2024');
    expect(figures).toMatchObject({
      'participants.met': split(45, 55),
      'participants.ended': split(12, 11),
      'ended.reason.workUnsubsidised': split(2, 0),
      'ended.reason.workSubsidised': split(3, 1),
      'ended.reason.studiesFunded': split(1, 1),
      'ended.reason.unemploymentInsurance': split(1, 2),
      'ended.reason.ownRequest': split(4, 4),
      'ended.reason.servicesRequest': split(1, 3),
      'foreignBackground.yes': split(25, 33),
      'ended.resultShare': 34.8,
    });
    const totals = [
      'education.compulsory',
      'education.upperSecondary',
      'education.postSecondaryShort',
      'supportTime.under1',
      'supportTime.1to3',
    ];
    const more = ['supportTime.over3', 'age.under40', 'children.yes'];
    const totalOf = (key: string) => z.object({ total: z.number() }).parse(figures[key]).total;
    expect([...totals, ...more].map(totalOf)).toEqual([34, 20, 4, 21, 15, 3, 49, 45]);
  });

  test('the mail is to the recipients, with the case id in its subject and the report attached', async () => {
    const mail = await readFile(join(run.out, 'mail/1.eml'), 'latin1');
    expect(mail).toMatch(/^To: handlaggare@finansiar\.example,\r\n ekonomi@kommun\.example\r$/m);
    expect(decodeSubject(mail)).toContain(esf.caseId);
    const attached = /Content-Disposition: attachment;[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/.exec(mail)?.[1] ?? '';
    expect(Buffer.from(attached, 'base64')).toEqual(await readFile(join(run.out, 'reports/esf-plus-quarterly-2024.xlsx')));
  });

  test('no identity number stands in any output, written in any way', async () => {
    const numbers =
      labourMarketUnit()
        .Deltagare?.slice(1)
        .map(([number]) => String(number)) ?? [];
    const texts = [
      run.stdout,
      ...(await Promise.all(run.files.filter((file) => /json$|eml$/.test(file)).map((file) => readFile(join(run.out, file), 'utf8')))),
    ];
    const forms = numbers.flatMap((number) => [number, number.replace('-', ''), number.slice(2), number.slice(2).replace('-', '')]);
    expect(forms.filter((form) => texts.some((text) => text.includes(form)))).toEqual([]);
  });
});

test('936 enrolments in three registers are 815 people', async () => {
  const run = await runPipelineCommand(esf, { period: '2024', uploads: [await workbook('register.xlsx', overlappingRegisters())] });
  expect(run.code).toBe(0);
  const { figures } = await report(run, 'esf-plus-quarterly-2024');
  expect([figures['placements'], figures['participants.met']]).toMatchObject([{ total: 936 }, { total: 815 }]);
});

test("the guard names what the municipality's own tables do not add up to: 85 680 and 5 000 kronor", async () => {
  const project = { ...grant, grantAwarded: { 2021: 2_008_680, 2022: 1_750_000 } };
  const run = await runPipelineCommand(project, { period: '2022', uploads: [await workbook('budget.xlsx', grantAllocation())] });
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
  const { figures, checks } = await report(run, 'tillvaxtverket-municipality-grant-2022');
  expect(figures).toMatchObject({
    'budget.2021.awarded': 2_008_680,
    'budget.2021.allocated': 1_923_000,
    'budget.2021.difference': 85_680,
    'budget.2022.allocated': 1_745_000,
    'budget.2022.difference': 5_000,
    'budget.Handledning arbetsmarknadsenhet.2022.available': 390_000,
  });
  expect(checks.filter(({ ok }) => !ok).map(({ left, right }) => Math.abs(left - right))).toEqual(expect.arrayContaining([85_680, 5_000]));
});

describe('workbooks that are not as they should be', () => {
  const headings = ['Deltagar-id', 'Kön', 'Födelsedatum', 'Startdatum', 'Slutdatum', 'Insats', 'Avslutsorsak'];
  const good = ['d1', 'Kvinna', '1990-05-01', '2025-07-01', undefined, 5, undefined];
  const wrong = ['d2', 'Man', '1991-05-01', '2025-08-01', '2025-07-01', 'Jonglering', 'Flytt'];
  const clean = () => workbook('bra.xlsx', { Deltagare: [headings, good] });
  const faulty = () => workbook('fel.xlsx', { Deltagare: [headings, good, wrong] });
  const doubtful = () =>
    workbook('kostnader.xlsx', {
      Kostnader: [
        ['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Belopp', 'Finansiering'],
        ['A1', '2025-07-10', 'Resor och logi', 100.5, 'Bidrag'],
        ['A1', '2025-07-10', 'Resor och logi', 100.5, 'Bidrag'],
      ],
    });

  test('a rejected upload stores nothing, names each cell, and does not stop the others', async () => {
    const run = await runPipelineCommand(esf, { period: '2025-K3', uploads: [await faulty(), await clean()] });
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 2, stderr: '' });
    const rejected = await result(run, '1-fel.xlsx');
    expect(rejected.outcome).toBe('rejected');
    expect(
      rejected.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ cell }) => cell)
        .sort(),
    ).toEqual(['E3', 'F3']);
    expect(run.files).toContain('uploads/1-fel.xlsx/annotated.xlsx');
    expect(await result(run, '2-bra.xlsx')).toMatchObject({ outcome: 'stored', diff: { Deltagare: { added: 1 } } });
    expect((await report(run, 'esf-plus-quarterly-2025-K3')).figures['participants.met']).toMatchObject({ total: 1 });
  });

  test('when everything is rejected there is nothing to report, and nothing is mailed', async () => {
    const run = await runPipelineCommand(esf, { period: '2025-K3', uploads: [await faulty()] });
    expect(run.code).toBe(2);
    expect(run.files.filter((file) => !file.startsWith('uploads/'))).toEqual([]);
    expect(run.stdout).toContain('underkänd');
  });

  test('a doubtful upload waits for its warnings to be confirmed, and counts once they are', async () => {
    const upload = await doubtful();
    const waiting = await runPipelineCommand(esf, { period: '2025-K3', uploads: [upload] });
    expect(waiting.code).toBe(3);
    expect((await result(waiting, '1-kostnader.xlsx')).outcome).toBe('needs-confirmation');
    const confirmed = await runPipelineCommand(esf, { period: '2025-K3', uploads: [upload], more: ['--confirm'], out: waiting.out });
    expect({ code: confirmed.code, stderr: confirmed.stderr }).toEqual({ code: 0, stderr: '' });
    expect((await report(confirmed, 'esf-plus-quarterly-2025-K3')).figures['cost.total']).toBe(201);
  });

  test('a file that is no workbook is rejected in one finding', async () => {
    const path = join(await makeFolder(), 'brev.xlsx');
    await writeFile(path, 'Hej! Här kommer siffrorna.');
    const empty = join(await makeFolder(), 'tom.xlsx');
    await writeFile(empty, '');
    const run = await runPipelineCommand(esf, { period: '2025-K3', uploads: [path, empty] });
    expect(run.code).toBe(2);
    for (const name of ['1-brev.xlsx', '2-tom.xlsx']) {
      expect((await result(run, name)).findings.map(({ severity }) => severity)).toEqual(['stop']);
    }
  });
});

test('settings that are not accepted are refused in one line, and nothing is written', async () => {
  const run = await runPipelineCommand(
    { ...esf, colour: 'blå' },
    { period: '2025-K3', uploads: [await workbook('a.xlsx', { Deltagare: [['Startdatum']] })] },
  );
  expect(run).toMatchObject({ code: 1, stdout: '', files: [] });
  expect(run.stderr).toBe('Inställningarna godtas inte: PROJECT.json: okänd inställning: colour.\n');
});

test('any span of days is a period, with its stroke written as an underscore in file names', async () => {
  const project = { ...esf, reports: ['quarterly'] };
  const upload = await workbook('d.xlsx', {
    Deltagare: [
      ['Deltagar-id', 'Startdatum', 'Insats'],
      ['d1', '2025-03-01', 5],
    ],
  });
  const run = await runPipelineCommand(project, { period: '2025-01-01/2025-09-30', uploads: [upload] });
  expect(run.code).toBe(0);
  expect(run.files).toContain('reports/esf-plus-quarterly-2025-01-01_2025-09-30.xlsx');
  expect((await report(run, 'esf-plus-quarterly-2025-01-01_2025-09-30')).period).toBe('2025-01-01/2025-09-30');
});

function decodeSubject(mail: string): string {
  const [, subject = ''] = /^Subject: (.*(?:\r\n .*)*)/m.exec(mail) ?? [];
  return subject
    .replace(/\r\n /g, '')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'));
}
