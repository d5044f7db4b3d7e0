import { describe, expect, test } from 'vitest';
import { validateWorkbook } from '../../../../../functions/ingest/read/validateWorkbook.ts';
import { choice, date, text } from '../../../../../functions/shared/definition/column.ts';
import { defineSheet } from '../../../../../functions/shared/definition/sheet.ts';
import type { Cell } from '../../../../../functions/shared/domain/cell.ts';
import { wordFindings } from '../../../../../functions/ingest/answer/wordFindings.ts';
import { findingWords } from '../../../../../templates/text/findingWords.ts';
import { exampleProject } from '../../../../support/exampleProject.ts';
import { rowsOf } from '../../../../support/rowsOf.ts';
import { vocabulary } from '../../../../support/validateSheets.ts';
import { workbookInMemory } from '../../../../support/workbookInMemory.ts';

type Rows = readonly (readonly (Cell | undefined)[])[];
const costs: Rows = [
  ['Vernr', 'Datum', 'Kostnadsslag', 'Belopp', 'Finansiering'],
  ['A1', '2025-08-01', 'Lokaler', 1, 'Bidrag'],
];

async function validate(marks: Readonly<Record<string, string>>, rows: Rows = costs, { sheet = 'Kostnader', known = vocabulary } = {}) {
  const reader = workbookInMemory({ name: sheet, rows });
  const marked: typeof reader = {
    read: (file, visitor) => {
      visitor.begin?.(new Map(Object.entries(marks)));
      return reader.read(file, visitor);
    },
  };
  const context = { ...vocabulary, today: '2025-11-21', project: exampleProject };
  const { findings, sheets } = await validateWorkbook(new Uint8Array(), known, { workbooks: marked, context });
  return { findings: findings.kept.map(wordFindings(known.sheets, findingWords)), rows: sheets.flatMap((one) => rowsOf(one.rows)) };
}
const own = { 'Redovisa.Project': 'vagen', 'Redovisa.Organisation': '2120000001', 'Redovisa.SheetVersion': '1' };

describe('the right file', () => {
  test('one made for the project is taken in, and one without marks as it is', async () => {
    expect(await validate(own)).toMatchObject({ findings: [], rows: [{ voucher: 'A1' }] });
    expect(await validate({})).toMatchObject({ findings: [], rows: [{ voucher: 'A1' }] });
  });

  test('one made for another project is refused by name, and nothing of it is read', async () => {
    const { findings, rows } = await validate({ ...own, 'Redovisa.Project': 'sprak', 'Redovisa.ProjectName': 'Språk på jobbet' });
    expect(findings).toMatchObject([{ code: 'FIL-107', severity: 'stop', cell: '' }]);
    expect(findings[0]?.message).toContain('gjord för projektet Språk på jobbet, inte för Vägen till arbete');
    expect(rows).toEqual([]);
  });

  test('one made for another organisation is refused by name', async () => {
    const { findings } = await validate({
      ...own,
      'Redovisa.Organisation': '2120009999',
      'Redovisa.OrganisationName': 'Grannköpings kommun',
    });
    expect(findings).toMatchObject([{ code: 'FIL-108', severity: 'stop' }]);
    expect(findings[0]?.message).toContain('Grannköpings kommun');
  });

  test('one made for a period that none of its rows is in is refused; a single row in it is enough', async () => {
    const { findings, rows } = await validate({ ...own, 'Redovisa.Period': '2025-K2' });
    expect(findings).toMatchObject([{ code: 'FIL-109', severity: 'stop' }]);
    expect(findings[0]?.message).toContain('gjord för 2025-K2');
    expect(findings[0]?.message).toContain('gäller 2025-08');
    expect(rows).toEqual([]);
    const late: Rows = [...costs, ['A2', '2025-06-30', 'Lokaler', 1, 'Bidrag']];
    expect((await validate({ ...own, 'Redovisa.Period': '2025-K2' }, late)).findings).toEqual([]);
    expect((await validate({ ...own, 'Redovisa.Period': '2025-K3' })).findings).toEqual([]);
  });

  test('one made from newer sheets is refused, and marks that say nothing are no reason to refuse', async () => {
    expect((await validate({ ...own, 'Redovisa.SheetVersion': '7' })).findings).toMatchObject([{ code: 'FIL-110', severity: 'stop' }]);
    expect((await validate({ ...own, 'Redovisa.SheetVersion': 'ny', 'Redovisa.Period': 'hösten' })).findings).toEqual([]);
  });
});

