import { readFile } from 'node:fs/promises';
import { parseRow } from './participantRow.ts';
import { reportRun } from './reportRun.ts';
import { fetchFile, storeRows } from './storeRows.ts';

/** Hands over the rows of a workbook's first sheet, each as its cells from column A; what is empty is null or undefined. */
export type ReadRows = (content: Buffer, onRow: (cells: readonly unknown[]) => void) => Promise<void>;

/**
 * Does what the command line says with a library: `read FILE` counts cells, `validate FILE` checks every row with zod,
 * `store KEY` is the intake most teams would write: file from S3, zod for each row, one item for each row in DynamoDB.
 */
export async function runPeer(readRows: ReadRows): Promise<void> {
  const [mode = ''] = process.argv.slice(2);
  if (mode === 'read') return reportRun('cells', async (file) => countCells(readRows, await readFile(file)));
  if (mode === 'validate') return reportRun('rows', async (file) => (await parseRows(readRows, await readFile(file))).length);
  return reportRun('rows', async (key) => storeRows(key, await parseRows(readRows, await fetchFile(key))));
}

async function countCells(readRows: ReadRows, content: Buffer): Promise<number> {
  let count = 0;
  await readRows(content, (cells) => {
    for (const cell of cells) if (cell !== null && cell !== undefined) count++;
  });
  return count;
}

async function parseRows(readRows: ReadRows, content: Buffer): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  let headings: readonly unknown[] | undefined;
  await readRows(content, (cells) => {
    if (headings) rows.push(parseRow(headings, cells));
    else headings = cells;
  });
  return rows;
}
