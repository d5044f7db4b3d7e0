import type { SheetFault, WorkbookFault } from '../../../functions/shared/definition/cellFault.ts';
import { namingColumns } from '../../../functions/shared/definition/namingColumns.ts';
import type { AnySheet } from '../../../functions/shared/definition/sheet.ts';
import { exampleNumber, exampleSheet, plainRows, type ExampleRow, type ExampleSheet, type FindingExample } from './exampleWorkbook.ts';

/** Faults that are about a sheet as people write it; those of ledgers and of templates are proven where they are read. */
export const plainSheetFaults = [
  'noHeader',
  'repeatedSheet',
  'ignoredColumn',
  'besideTable',
  'otherTable',
  'askedColumn',
  'signColumn',
  'unreadRow',
  'strayRows',
  'emptiedColumn',
  'emptiedSheet',
  'wholeTotal',
  'sumOfRows',
  'sumWithoutName',
  'headlessColumn',
  'headlessCells',
  'unneededColumn',
  'unitFromText',
  'otherUnit',
  'unitBelow',
  'withTax',
  'timeFromText',
  'otherTime',
  'unstatedUnit',
  'peopleVanish',
  'moneyVanishes',
  'amountFromTwo',
  'mergedDown',
  'mergedAcross',
  'mergedValue',
  'signedCredits',
  'correctedCredits',
  'creditsByVouchers',
  'signsFromColumn',
  'metCodes',
] as const satisfies readonly SheetFault[];

/** A workbook in which something is to be said about a sheet. */
export function exampleOfSheet(sheet: AnySheet, fault: (typeof plainSheetFaults)[number]): FindingExample {
  const given = exampleSheet(sheet, [{}]);
  const [headings = [], ...rows] = given.rows;
  switch (fault) {
    case 'noHeader':
      return { sheets: [{ name: sheet.name, rows: [['Våra anteckningar'], ['Ring kommunen']] }] };
    case 'repeatedSheet':
      return { sheets: [given, { ...given, name: `${sheet.name} ` }] };
    case 'emptiedSheet':
      return { before: [given], sheets: [{ name: sheet.name, rows: [headings] }] };
    case 'wholeTotal': {
      const people = 'identityNumber' in sheet.columns ? { identityNumber: undefined } : {};
      const rows = ['Lokaler', 'Summa hyra'].map((called) => ({ ...people, [namingColumns(sheet)[0] ?? '']: called }));
      return { sheets: [exampleSheet(sheet, rows)] };
    }
    case 'ignoredColumn':
      return { sheets: [{ name: sheet.name, rows: [[...headings, 'Telefon'], ...rows.map((row) => [...row, '0693-100 00'])] }] };
    case 'besideTable':
      return { sheets: [{ ...given, rows: [...given.rows, [], ['Listan är hämtad 2025-09-30']] }] };
    case 'otherTable': {
      const beside = [
        ['Veckodag', 'Antal'],
        ['Måndag', 12],
        ['Tisdag', 9],
      ];
      const [widest = [], second = [], ...more] = [...given.rows, []];
      const [names = [], first = [], last = []] = beside;
      return {
        sheets: [
          {
            name: sheet.name,
            rows: [
              [...widest, undefined, ...names],
              [...second, undefined, ...first],
              ...more,
              [...headings.map(() => undefined), undefined, ...last],
            ],
          },
        ],
      };
    }
    case 'signColumn':
      return { sheets: [{ name: sheet.name, rows: [[...headings, 'D/K'], ...rows.map((row) => [...row, 'A'])] }] };
    case 'signsFromColumn':
      return { sheets: [{ name: sheet.name, rows: [[...headings, 'D/K'], ...rows.map((row) => [...row, 'K'])] }] };
    case 'headlessColumn': {
      const wide = exampleSheet(sheet, [{}, {}]);
      return { sheets: [{ name: sheet.name, rows: wide.rows.map((row, index) => (index === 0 ? row : [...row, 70 * index])) }] };
    }
    case 'headlessCells':
      return { sheets: [{ name: sheet.name, rows: [headings, ...rows.map((row) => [...row, 'ring igen'])] }] };
    case 'unreadRow':
      return { sheets: [{ ...given, rows: [...given.rows, [], ['Hämtat ur ekonomisystemet', 'av oss']] }] };
    case 'strayRows':
      return {
        sheets: [
          {
            name: sheet.name,
            rows: [[...headings, 'Handläggare', 'Telefon'], ...rows, [...headings.map(() => undefined), 'Kontakt', '0693-100 00']],
          },
        ],
      };
    case 'askedColumn': {
      const [[name = '', cell] = []] = Object.entries(optionalCells[sheet.id] ?? {});
      const heading = `Vår ${sheet.columns[name]?.heading.toLowerCase() ?? ''}`;
      return { sheets: [{ name: sheet.name, rows: [[...headings, heading], ...rows.map((row) => [...row, cell])] }] };
    }
    case 'emptiedColumn':
      return { before: [exampleSheet(sheet, [{ ...optionalCells[sheet.id] }])], sheets: [given] };
    case 'unitFromText':
    case 'otherUnit':
    case 'unitBelow':
    case 'withTax':
    case 'timeFromText':
    case 'otherTime':
      return { sheets: [sheetInUnits(sheet, fault)] };
    case 'unstatedUnit': {
      const [name, unit] = measured(sheet, 'money', 'number') ?? measured(sheet, 'hours') ?? ['', ''];
      const figure = 'figure' in sheet.columns ? { figure: 'cost.total' } : {};
      return {
        sheets: [
          exampleSheet(
            sheet,
            [`12 ${unit}`, 12].map((amount) => ({ ...figure, [name]: amount })),
          ),
        ],
      };
    }
    case 'sumOfRows':
    case 'sumWithoutName': {
      const [name = ''] = Object.keys(plainRows[sheet.id] ?? {}).filter((column) => isAmount(sheet, column));
      const { rows, ...summed } = exampleSheet(sheet, [{ [name]: 10 }, { [name]: 20 }]);
      const total = rows[0]?.map((heading, index) =>
        heading === sheet.columns[name]?.heading ? 30 : index === 0 && fault === 'sumOfRows' ? 'Allt' : undefined,
      );
      return { sheets: [{ ...summed, rows: [...rows, ...(total ? [total] : [])] }] };
    }
    case 'unneededColumn':
      return { project: { reports: ['payment-claim'] }, sheets: [exampleSheet(sheet, [{ isNationalMinority: 'Ja' }])] };
    case 'peopleVanish':
      return { before: [exampleSheet(sheet, people(20))], sheets: [exampleSheet(sheet, people(15))] };
    case 'moneyVanishes':
      return { before: [exampleSheet(sheet, [{}, { voucher: 'A2', amount: 500 }])], sheets: [given] };
    case 'mergedDown':
    case 'mergedAcross':
    case 'mergedValue':
      return { sheets: [mergedSheet(sheet, fault)] };
    case 'amountFromTwo':
      return debitAndCredit(sheet, [[1000, undefined]]);
    case 'signedCredits':
      return debitAndCredit(sheet, [[undefined, -200]]);
    case 'correctedCredits':
      return debitAndCredit(sheet, [
        [undefined, 500],
        [undefined, -200],
      ]);
    case 'creditsByVouchers':
      return debitAndCredit(sheet, [
        [200, undefined],
        [undefined, -200],
      ]);
    case 'metCodes':
      return { sheets: [exampleSheet(sheet, codesWritten[sheet.id] ?? [])] };
  }
}

