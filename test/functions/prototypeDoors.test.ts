import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createAnnotator } from '../../functions/shared/workbook/annotate/annotateWorkbook.ts';
import { readTable, withTables } from '../../functions/shared/table/readTable.ts';
import { workbookReader } from '../../functions/shared/workbook/read/readWorkbook.ts';
import { funders } from '../../templates/index.ts';
import { annotationWords } from '../../templates/text/annotations.ts';
import { Refusal } from '../../tools/command/refusal.ts';
import { readProject } from '../../tools/pipeline/readProject.ts';
import { exampleProject } from '../support/exampleProject.ts';
import { ingest, intake } from '../support/ingestFakes.ts';
import { rawWorkbook } from '../support/rawWorkbook.ts';
import { openApi } from './collect/collectFakes.ts';

const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__'];

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const files = {
  'a CSV file with the word as heading, value and amount': (word: string) =>
    Buffer.from(`Deltagar-id;Startdatum;Slutdatum;Insats;${word}\n${word};2025-02-01;2025-03-01;${word};${word}\n`),
  'a workbook with the word as sheet, heading and value': (word: string) =>
    rawWorkbook({
      sheets: [
        { name: word, rows: `<row>${['Deltagar-id', 'Startdatum', word].map(inline).join('')}</row><row>${inline(word).repeat(3)}</row>` },
        { name: 'Kostnader', rows: `<row>${['Datum', `Belopp (${word})`].map(inline).join('')}</row><row>${inline(word).repeat(2)}</row>` },
      ],
    }),
  'a ledger with the word as account, dimension, object, series and record': (word: string) =>
    Buffer.from(
      `#FLAGGA 0\n#SIETYP 4\n#ORGNR 212000-0001\n#${word} 1\n#DIM ${word} "${word}"\n#DIM 6 "${word}"\n#KONTO ${word} "${word}"\n#OBJEKT 6 ${word} "${word}"\n#UB 0 ${word} 1.00\n#VER ${word} ${word} 20250301 "${word}"\n{\n#TRANS ${word} {6 ${word} ${word} ${word}} 100.00\n#TRANS 1930 {} -100.00\n}\n`,
    ),
};

test.each(words.flatMap((word) => Object.entries(files).map(([name, file]) => [word, name, file] as const)))(
  '%s: %s is answered, and nothing of it is stored unasked',
  async (word, _, file) => {
    const { deps, upload, files: kept, receipts } = intake();
    const message = upload(word, []);
    kept.files.set(receipts.get(word)?.fileKey ?? '', file(word));
    const real = { workbooks: withTables(workbookReader), annotator: createAnnotator(annotationWords, readTable) };
    const { kind } = await ingest(message, { ...deps, ...real });
    expect(['rejected', 'needs-confirmation']).toContain(kind);
  },
);

test.each(words)('%s as the name of a file, a mode, or a matched column is kept as a word or refused', async (word) => {
  const { ask, uploads } = openApi();
  expect(await ask('beginUpload', { body: { fileName: word, size: 1, mode: word } })).toMatchObject({ status: 400 });
  expect(await ask('beginUpload', { body: { fileName: word, size: 1 } })).toMatchObject({ status: 200 });
  expect(await ask('showUpload', { uploadId: word })).toMatchObject({ status: 404 });
  expect(await ask('showReport', { reportKey: word })).toMatchObject({ status: 404 });
  expect(await ask('showProject', { projectId: word })).toMatchObject({ status: 404 });
  const match = { sheet: word, heading: word, column: word };
  expect(await ask('editMatches', { body: { kind: 'confirmed', columns: [match] } })).toMatchObject({ status: 400 });
  expect(await uploads.list('vagen')).toHaveLength(1);
});

test.each(words)('%s in the settings of a project is refused in one line, or only a name', async (word) => {
  const folder = await mkdtemp(join(tmpdir(), 'redovisa-words-'));
  const read = async (settings: string) => {
    const path = join(folder, 'p.json');
    await writeFile(path, settings);
    return readProject(path, funders);
  };
  const own = JSON.stringify(exampleProject);
  await expect(read(own.replace('{', `{"${word}":{"polluted":true},`))).rejects.toBeInstanceOf(Refusal);
  for (const name of ['id', 'funder', 'reports', 'costModel', 'grantAwarded', 'contact'] as const) {
    const value = Array.isArray(exampleProject[name]) ? [word] : word;
    const settings = JSON.stringify({ ...exampleProject, [name]: value });
    if (name === 'id' && /^[a-z0-9]+$/i.test(word)) expect((await read(settings)).id).toBe(word);
    else await expect(read(settings), name).rejects.toBeInstanceOf(Refusal);
  }
  expect('polluted' in {}).toBe(false);
});
