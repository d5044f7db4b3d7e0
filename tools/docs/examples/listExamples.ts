import {
  cellFaults,
  columnCode,
  columnFaults,
  columnFaultsOf,
  faultsOf,
  sheetCode,
  workbookCode,
} from '../../../functions/shared/definition/cellFault.ts';
import type { AnySheet } from '../../../functions/shared/definition/sheet.ts';
import { exampleOfCell, exampleOfColumn } from './cellExamples.ts';
import { exampleSheet, type FindingExample } from './exampleWorkbook.ts';
import { ruleExamples, type RuleExample } from './ruleExamples.ts';
import { exampleOfSheet, exampleOfWorkbook } from './sheetExamples.ts';

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
  const faults = ['noKnownSheet', 'nearlyKnownSheet', 'noDataRows', 'unknownSheet', 'hiddenSheet', 'tooManyFindings'] as const;
  return faults.map((fault) => [workbookCode(fault), exampleOfWorkbook(first, fault)]);
}

function sheetExamples(sheet: AnySheet): [string, FindingExample][] {
  const faults = [
    ...(['noHeader', 'repeatedSheet', 'noRows', 'ignoredColumn', 'aside'] as const),
    ...(Object.values(sheet.columns).some(({ isSpecialCategory }) => isSpecialCategory) ? (['unneededColumn'] as const) : []),
    ...(sheet.brake === 'people' ? (['peopleVanish'] as const) : []),
    ...(typeof sheet.brake === 'object' ? (['moneyVanishes'] as const) : []),
    ...(sheet.difference ? (['amountFromTwo'] as const) : []),
  ];
  return faults.map((fault) => [sheetCode(sheet, fault), exampleOfSheet(sheet, fault)]);
}

function columnExamples(sheet: AnySheet): [string, FindingExample][] {
  return Object.entries(sheet.columns).flatMap(([name, column]) => [
    ...faultsOf(sheet, name).map((fault): [string, FindingExample] => [
      columnCode(sheet, column, cellFaults[fault].number),
      exampleOfCell(sheet, name, fault),
    ]),
    ...columnFaultsOf(sheet, name).map((fault): [string, FindingExample] => [
      columnCode(sheet, column, columnFaults[fault].number),
      exampleOfColumn(sheet, name, fault),
    ]),
  ]);
}

function brokenRules(sheet: AnySheet, sheets: readonly AnySheet[]): [string, FindingExample][] {
  return Object.entries(ruleExamples)
    .filter(([code]) => code.startsWith(`${sheet.code}-`))
    .map(([code, example]) => [code, workbookOf(sheet, example, sheets)]);
}

function workbookOf(sheet: AnySheet, { rows, beside = {}, project }: RuleExample, sheets: readonly AnySheet[]): FindingExample {
  const others = sheets.flatMap((other) => (beside[other.id] ? [exampleSheet(other, beside[other.id] ?? [])] : []));
  return { sheets: [...others, exampleSheet(sheet, rows)], ...(project && { project }) };
}