/** A required cell that is merged with the one below, an optional one with the one before, or a required one with the one before. */
function mergedSheet(sheet: AnySheet, fault: 'mergedDown' | 'mergedAcross' | 'mergedValue'): ExampleSheet {
  const given = exampleSheet(sheet, [{}, {}]);
  const [headings = [], first = [], second = []] = given.rows;
  const one = { firstColumn: 0, firstRow: 2, lastColumn: 0, lastRow: 3 };
  if (fault === 'mergedDown') return { ...given, rows: [headings, first, [undefined, ...second.slice(1)]], merged: [one] };
  const across = { firstColumn: 0, firstRow: 2, lastColumn: 1, lastRow: 2 };
  if (fault === 'mergedValue') return { ...given, rows: [headings, [first[0], undefined, ...first.slice(2)], second], merged: [across] };
  const optional = Object.values(sheet.columns).find(({ required, heading }) => !required && !headings.includes(heading))?.heading;
  const rows = [headings, first, second].map((row, index) => [row[0], index === 0 ? optional : undefined, ...row.slice(1)]);
  return { ...given, rows, merged: [across] };
}

/** A table with a text about what its amounts are in: above it, or below more rows than are looked at first. */
function sheetInUnits(
  sheet: AnySheet,
  fault: 'unitFromText' | 'otherUnit' | 'unitBelow' | 'withTax' | 'timeFromText' | 'otherTime',
): ExampleSheet {
  const isTime = fault === 'timeFromText' || fault === 'otherTime';
  const [name = ''] = (isTime ? measured(sheet, 'hours') : measured(sheet, 'money', 'number')) ?? [];
  const isLate = fault === 'unitBelow' || fault === 'otherTime';
  const given = exampleSheet(
    sheet,
    Array.from({ length: isLate ? 50 : 1 }, () => ({ [name]: 100 })),
  );
  const text = isTime
    ? 'Tid anges i minuter'
    : { otherUnit: 'Alla belopp i EUR', withTax: 'Alla belopp inkl. moms', unitFromText: '', unitBelow: '' }[fault] || 'Alla belopp i tkr';
  if (isLate) return { ...given, rows: [...given.rows, [], [text]] };
  return { ...given, rows: [[text], ...given.rows] };
}

