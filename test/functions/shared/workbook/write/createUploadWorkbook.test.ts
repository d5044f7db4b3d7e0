import { describe, expect, it } from 'vitest';
import { validateWorkbook } from '../../../../../functions/ingest/read/validateWorkbook.ts';
import { createUploadWorkbook } from '../../../../../functions/shared/workbook/write/createUploadWorkbook.ts';
import { workbookReader } from '../../../../../functions/shared/workbook/read/readWorkbook.ts';
import { openParts } from '../../../../../functions/shared/workbook/package/openParts.ts';
import type { SheetInfo } from '../../../../../functions/shared/ports.ts';
import type { SheetRow } from '../../../../../functions/shared/domain/cell.ts';
import { sheets } from '../../../../../templates/index.ts';
import { uploadWorkbookWords as words } from '../../../../../templates/text/uploadWorkbook.ts';
import { exampleProject } from '../../../../support/exampleProject.ts';
import { makeIdentityNumber } from '../../../../support/makeIdentityNumber.ts';
import { openInOffice } from '../../../../support/openInOffice.ts';
import { openXmlErrors } from '../../../../support/openXmlErrors.ts';
import { vocabulary, wordFinding } from '../../../../support/validateSheets.ts';

const rows = new Map([
  [
    'participants',
    [{ identityNumber: makeIdentityNumber(1), startsOn: { date: '2025-03-01' }, measure: 'Praktik', supportAtStart: 'Lön; A-kassa' }],
  ],
  ['costs', [{ voucher: '=1+1', bookedOn: { date: '2024-02-29' }, type: 'Personal', amount: -1234.5, financing: 'Bidrag' }]],
]);
const empty = () => createUploadWorkbook({ sheets, words, sheetVersion: 1 });
const filled = () => createUploadWorkbook({ sheets, words, sheetVersion: 1, project: exampleProject, period: '2025-K3', rows });

async function readAll(workbook: Uint8Array) {
  const read = new Map<string, SheetRow[]>();
  const infos: SheetInfo[] = [];
  await workbookReader.read(workbook, {
    wants: (sheet) => {
      infos.push(sheet);
      return true;
    },
    rows: ({ name }, batch) => void read.set(name, [...(read.get(name) ?? []), ...batch]),
  });
  return { read, infos };
}

describe('createUploadWorkbook', () => {
  it('is valid to the last part, empty and filled in', () => {
    expect(openXmlErrors(empty())).toEqual([]);
    expect(openXmlErrors(filled())).toEqual([]);
  });

  it('has instructions first, one sheet per definition, and the lists hidden last', async () => {
    const { infos } = await readAll(empty());
    expect(infos.map(({ name }) => name)).toEqual(['Instruktion', ...sheets.map(({ name }) => name), 'Listor']);
    expect(infos.filter(({ isHidden }) => isHidden).map(({ name }) => name)).toEqual(['Listor']);
  });

  it('has every heading in the first row, the required ones with a star', async () => {
    const { read } = await readAll(empty());
    for (const { name, columns } of sheets) {
      const expected = Object.values(columns).map(({ heading, required }) => (required ? `${heading} *` : heading));
      expect(read.get(name)?.map(({ cells }) => Array.from(cells))).toEqual([expected]);
    }
  });

  it('reads back as it was filled in: identity numbers and what looks like a formula as text, dates as dates', async () => {
    const { read } = await readAll(filled());
    const [, participant] = read.get('Deltagare') ?? [];
    expect(participant?.cells.filter((cell) => cell !== undefined)).toEqual([
      makeIdentityNumber(1),
      { date: '2025-03-01' },
      'Praktik',
      'Lön; A-kassa',
    ]);
    const [, cost] = read.get('Kostnader') ?? [];
    expect(cost?.cells.filter((cell) => cell !== undefined)).toEqual(['=1+1', { date: '2024-02-29' }, 'Personal', -1234.5, 'Bidrag']);
  });

  it('is taken in without a remark when it has rows, and with one when it has none', async () => {
    const context = { words: vocabulary.words, figures: vocabulary.figures, today: '2025-11-21', project: exampleProject };
    const findings = async (workbook: Uint8Array) =>
      (await validateWorkbook(workbook, vocabulary, { workbooks: workbookReader, context })).findings.kept.map(wordFinding);
    const harmless = new Map([['participants', rows.get('participants') ?? []]]);
    expect(await findings(createUploadWorkbook({ sheets, words, sheetVersion: 1, rows: harmless }))).toEqual([]);
    expect(await findings(empty())).toMatchObject([{ sheet: '', cell: '' }]);
  });

  it('offers every choice by a bounded range of the lists, and tells what each column is for', async () => {
    const workbook = empty();
    const { read } = await readAll(workbook);
    const xml = openParts(workbook).text('xl/worksheets/sheet2.xml');
    const prompts = [
      ...xml.matchAll(/<dataValidation [^>]*sqref="([A-Z]+)2:\1(\d+)"[^>]*>(?:<formula1>Listor!\$([A-Z]+)\$2:\$\3\$(\d+))?/g),
    ];
    expect(prompts).toHaveLength(35);
    expect(new Set(prompts.map(([, , last]) => last))).toEqual(new Set(['5001']));
    const lists = read.get('Listor') ?? [];
    const sexList = prompts.find(([, column]) => column === 'C');
    const letters = sexList?.[3] ?? '';
    const index = letters.charCodeAt(0) - 65;
    expect(lists.slice(1, Number(sexList?.[4])).map(({ cells }) => cells[index])).toEqual([
      'Kvinna',
      'Man',
      'Icke-binär',
      'Uppgift saknas',
    ]);
    expect(xml).toContain('promptTitle="Startdatum"');
  });

  it('never says that several answers in one cell are wrong', () => {
    const xml = openParts(empty()).text('xl/worksheets/sheet2.xml');
    const [obstacles = ''] = /<dataValidation [^>]*promptTitle="Hinder"[^>]*>/.exec(xml) ?? [];
    expect(obstacles).toContain('type="list"');
    expect(obstacles).not.toContain('showErrorMessage');
  });

  it('carries the project, the period and the version of the sheets in its properties', () => {
    const xml = openParts(filled()).text('docProps/custom.xml');
    expect(xml).toMatch(/name="Redovisa.Project"><vt:lpwstr>vagen</);
    expect(xml).toMatch(/name="Redovisa.Period"><vt:lpwstr>2025-K3</);
    expect(xml).toMatch(/name="Redovisa.SheetVersion"><vt:lpwstr>1</);
  });

  it('is the same to the byte when made again', () => {
    expect(Buffer.from(filled()).equals(Buffer.from(filled()))).toBe(true);
  });

  it('opens in LibreOffice with what was filled in', () => {
    const participantsPage = openInOffice(filled()).get('Deltagare') ?? '';
    expect(participantsPage).toContain(makeIdentityNumber(1));
    expect(participantsPage).toContain('2025-03-01');
  });
});
