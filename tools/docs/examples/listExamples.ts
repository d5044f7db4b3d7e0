import { workbookFaults } from '../../../functions/shared/definition/cellFault.ts';
import { columnFaultsOf, faultsOf } from '../../../functions/shared/definition/faultsOf.ts';
import { columnCode } from '../../../functions/shared/definition/findingCodes.ts';
import { codesOf } from '../../../functions/shared/definition/rule.ts';
import type { AnySheet } from '../../../functions/shared/definition/sheet.ts';
import { exampleOfCell, exampleOfColumn } from './cellExamples.ts';
import { exampleSheet, type FindingExample } from './exampleWorkbook.ts';
import { ruleExamples, type RuleExample } from './ruleExamples.ts';
import { exampleOfSheet, exampleOfWorkbook, plainSheetFaults } from './sheetExamples.ts';

/** A workbook for every finding that one can be shown for, by its code. */
export function listExamples(sheets: readonly AnySheet[]): ReadonlyMap<string, FindingExample> {
  return new Map([
    ...workbookExamples(sheets),
    ...sheets.flatMap((sheet) => [...sheetExamples(sheet), ...columnExamples(sheet), ...brokenRules(sheet, sheets)]),
  ]);
}

function workbookExamples(sheets: readonly AnySheet[]): [string, FindingExample][] {
  const [first] = sheets;
  if (!first) return [];
  const faults = [
    'noKnownSheet',
    'nearlyKnownSheet',
    'noDataRows',
    'unknownSheet',
    'hiddenSheet',
    'askedSheet',
    'askedHiddenSheet',
    'spareSheet',
    'tooManyFindings',
  ] as const;
  return faults.map((fault) => [workbookFaults[fault].code, exampleOfWorkbook(first, fault)]);
}

function sheetExamples(sheet: AnySheet): [string, FindingExample][] {
  return plainSheetFaults.flatMap((fault): [string, FindingExample][] => {
    const code = sheet.codes.sheet[fault];
    return code === undefined ? [] : [[code, exampleOfSheet(sheet, fault)]];
  });
}

function columnExamples(sheet: AnySheet): [string, FindingExample][] {
  return Object.keys(sheet.columns).flatMap((name) => [
    ...faultsOf(sheet, name).map((fault): [string, FindingExample] => [columnCode(sheet, name, fault), exampleOfCell(sheet, name, fault)]),
    ...columnFaultsOf(sheet, name).map((fault): [string, FindingExample] => [
      columnCode(sheet, name, fault),
      exampleOfColumn(sheet, name, fault),
    ]),
  ]);
}

function brokenRules(sheet: AnySheet, sheets: readonly AnySheet[]): [string, FindingExample][] {
  return [...sheet.rowRules, ...sheet.sheetRules].flatMap((rule) =>
    [...codesOf(rule)].flatMap(([column, code]): [string, FindingExample][] => {
      const example = ruleExamples[sheet.id]?.[column]?.[Number(code.slice(-3))];
      return example ? [[code, workbookOf(sheet, example, sheets)]] : [];
    }),
  );
}

function workbookOf(sheet: AnySheet, { rows, beside = {}, before, project }: RuleExample, sheets: readonly AnySheet[]): FindingExample {
  const others = sheets.flatMap((other) => (beside[other.id] ? [exampleSheet(other, beside[other.id] ?? [])] : []));
  return {
    sheets: [...others, exampleSheet(sheet, rows)],
    ...(before && { before: [exampleSheet(sheet, before)] }),
    ...(project && { project }),
  };
}
