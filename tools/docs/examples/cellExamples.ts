import { HOUR } from '../../../functions/shared/domain/money.ts';
import type { CellFault, ColumnFault } from '../../../functions/shared/definition/cellFault.ts';
import type { Column } from '../../../functions/shared/definition/column.ts';
import type { AnySheet } from '../../../functions/shared/definition/sheet.ts';
import type { Cell } from '../../../functions/shared/domain/cell.ts';
import { exampleNumber, exampleSheet, plainRows, type ExampleSheet, type FindingExample } from './exampleWorkbook.ts';

/** A cell of a column with a fault. Nothing for an empty cell. */
export function faultyCell({ form }: Column, fault: CellFault): Cell | undefined {
  const isPerson = form.kind === 'identityNumber';
  switch (fault) {
    case 'missing':
    case 'missingOneOf':
      return undefined;
    case 'notIdentityNumber':
      return 'Anna';
    case 'wrongCheckDigit':
      return isPerson ? withWrongDigit(exampleNumber('19900101')) : '212000-0002';
    case 'impossibleDate':
      return isPerson ? '199002309801' : '2025-02-30';
    case 'twoCenturies':
      return exampleNumber('20180101').slice(2);
    case 'interimNumber':
      return '19900101T123';
    case 'bracketed':
      return '(100,00)';
    case 'notDate':
      return 'i våras';
    case 'twoDates':
      return '03/04/2025';
    case 'weekDate':
      return 'v. 10 2025';
    case 'dateFromSerial':
      return 45717;
    case 'nearMidnight':
      return { date: '2025-06-30', time: '22:00:00' };
    case 'notYear':
      return 25;
    case 'notMonth':
      return 'mars';
    case 'notPeriod':
      return 'hösten 2025';
    case 'notAmount':
      return 'enligt avtal';
    case 'twoAmounts':
      return '1.750';
    case 'severalNumbers':
      return '250 000kr (och överflyttat 140 000 kr)';
    case 'notHours':
      return 'heltid';
    case 'hiddenDays':
      return { duration: 36 * HOUR, raw: 1.5, hidesDays: true };
    case 'notNumber':
      return 'många';
    case 'unitAgainstHeading':
      return { shown: 264, unit: 'kr', raw: 264 };
    case 'shownOtherwise':
      return { shown: -264, unit: '', raw: 264 };
    case 'notYesNo':
      return 'kanske';
    case 'notChoice':
      return 'enligt ovan';
    case 'repairedChoice':
      return shortened(form);
    case 'unknownFigure':
      return 'EECO99';
    case 'otherFigure':
      return 'Arbetslöshet, andel';
    case 'notOrganisationNumber':
      return '12345';
    case 'soleTrader':
      return exampleNumber('19900101').slice(2);
    case 'tooLong':
      return 'En_hel_berättelse_'
        .repeat(20)
        .slice(0, form.kind === 'text' ? form.max + 1 : form.kind === 'figure' ? (form.others ?? 0) + 1 : 0);
    case 'identityNumberInText':
      return `Grupp 1 ${exampleNumber('19900101')}`;
    case 'errorValue':
      return { error: '#REF!' };
    case 'uncalculated':
      return { uncalculated: true };
  }
}

