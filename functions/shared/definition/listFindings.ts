import { cellFaults, columnFaults, sheetFaults, weighFault, workbookFaults, type SheetFault, type WorkbookFault } from './cellFault.ts';
import type { Column } from './column.ts';
import { fileFaults, type FileFault } from './fault.ts';
import { columnFaultsOf, faultsOf } from './faultsOf.ts';
import { columnCode } from './findingCodes.ts';
import { codesOf } from './rule.ts';
import type { AnySheet } from './sheet.ts';
import type { Severity } from '../domain/finding.ts';
import { fillText } from './fillText.ts';
import type { FaultText, FindingWords, ListWords } from './findingWords.ts';

/** One finding that the product can give. */
export interface FindingEntry {
  readonly code: string;
  readonly severity: Severity;
  /** Name of the sheet, and heading of the column; empty for findings about the file or the sheet. */
  readonly sheet: string;
  readonly column: string;
  /** The sentence with what is known of the column filled in; `{name}` is left for what the cell says. */
  readonly message: string;
  readonly example: string;
  /** Whether a confirmation does not answer it, only a match. */
  readonly needsAnswer?: true;
  /** Of a rule that is new: the day it weighs what its severity says. */
  readonly sharpFrom?: string;
}

/** Every finding there is, file by file, sheet by sheet, column by column. */
export function listFindings(sheets: readonly AnySheet[], words: FindingWords): readonly FindingEntry[] {
  return [...listFileFindings(words), ...sheets.flatMap((sheet) => listSheetFindings(sheet, words))];
}

function listFileFindings({ fileSentences, fileExamples, workbook }: FindingWords): FindingEntry[] {
  const place = { sheet: '', column: '' };
  const files = keysOf<FileFault>(fileFaults).map((fault): FindingEntry => {
    return { code: fileFaults[fault], severity: 'stop', ...place, message: fileSentences[fault], example: fileExamples[fault] };
  });
  const workbooks = keysOf<WorkbookFault>(workbookFaults).map((fault): FindingEntry => {
    const { code, ...weight } = workbookFaults[fault];
    return { code, ...weighFault(weight), ...place, ...workbook[fault] };
  });
  return [...files, ...workbooks];
}

function listSheetFindings(sheet: AnySheet, words: FindingWords): FindingEntry[] {
  const about = keysOf<SheetFault>(sheetFaults).flatMap((fault): FindingEntry[] => {
    const code = sheet.codes.sheet[fault];
    if (code === undefined) return [];
    return [{ code, ...weighFault(sheetFaults[fault]), sheet: sheet.name, column: '', ...words.sheet[fault] }];
  });
  return [...about, ...Object.keys(sheet.columns).flatMap((name) => listColumnFindings({ sheet, name }, words))];
}

/** A column, by its name in the sheet. */
interface ColumnPlace {
  readonly sheet: AnySheet;
  readonly name: string;
}

function listColumnFindings({ sheet, name }: ColumnPlace, words: FindingWords): FindingEntry[] {
  const column = sheet.columns[name];
  if (!column) return [];
  const slots = slotsOf({ sheet, name }, column, words.lists);
  const entry = (
    code: string,
    weight: Pick<FindingEntry, 'severity' | 'needsAnswer' | 'sharpFrom'>,
    { message, example }: FaultText,
  ): FindingEntry => ({
    code,
    ...weighFault(weight),
    sheet: sheet.name,
    column: column.heading,
    message: fillText(message, slots),
    example,
    ...(weight.sharpFrom !== undefined && { sharpFrom: weight.sharpFrom }),
  });
  return [
    ...faultsOf(sheet, name).map((fault) => entry(columnCode(sheet, name, fault), cellFaults[fault], words.cell[fault])),
    ...columnFaultsOf(sheet, name).map((fault) => entry(columnCode(sheet, name, fault), columnFaults[fault], words.column[fault])),
    ...[...sheet.rowRules, ...sheet.sheetRules].flatMap((rule) => {
      const code = codesOf(rule).get(name);
      return code === undefined ? [] : [entry(code, rule, rule)];
    }),
  ];
}

/** What a sentence can say about a column without seeing the cell. */
function slotsOf({ sheet, name }: ColumnPlace, column: Column, lists: ListWords): Record<string, string> {
  const headings = (names: readonly string[]) => names.map((one) => sheet.columns[one]?.heading ?? one);
  const group = sheet.oneOf.find((names) => names.includes(name)) ?? [];
  return {
    column: column.heading,
    oneOf: lists.anyOf(headings(group)),
    key: lists.allOf(headings(keyOf(sheet, name))),
    choices: choicesOf(column, lists),
  };
}

/** The key's columns, of a `oneOf` group only the column itself. */
function keyOf(sheet: AnySheet, name: string): readonly string[] {
  const group = sheet.oneOf.find((names) => names.includes(name)) ?? [];
  return sheet.key.filter((column) => column === name || !group.includes(column));
}

const MOST_LISTED = 15;

function choicesOf({ form }: Column, lists: ListWords): string {
  if (form.kind === 'yesNo') {
    const answers = [...lists.yesNo, ...Object.values(form.others).map(wordOf)];
    return form.count ? lists.orCount(answers) : lists.anyOf(answers);
  }
  if (form.kind !== 'choice' && form.kind !== 'choices') return '';
  const choices = Object.values(form.choices).map(wordOf);
  if (choices.length > MOST_LISTED) return lists.tooMany(choices.length);
  return form.kind === 'choice' ? lists.oneOf(choices) : lists.someOf(choices);
}

function wordOf(choice: string | { readonly word: string }): string {
  return typeof choice === 'string' ? choice : choice.word;
}

function keysOf<Key extends string>(faults: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in faults) keys.push(key);
  return keys;
}
