import { expect, test } from 'vitest';
import { validateWorkbook } from '../../../../functions/ingest/read/validateWorkbook.ts';
import { createAnnotator } from '../../../../functions/shared/workbook/annotate/annotateWorkbook.ts';
import { workbookReader } from '../../../../functions/shared/workbook/read/readWorkbook.ts';
import { readTable, withTables } from '../../../../functions/shared/table/readTable.ts';
import { writeWorkbook } from '../../../../functions/shared/workbook/write/writeWorkbook.ts';
import { openParts } from '../../../../functions/shared/workbook/package/openParts.ts';
import { annotationWords } from '../../../../templates/text/annotations.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { makeIdentityNumber } from '../../../support/makeIdentityNumber.ts';
import { readAll } from '../../../support/readAll.ts';
import { rowsOf } from '../../../support/rowsOf.ts';
import { today, vocabulary, wordFinding } from '../../../support/validateSheets.ts';
import { encodings, writeCsv } from '../../../support/writeCsv.ts';

type Value = string | number | { readonly date: string } | undefined;

async function validate(file: Uint8Array) {
  const { words, figures } = vocabulary;
  const context = { words, figures, today, project: exampleProject };
  const { sheets, findings } = await validateWorkbook(file, vocabulary, { workbooks: withTables(workbookReader), context });
  return { rows: sheets.map((sheet) => [sheet.place.name, rowsOf(sheet.rows)] as const), findings: findings.kept.map(wordFinding) };
}

const workbook = (name: string, rows: readonly (readonly Value[])[]) =>
  writeWorkbook({
    title: '',
    sheets: [
      {
        name,
        columns: [{ width: 10 }],
        rows: rows.map((cells) => ({
          cells: cells.map((value) => ({ value, style: typeof value === 'object' ? { numberFormat: 'yyyy-mm-dd' } : {} })),
        })),
      },
    ],
  });
/** As Swedish Excel saves the cells. */
const asText = (value: Value): string =>
  value === undefined ? '' : typeof value === 'object' ? value.date : typeof value === 'number' ? String(value).replace('.', ',') : value;

const day = (date: string) => ({ date });
const participants: Value[][] = [
  ['Personnummer', 'Deltagar-id', 'Startdatum', 'Slutdatum', 'Insats', 'Avslutsorsak', 'Försörjning vid start', 'Telefon'],
  [makeIdentityNumber(1), undefined, day('2025-03-01'), undefined, 1, undefined, 'Lön; A-kassa', '070'],
  [makeIdentityNumber(2), undefined, day('2025-03-01'), day('2025-04-30'), 'Kartläggning', 'Flytt', 'Försörjningsstöd', undefined],
  [undefined, '037', 'imorgon', undefined, 2, undefined, undefined, undefined],
  [undefined, '038', day('2025-03-02'), undefined, undefined, undefined, 'Lott', undefined],
];
const costs: Value[][] = [
  ['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Belopp', 'Moms', 'Finansiering', 'Leverantör'],
  ['A1', day('2025-03-01'), 'Personal', 1750000.5, 0, 'Bidrag', 'Öbergs "Bygg"; Måleri'],
  ['037', day('2025-03-31'), 'Resor och logi', -12, 1.5, 'Bidrag', '=SUMMA(1)'],
  ['A3', day('2025-04-01'), 'Lokaler', '1.750', undefined, 'Bidrag', undefined],
];

test.each([
  ['Deltagare', participants],
  ['Kostnader', costs],
])('%s gives the same rows and the same findings from a CSV file as from a workbook', async (name, rows) => {
  const expected = await validate(workbook(name, rows));
  expect(expected.rows).toMatchObject([[name, { length: rows.length - 1 }]]);
  expect(expected.findings.length).toBeGreaterThan(0);
  for (const separator of [';', ',', '\t']) {
    for (const encoding of encodings) {
      expect(
        await validate(
          writeCsv(
            rows.map((cells) => cells.map(asText)),
            { separator, encoding },
          ),
        ),
      ).toEqual(expected);
    }
  }
});

test('amounts written with a decimal point are read like those with a comma', async () => {
  const head = 'Verifikationsnummer,Bokföringsdatum,Kostnadsslag,Belopp,Finansiering';
  const { rows, findings } = await validate(
    Buffer.from(`${head}\nA1,2025-03-01,Personal,1750000.50,Bidrag\nA2,2025-03-01,Personal,"1750,5",Bidrag\n`),
  );
  expect(findings).toEqual([]);
  expect(rows).toMatchObject([['Kostnader', [{ amount: 175_000_050 }, { amount: 175_050 }]]]);
});

test('a CSV file with only headings, and one without those of a sheet, are told what is missing', async () => {
  expect((await validate(Buffer.from('Deltagar-id;Startdatum;Insats\n'))).findings).toMatchObject([{ code: 'FIL-103', sheet: '' }]);
  const nearly = await validate(Buffer.from('Deltagar-id;Slutdatum;Insats\nA;2025-03-01;1\n'));
  expect(nearly.findings).toMatchObject([{ code: 'FIL-102', sheet: '' }]);
  expect(nearly.findings[0]?.message).toContain('CSV liknar Deltagare men saknar Startdatum');
  expect((await validate(Buffer.from('Frukt;Antal\nPäron;1\n'))).findings).toMatchObject([{ code: 'FIL-101', sheet: '' }]);
});

test('a CSV file comes back as a workbook of its texts with the findings at the same cells, and no formula in it', async () => {
  const file = writeCsv(
    costs.map((cells) => cells.map(asText)),
    { separator: ';', encoding: 'windows-1252' },
  );
  const { findings } = await validate(file);
  const annotated = await createAnnotator(annotationWords, readTable).annotate(file, findings);
  const { cells } = await readAll(annotated);
  expect(Object.keys(cells)).toEqual(['Att rätta', 'Kostnader']);
  expect(cells['Kostnader']).toEqual((await readAll(file)).cells['']);
  const parts = openParts(annotated);
  expect(parts.text('xl/worksheets/sheet1.xml')).not.toContain('<f');
  expect(parts.text('xl/comments1.xml')).toContain('<comment ref="D4"');
});
