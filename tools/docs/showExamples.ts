import type { Cell } from '../../functions/shared/domain/cell.ts';
import { maskIdentityNumbers } from '../../functions/shared/domain/maskIdentityNumbers.ts';
import type { ShownExample } from './describeFindings.ts';
import { listExamples } from './examples/listExamples.ts';
import type { ExampleSheet } from './examples/exampleWorkbook.ts';
import { sheets } from '../../templates/index.ts';
import { wordFindings } from '../../functions/ingest/answer/wordFindings.ts';
import { findingWords } from '../../templates/text/findingWords.ts';
import { runExample } from './runExample.ts';

/** Runs every example through the intake. A code whose example does not give it is left out, which the contract test finds. */
export async function showExamples(): Promise<ReadonlyMap<string, ShownExample>> {
  const word = wordFindings(sheets, findingWords);
  const shown = new Map<string, ShownExample>();
  for (const [code, example] of listExamples(sheets)) {
    const finding = (await runExample(example)).find((one) => one.code === code);
    if (!finding) continue;
    const { message, suggestion, cell } = word(finding);
    const entered = maskIdentityNumbers(show(cellAt(example.sheets, finding.sheet, cell)));
    shown.set(code, { cell, entered, sentence: message, ...(suggestion !== undefined && { suggestion }) });
  }
  return shown;
}

function cellAt(given: readonly ExampleSheet[], name: string, cell: string): Cell | undefined {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return given.find((sheet) => sheet.name === name)?.rows[Number(row) - 1]?.[column];
}

const LONGEST = 40;

function show(cell: Cell | undefined): string {
  if (typeof cell === 'object') return 'error' in cell ? cell.error : '';
  const text = cell === undefined ? '' : String(cell);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