describe('older sheets', () => {
  /** Version 3: Startdag was called Datum until 1, and Status was a yes or no about work until 2. */
  const register = defineSheet({
    id: 'register',
    name: 'Register',
    aliases: [],
    code: 'REG',
    help: '',
    columns: {
      code: text({ heading: 'Kod', code: 'KOD', max: 10, required: true, help: '' }),
      startsOn: date({ heading: 'Startdag', code: 'START', required: true, help: '' }),
      registeredOn: date({ heading: 'Datum', code: 'DATUM', help: '' }),
      status: choice({ heading: 'Status', code: 'STATUS', choices: { employed: 'Sysselsatt', unemployed: 'Arbetslös' }, help: '' }),
    },
    codes: {
      sheet: {},
      columns: {
        code: {
          missing: 'REG-KOD-001',
          tooLong: 'REG-KOD-043',
          identityNumberInText: 'REG-KOD-044',
          errorValue: 'REG-KOD-051',
          uncalculated: 'REG-KOD-052',
          missingColumn: 'REG-KOD-091',
          repeatedColumn: 'REG-KOD-092',
          repeatedKey: 'REG-KOD-095',
          keyInForce: 'REG-KOD-096',
        },
        startsOn: {
          missing: 'REG-START-001',
          notDate: 'REG-START-011',
          impossibleDate: 'REG-START-004',
          twoDates: 'REG-START-012',
          weekDate: 'REG-START-013',
          dateFromSerial: 'REG-START-014',
          nearMidnight: 'REG-START-018',
          errorValue: 'REG-START-051',
          uncalculated: 'REG-START-052',
          missingColumn: 'REG-START-091',
          repeatedColumn: 'REG-START-092',
        },
        registeredOn: {
          notDate: 'REG-DATUM-011',
          impossibleDate: 'REG-DATUM-004',
          twoDates: 'REG-DATUM-012',
          weekDate: 'REG-DATUM-013',
          dateFromSerial: 'REG-DATUM-014',
          nearMidnight: 'REG-DATUM-018',
          errorValue: 'REG-DATUM-051',
          uncalculated: 'REG-DATUM-052',
          repeatedColumn: 'REG-DATUM-092',
        },
        status: {
          notChoice: 'REG-STATUS-032',
          repairedChoice: 'REG-STATUS-033',
          errorValue: 'REG-STATUS-051',
          uncalculated: 'REG-STATUS-052',
          repeatedColumn: 'REG-STATUS-092',
        },
      },
    },
    oneOf: [],
    key: ['code'],
    isKeyUnique: true,
    replaces: 'sheet',
    earlier: [
      { upTo: 2, columns: { status: { heading: 'I arbete', words: { Ja: 'Sysselsatt', Nej: 'Arbetslös' } } } },
      { upTo: 1, columns: { startsOn: { heading: 'Datum' }, registeredOn: { heading: 'Inskriven' } } },
    ],
    rowRules: [],
    sheetRules: [],
  });
  const known = { ...vocabulary, sheets: [register], sheetVersion: 3 };
  const read = async (version: string, rows: Rows) => {
    const { findings, rows: found } = await validate({ 'Redovisa.SheetVersion': version }, rows, { sheet: 'Register', known });
    return { codes: findings.map(({ code }) => code), rows: found };
  };

  test('a workbook from version 1 is read with the headings and words it had', async () => {
    const { codes, rows } = await read('1', [
      ['Kod', 'Datum', 'Inskriven', 'I arbete'],
      ['A1', '2025-03-01', '2025-02-01', 'ja'],
      ['A2', '2025-03-02', undefined, 'Nej'],
    ]);
    expect(codes).toEqual(['FIL-111']);
    expect(rows).toEqual([
      { code: 'A1', startsOn: '2025-03-01', registeredOn: '2025-02-01', status: 'employed' },
      { code: 'A2', startsOn: '2025-03-02', registeredOn: undefined, status: 'unemployed' },
    ]);
  });

  test('one from version 2 with the headings that had come by then', async () => {
    const { codes, rows } = await read('2', [
      ['Kod', 'Startdag', 'Datum', 'I arbete'],
      ['A1', '2025-03-01', '2025-02-01', 'Ja'],
    ]);
    expect(codes).toEqual(['FIL-111']);
    expect(rows).toEqual([{ code: 'A1', startsOn: '2025-03-01', registeredOn: '2025-02-01', status: 'employed' }]);
  });

  test('and in the present version an old word is no longer understood', async () => {
    const rows: Rows = [
      ['Kod', 'Startdag', 'Status'],
      ['A1', '2025-03-01', 'Ja'],
    ];
    expect((await read('3', rows)).codes).toEqual(['REG-STATUS-032']);
  });
});
