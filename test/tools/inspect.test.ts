import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileFaults } from '../../functions/shared/definition/fault.ts';
import { fileSentences } from '../../templates/text/fileFindings.ts';
import { rawWorkbook } from '../support/rawWorkbook.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redovisa-inspect-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function inspect(file: Uint8Array): Promise<{ lines: readonly unknown[]; code: number }> {
  const path = join(folder, 'upload.xlsx');
  await writeFile(path, file);
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['tools/inspect.ts', path], { maxBuffer: 1e8 }, (_, output) => {
      const lines = output.split('\n').filter((line) => line !== '');
      resolve({ lines: lines.map((line): unknown => JSON.parse(line)), code: child.exitCode ?? -1 });
    });
  });
}

test('every row of every sheet is a line, hidden sheets too, as the contract writes cells', async () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>R&amp;D "x"</t></is></c><c r="B1"><v>12.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" s="1"><v>45717</v></c><c r="E1" t="e"><v>#REF!</v></c></row>' +
    '<row r="3"><c r="A3" s="1"><v>45717.520833333336</v></c><c r="C3" s="2"><v>0.3125</v></c><c r="AA3"><f>1+1</f><v>2</v></c><c r="AB3"><f>1+1</f></c></row><row r="4"><c r="A4"><f>1+1</f></c></row>';
  const sheets = [
    { name: 'Deltagare', rows },
    { name: 'G&quot;md', rows: '<row r="2"><c r="B2" t="b"><v>0</v></c></row>', state: 'hidden' as const },
  ];
  expect(await inspect(rawWorkbook({ sheets, formats: ['yyyy-mm-dd', 'hh:mm'] }))).toEqual({
    lines: [
      {
        sheet: 'Deltagare',
        hidden: false,
        row: 1,
        cells: { A: 'R&D "x"', B: 12.5, C: true, D: { date: '2025-03-01' }, E: { error: '#REF!' } },
      },
      { sheet: 'Deltagare', hidden: false, row: 3, cells: { A: { date: '2025-03-01T12:30:00' }, C: 0.3125, AA: 2 } },
      { sheet: 'G"md', hidden: true, row: 2, cells: { B: false } },
    ],
    code: 0,
  });
});

test('the rows of a CSV file are texts, on a sheet called what the file is', async () => {
  const lines = [{ sheet: 'upload', hidden: false, row: 1, cells: { A: 'Kön', B: 'Timmar' } }];
  const second = { sheet: 'upload', hidden: false, row: 3, cells: { A: '037', B: '1,5' } };
  expect(await inspect(Buffer.from('Kön;Timmar\n\n037;1,5\n'))).toEqual({ lines: [...lines, second], code: 0 });
});

test('a file that cannot be read is one line and exit code 2, also when sheets before the damage could be read', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const half = rawWorkbook({
    sheets: [
      { name: 'A', rows },
      { name: 'B', xml: '<worksheet>' },
    ],
  });
  expect(await inspect(half)).toEqual({ lines: [{ unreadable: 'FIL-007', message: fileSentences.damaged }], code: 2 });
  const missing = await inspect(rawWorkbook({ sheets: [{ name: 'A', rows }], parts: { 'xl/workbook.xml': undefined } }));
  expect(missing).toMatchObject({ lines: [{ unreadable: 'FIL-014' }], code: 2 });
  expect(JSON.stringify(missing.lines)).toContain('xl/workbook.xml');
});

test('every file fault has its own sentence, which says what to do', () => {
  const sentences = Object.values(fileSentences);
  expect(new Set(sentences).size).toBe(Object.keys(fileFaults).length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-ZÅÄÖ].+[.:)] [A-ZÅÄÖ].+\.$/);
});
