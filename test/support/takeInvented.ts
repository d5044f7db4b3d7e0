import { createHash } from 'node:crypto';
import { storedRows } from '../../functions/ingest/store/storedRows.ts';
import type { IncomingSheet } from '../../functions/ingest/read/rows/sealRows.ts';
import { takeIn } from '../../functions/ingest/read/takeIn.ts';
import { compileRowCheck } from '../../functions/shared/definition/compileRowCheck.ts';
import { createAnnotator } from '../../functions/shared/workbook/annotate/annotateWorkbook.ts';
import { workbookReader } from '../../functions/shared/workbook/read/readWorkbook.ts';
import { readTable } from '../../functions/shared/table/readTable.ts';
import { annotationWords } from '../../templates/text/annotations.ts';
import { exampleProject } from './exampleProject.ts';
import { inventUpload } from './inventUpload.ts';
import { parseParts } from './parseParts.ts';
import type { MutationRead } from './readMutation.ts';
import { today, vocabulary, wordFinding } from './validateSheets.ts';

const annotator = createAnnotator(annotationWords, readTable);
const pseudonymOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

/** The invented upload of this number, and what the intake makes of it. */
export async function intakeOf(seed: number) {
  const invented = inventUpload(seed);
  const how = {
    project: exampleProject,
    uploadId: 'upload',
    today,
    vocabulary,
    workbooks: workbookReader,
    matches: { sheets: [], columns: [], values: [] },
    pseudonymOf,
  };
  return { ...invented, ...(await takeIn(invented.file, how)) };
}

/**
 * Takes in the invented upload of this number and writes the findings into it. Throws when a finding has no sentence or no place, when an
 * identity number is seen in one or is left in a row, when a row that may be stored does not fit its sheet, or when the annotated workbook cannot be read.
 */
export async function takeInvented(seed: number): Promise<MutationRead> {
  const began = performance.now();
  const { file, identityNumbers, sheets, findings, isWorkbook } = await intakeOf(seed);
  const worded = findings.kept.map(wordFinding);
  for (const { message, cell } of worded) {
    if (/\{\w+\}/.test(message) || message.includes('undefined')) throw new Error(`upload ${seed}: ${message}`);
    if (!/^([A-Z]{1,3}\d+)?$/.test(cell)) throw new Error(`upload ${seed}: cell ${cell}`);
  }
  if (findings.counts.stop + findings.counts.error === 0) checkStored(sheets);
  if (shows(JSON.stringify([worded, sheets.map(storedOf)]), identityNumbers)) throw new Error(`upload ${seed} shows an identity number`);
  // A sheet that was not wanted may be damaged, and stays so.
  if (isWorkbook && worded.length > 0 && (await isReadable(file))) {
    const annotated = await annotator.annotate(file, worded);
    if (!(await isReadable(annotated))) throw new Error(`upload ${seed}: the annotated workbook cannot be read`);
    parseParts(annotated);
  }
  const { stop, error } = findings.counts;
  return { outcome: `intake: ${stop > 0 ? 'stop' : error > 0 ? 'errors' : 'rows'}`, milliseconds: performance.now() - began };
}

/** Whether a text shows any of the identity numbers, in any form of them. */
export function shows(text: string, identityNumbers: readonly string[]): boolean {
  return identityNumbers.some((number) =>
    [number, number.slice(2), `${number.slice(2, 8)}-${number.slice(8)}`, `${number.slice(0, 8)}-${number.slice(8)}`].some((form) =>
      text.includes(form),
    ),
  );
}

async function isReadable(file: Uint8Array): Promise<boolean> {
  return (await workbookReader.read(file, { wants: () => true, rows() {} })).kind === 'read';
}

/** Throws when a row that would be stored is not what its sheet says. */
function checkStored(sheets: readonly IncomingSheet[]): void {
  for (const { place, rows } of sheets) {
    const check = compileRowCheck(place.sheet);
    for (const { row } of storedRows({ sheet: place.sheet, rows })) check(row);
  }
}

/** The rows as they would be stored, without the numbers of vouchers: those of a series may look like identity numbers by chance. */
function storedOf({ place: { sheet }, rows }: IncomingSheet): unknown[] {
  const isSeries = ([name]: readonly [string, unknown]) => {
    const form = sheet.columns[name]?.form;
    return form?.kind === 'text' && form.isSeries;
  };
  return Array.from(storedRows({ sheet, rows }), ({ row }) => Object.entries(row).filter((entry) => !isSeries(entry)));
}