function withWrongDigit(number: string): string {
  return `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
}

/** The beginning of a choice that is long enough to be understood. */
function shortened(form: Column['form']): string {
  const choices = form.kind === 'choice' || form.kind === 'choices' ? form.choices : form.kind === 'yesNo' ? form.others : {};
  const words = Object.values(choices).map((choice) => (typeof choice === 'string' ? choice : choice.word));
  const word =
    words.find((one) => one.length >= 5 && !words.some((other) => other !== one && other.startsWith(one.slice(0, -1)))) ?? 'falskt';
  return word.slice(0, -1);
}

/** A workbook in which a cell of a column has a fault. */
export function exampleOfCell(sheet: AnySheet, name: string, fault: CellFault): FindingExample {
  const column = sheet.columns[name];
  if (!column) return { sheets: [] };
  const group = sheet.oneOf.find((names) => names.includes(name)) ?? [];
  const isAlone = fault === 'missingOneOf' || (group.includes(name) && name !== group[0]);
  const figure = fault === 'unitAgainstHeading' && column.form.kind === 'number' ? { figure: 'cost.total' } : {};
  const row = { ...plainRows[sheet.id], ...figure, [name]: faultyCell(column, fault) };
  const own = isAlone ? without(row, group, name) : row;
  const example = sheetOf(sheet, name, [own]);
  return { sheets: [fault === 'unitAgainstHeading' ? inThousands(example, column.heading) : example] };
}

function inThousands(sheet: ExampleSheet, heading: string): ExampleSheet {
  return { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (cell === heading ? `${heading} (tkr)` : cell))) };
}

/** Only one column of a group is filled in, or there at all. */
function without(row: Readonly<Record<string, Cell | undefined>>, group: readonly string[], name: string) {
  return Object.fromEntries(Object.entries(row).filter(([column]) => column === name || !group.includes(column)));
}

function sheetOf(sheet: AnySheet, name: string, rows: readonly Readonly<Record<string, Cell | undefined>>[]): ExampleSheet {
  const used = Object.keys(sheet.columns).filter((column) => column === name || rows.some((row) => Object.hasOwn(row, column)));
  return {
    name: sheet.name,
    rows: [used.map((column) => sheet.columns[column]?.heading), ...rows.map((row) => used.map((column) => row[column]))],
  };
}

/** A workbook in which something is wrong with a whole column, or with a row beside another. */
export function exampleOfColumn(sheet: AnySheet, name: string, fault: ColumnFault): FindingExample {
  const group = sheet.oneOf.find((names) => names.includes(name)) ?? [];
  const plain =
    group.includes(name) && name !== group[0] ? { ...without(plainRows[sheet.id] ?? {}, group, name), [name]: 'A17' } : plainRows[sheet.id];
  const given = exampleSheet(sheet, [plain ?? {}]);
  const heading = sheet.columns[name]?.heading ?? '';
  switch (fault) {
    case 'missingColumn': {
      const used = Object.keys(plainRows[sheet.id] ?? {}).filter((column) => column !== name && !group.includes(column));
      return {
        sheets: [
          {
            name: sheet.name,
            rows: [used.map((column) => sheet.columns[column]?.heading), used.map((column) => plainRows[sheet.id]?.[column])],
          },
        ],
      };
    }
    case 'repeatedColumn':
      return {
        sheets: [{ name: sheet.name, rows: given.rows.map((row, index) => [...row, ...(index === 0 ? [heading, heading] : ['', ''])]) }],
      };
    case 'wrongTotal':
      return { sheets: [withTotal(sheet, name, 999)] };
    case 'unreadableTotal':
      return { sheets: [withTotal(sheet, name, { uncalculated: true })] };
    case 'repeatedKey':
      return {
        sheets: [
          exampleSheet(
            sheet,
            [plain ?? {}, plain ?? {}].map((row) => blankOthers(row, group, name)),
          ),
        ],
      };
    case 'keyInForce': {
      const sheets = [exampleSheet(sheet, [blankOthers(plain ?? {}, group, name)])];
      return { sheets, before: sheets, mode: 'addition' };
    }
  }
}

function blankOthers(row: Readonly<Record<string, Cell | undefined>>, group: readonly string[], name: string) {
  return { ...row, ...Object.fromEntries(group.filter((one) => one !== name).map((one) => [one, undefined])) };
}

/** A row of the amount and a row that sums it wrongly. */
function withTotal(sheet: AnySheet, name: string, total: Cell): ExampleSheet {
  const row = { ...plainRows[sheet.id], [name]: plainRows[sheet.id]?.[name] ?? 100 };
  const used = Object.keys(sheet.columns).filter((column) => Object.hasOwn(row, column));
  const label = used.find((column) => column !== name) ?? '';
  const cells = used.map((column) => (column === name ? total : column === label ? 'Summa' : undefined));
  return { name: sheet.name, rows: [used.map((column) => sheet.columns[column]?.heading), used.map((column) => row[column]), cells] };
}
