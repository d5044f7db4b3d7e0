import {
  cellFaults,
  columnFaults,
  sheetFaults,
  workbookFaults,
  type SheetFault,
  type WorkbookFault,
} from '../../functions/shared/definition/cellFault.ts';
import type { Column } from '../../functions/shared/definition/column.ts';
import { fileFaults, type FileFault } from '../../functions/shared/definition/fault.ts';
import { columnFaultsOf, faultsOf } from '../../functions/shared/definition/faultsOf.ts';
import { columnCode } from '../../functions/shared/definition/findingCodes.ts';
import { codesOf } from '../../functions/shared/definition/rule.ts';
import type { AnySheet } from '../../functions/shared/definition/sheet.ts';
import type { Severity } from '../../functions/shared/domain/finding.ts';
import { fileExamples } from './fileExamples.ts';
import { fileSentences } from './fileFindings.ts';
import { fillText } from './fillText.ts';
import { cellSentences, columnSentences, sheetSentences, workbookSentences, type FaultText } from './findings.ts';
import { inputWords } from './inputWords.ts';

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
  /** Of a rule that is new: the day it weighs what its severity says. */
  readonly sharpFrom?: string;
}

/** Every finding there is, file by file, sheet by sheet, column by column. */
export function listFindings(sheets: readonly AnySheet[]): readonly FindingEntry[] {
  return [...listFileFindings(), ...sheets.flatMap(listSheetFindings)];
}

function listFileFindings(): FindingEntry[] {
  const place = { sheet: '', column: '' };
  const files = keysOf<FileFault>(fileFaults).map((fault): FindingEntry => {
    return { code: fileFaults[fault], severity: 'stop', ...place, message: fileSentences[fault], example: fileExamples[fault] };
  });
  const workbooks = keysOf<WorkbookFault>(workbookFaults).map((fault): FindingEntry => {
    return { ...workbookFaults[fault], ...place, ...workbookSentences[fault] };
  });
  return [...files, ...workbooks];
}

function listSheetFindings(sheet: AnySheet): FindingEntry[] {
  const about = keysOf<SheetFault>(sheetFaults).flatMap((fault): FindingEntry[] => {
    const code = sheet.codes.sheet[fault];
    if (code === undefined) return [];
    return [{ code, severity: sheetFaults[fault].severity, sheet: sheet.name, column: '', ...sheetSentences[fault] }];
  });
  return [...about, ...Object.keys(sheet.columns).flatMap((name) => listColumnFindings(sheet, name))];
}

function listColumnFindings(sheet: AnySheet, name: string): FindingEntry[] {
  const column = sheet.columns[name];
  if (!column) return [];
  const entry = (code: string, weight: { severity: Severity; sharpFrom?: string }, { message, example }: FaultText): FindingEntry => ({
    code,
    severity: weight.severity,
    sheet: sheet.name,
    column: column.heading,
    message: fillText(message, wordsOf(sheet, name, column)),
    example,
    ...(weight.sharpFrom !== undefined && { sharpFrom: weight.sharpFrom }),
  });
  return [
    ...faultsOf(sheet, name).map((fault) => entry(columnCode(sheet, name, fault), cellFaults[fault], cellSentences[fault])),
    ...columnFaultsOf(sheet, name).map((fault) => entry(columnCode(sheet, name, fault), columnFaults[fault], columnSentences[fault])),
    ...[...sheet.rowRules, ...sheet.sheetRules].flatMap((rule) => {
      const code = codesOf(rule).get(name);
      return code === undefined ? [] : [entry(code, rule, rule)];
    }),
  ];
}

/** What a sentence can say about a column without seeing the cell. */
function wordsOf(sheet: AnySheet, name: string, column: Column): Record<string, string> {
  const headings = (names: readonly string[], last: string) =>
    join(
      names.map((one) => sheet.columns[one]?.heading ?? one),
      last,
    );
  const group = sheet.oneOf.find((names) => names.includes(name)) ?? [];
  return { column: column.heading, oneOf: headings(group, 'eller'), key: headings(keyOf(sheet, name), 'och'), choices: choicesOf(column) };
}

/** The key's columns, of a `oneOf` group only the column itself. */
function keyOf(sheet: AnySheet, name: string): readonly string[] {
  const group = sheet.oneOf.find((names) => names.includes(name)) ?? [];
  return sheet.key.filter((column) => column === name || !group.includes(column));
}

const MOST_LISTED = 15;

function choicesOf({ form }: Column): string {
  if (form.kind === 'yesNo') {
    const others = Object.values(form.others).map((choice) => (typeof choice === 'string' ? choice : choice.word));
    const answers = [capital(inputWords.yes[0] ?? ''), capital(inputWords.no[0] ?? ''), ...others];
    return form.count ? `${answers.join(', ')} eller ett antal` : join(answers, 'eller');
  }
  if (form.kind !== 'choice' && form.kind !== 'choices') return '';
  const words = Object.values(form.choices).map((choice) => (typeof choice === 'string' ? choice : choice.word));
  if (words.length > MOST_LISTED) return `ett av de ${words.length} valen i mallens lista`;
  return `${form.kind === 'choice' ? 'ett' : 'ett eller flera, skilda åt med semikolon,'} av dessa: ${words.join('; ')}`;
}

function join(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function keysOf<Key extends string>(faults: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in faults) keys.push(key);
  return keys;
}
