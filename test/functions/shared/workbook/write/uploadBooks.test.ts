import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createChangesWorkbook } from '../../../../../functions/shared/workbook/write/createChangesWorkbook.ts';
import { createRefusedWorkbook } from '../../../../../functions/shared/workbook/write/createRefusedWorkbook.ts';
import { createUploadWorkbook } from '../../../../../functions/shared/workbook/write/createUploadWorkbook.ts';
import { workbookReader } from '../../../../../functions/shared/workbook/read/readWorkbook.ts';
import { openParts } from '../../../../../functions/shared/workbook/package/openParts.ts';
import type { Cell } from '../../../../../functions/shared/domain/cell.ts';
import { readMarks } from '../../../../../functions/shared/domain/templateMarks.ts';
import { sheets } from '../../../../../templates/index.ts';
import { changeWords as words } from '../../../../../templates/text/changes.ts';
import { uploadWorkbookWords } from '../../../../../templates/text/uploadWorkbook.ts';
import { participants } from '../../../../../templates/upload/participants/sheet.ts';
import { exampleProject } from '../../../../support/exampleProject.ts';
import { makeIdentityNumber } from '../../../../support/makeIdentityNumber.ts';
import { openXmlErrors } from '../../../../support/openXmlErrors.ts';

async function read(workbook: Uint8Array) {
  const rows: (Cell | undefined)[][] = [];
  let properties: ReadonlyMap<string, string> = new Map();
  await workbookReader.read(workbook, {
    begin: (found) => void (properties = found),
    wants: () => true,
    rows: (_, batch) => void rows.push(...batch.map(({ cells }) => Array.from(cells))),
  });
  return { rows, marks: readMarks(properties) };
}

describe('refused rows as a workbook', () => {
  const refused = (cells: readonly (Cell | undefined)[]) =>
    createRefusedWorkbook(
      [
        {
          sheet: participants,
          headings: ['Pnr', 'Startdatum', 'Anteckning'],
          columns: new Map([
            ['identityNumber', { index: 0 }],
            ['startsOn', { index: 1 }],
          ]),
          rows: [{ cells, faults: 'Startdatum: fel' }],
        },
      ],
      { marks: { project: 'vagen', corrects: 'u1' }, words },
    );

  test('holds each cell as it stood: dates as dates, identity numbers to the last digit, what looks like a formula as text', async () => {
    const workbook = refused([Number(makeIdentityNumber(1)), { date: '2025-03-01' }, '=HYPERLINK("x")', 12.5, { error: '#REF!' }]);
    expect(openXmlErrors(workbook)).toEqual([]);
    const { rows, marks } = await read(workbook);
    expect(rows).toEqual([
      ['Pnr', 'Startdatum', 'Anteckning', undefined, undefined, 'Att rätta'],
      [makeIdentityNumber(1), { date: '2025-03-01' }, '=HYPERLINK("x")', 12.5, '#REF!', 'Startdatum: fel'],
    ]);
    expect(marks).toEqual({ project: 'vagen', corrects: 'u1' });
    expect(openParts(workbook).text('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });
});

describe('changed rows as a workbook', () => {
  test('has a line for each cell that changes, and for each row that is new or gone', async () => {
    const workbook = createChangesWorkbook(
      [
        {
          sheet: 'Deltagare',
          rows: [
            {
              kind: 'changed',
              row: 2,
              person: 'KXMHTA',
              name: 'Praktik',
              cells: [
                { column: 'Delinsats', before: '=A', after: 'B' },
                { column: 'Hinder', isHidden: true },
              ],
            },
            { kind: 'removed', row: 4, file: 'Maj.xlsx', name: 'SFI', cells: [] },
          ],
        },
      ],
      words,
    );
    expect(openXmlErrors(workbook)).toEqual([]);
    const { rows } = await read(workbook);
    expect(rows.slice(1)).toEqual([
      ['Deltagare', 'Ändrad', 2, 'den här filen', 'KXMHTA', 'Praktik', 'Delinsats', '=A', 'B'],
      ['Deltagare', 'Ändrad', 2, 'den här filen', 'KXMHTA', 'Praktik', 'Hinder', 'visas inte', 'visas inte'],
      ['Deltagare', 'Borta', 4, 'Maj.xlsx', undefined, 'SFI'],
    ]);
  });
});

describe('an upload template', () => {
  const template = () =>
    createUploadWorkbook({
      sheets,
      words: uploadWorkbookWords,
      sheetVersion: 1,
      project: exampleProject,
      period: '2025-K3',
      offers: new Map([['costs.line', ['Handledare', 'Lokaler & el']]]),
    });
  const marks = {
    sheetVersion: '1',
    project: 'vagen',
    projectName: 'Vägen till arbete',
    organisation: '2120000001',
    organisationName: 'Granåsens kommun',
    period: '2025-K3',
  };

  test('says whom it is made for, also when LibreOffice has saved it', async () => {
    expect((await read(template())).marks).toEqual(marks);
    const folder = mkdtempSync(join(tmpdir(), 'redovisa-marks-'));
    try {
      writeFileSync(join(folder, 'mall.xlsx'), template());
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const convert = [
        '--headless',
        profile,
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        `${folder}/out`,
        `${folder}/mall.xlsx`,
      ];
      execFileSync('soffice', convert, { stdio: 'ignore', timeout: 60_000 });
      expect((await read(readFileSync(`${folder}/out/mall.xlsx`))).marks).toEqual(marks);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 90_000);

  test('offers the project’s budget lines in Kostnader, and takes other words too', () => {
    const workbook = template();
    expect(openXmlErrors(workbook)).toEqual([]);
    const place = sheets.findIndex(({ id }) => id === 'costs') + 2;
    const [prompt = ''] =
      /<dataValidation [^>]*promptTitle="Insats"[^>]*><formula1>[^<]*</.exec(openParts(workbook).text(`xl/worksheets/sheet${place}.xml`)) ??
      [];
    expect(prompt).toMatch(/type="list".*<formula1>Listor!\$[A-Z]+\$2:\$[A-Z]+\$3</);
    expect(prompt).not.toContain('showErrorMessage');
  });
});