/** The first column of a sheet of some kinds, and a unit of its amounts. */
function measured(sheet: AnySheet, ...kinds: readonly string[]): readonly [name: string, unit: string] | undefined {
  const name = Object.keys(sheet.columns).find((column) => kinds.includes(sheet.columns[column]?.form.kind ?? ''));
  return name === undefined ? undefined : [name, kinds.includes('hours') ? 'min' : 'tkr'];
}

function isAmount(sheet: AnySheet, column: string): boolean {
  return ['money', 'hours', 'number'].includes(sheet.columns[column]?.form.kind ?? '');
}

/** A cell of an optional column of each sheet. */
const optionalCells: Readonly<Record<string, ExampleRow>> = {
  participants: { unit: 'Jobbcenter' },
  attendance: { financier: 'Region Norr' },
  costs: { supplier: 'Hyresbolaget' },
  staffTime: { monthlySalary: 40_000 },
  budget: { coFinancing: 1000 },
  targets: { women: 20 },
  references: { source: 'Kolada' },
};

/** The same code or name written in two ways. */
const codesWritten: Readonly<Record<string, readonly ExampleRow[]>> = {
  participants: [
    { identityNumber: undefined, localId: 'D-001' },
    { identityNumber: undefined, localId: 'd-001', startsOn: '2025-04-01' },
  ],
  attendance: [
    { identityNumber: undefined, localId: '007' },
    { identityNumber: undefined, localId: 7, month: '2025-04' },
  ],
  costs: [{ line: 'Lokaler' }, { line: 'LOKALER', voucher: 'A2' }],
  staffTime: [{ employee: 'A1' }, { employee: 'a 1', month: '2025-04' }],
  budget: [{}, { line: 'lokaler', year: 2026 }],
  references: [{}, { area: 'riket', period: '2024' }],
};

/** Rows of one voucher whose amounts are written in two columns. */
function debitAndCredit({ name }: AnySheet, amounts: readonly (readonly [number | undefined, number | undefined])[]): FindingExample {
  const headings = ['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Debet', 'Kredit', 'Finansiering'];
  return { sheets: [{ name, rows: [headings, ...amounts.map((pair) => ['A1', '2025-03-10', 'Lokaler', ...pair, 'Bidrag'])] }] };
}

function people(count: number) {
  return Array.from({ length: count }, (_, index) => ({ identityNumber: exampleNumber('19900101', 980 + index) }));
}

/** Ledger lines without Finansiering, under a name of their own. */
const nearlyCosts = {
  name: 'Ekonomi',
  rows: [
    ['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Belopp'],
    ['A1', '2025-03-10', 'Lokaler', 1000],
  ],
};

/** Faults of a workbook that can be shown as a table; of the others the sentence says it all. */
type PlainWorkbookFault = Extract<
  WorkbookFault,
  | 'noKnownSheet'
  | 'nearlyKnownSheet'
  | 'noDataRows'
  | 'unknownSheet'
  | 'hiddenSheet'
  | 'askedSheet'
  | 'askedHiddenSheet'
  | 'spareSheet'
  | 'tooManyFindings'
>;

/** A workbook about which there is something to say as a whole. */
export function exampleOfWorkbook(participants: AnySheet, fault: PlainWorkbookFault): FindingExample {
  const given = exampleSheet(participants, [{}]);
  const notes = { name: 'Anteckningar', rows: [['Ring'], ['kommunen']] };
  switch (fault) {
    case 'noKnownSheet':
      return { sheets: [notes] };
    case 'nearlyKnownSheet':
      return {
        sheets: [
          {
            name: 'Vår lista',
            rows: [
              ['Personnummer', 'Startdatum', 'Slutdatum'],
              [exampleNumber('19900101'), '2025-03-01', ''],
            ],
          },
        ],
      };
    case 'noDataRows':
      return { sheets: [{ ...given, rows: given.rows.slice(0, 1) }] };
    case 'unknownSheet':
      return { sheets: [given, notes] };
    case 'hiddenSheet':
      return { sheets: [given, { ...notes, isHidden: true }] };
    case 'askedSheet':
      return { sheets: [given, nearlyCosts] };
    case 'askedHiddenSheet':
      return { sheets: [given, { ...nearlyCosts, isHidden: true }] };
    case 'spareSheet':
      return { sheets: [given, { ...given, name: 'Förra månaden' }] };
    case 'tooManyFindings':
      return {
        sheets: [
          exampleSheet(
            participants,
            Array.from({ length: 5001 }, () => ({ ...plainRows['participants'], measure: 'enligt ovan' })),
          ),
        ],
      };
  }
}
