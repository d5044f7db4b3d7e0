import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { runPeer } from '../support/runPeer.ts';

const CHUNK_BYTES = 64 * 1024;

function* chunksOf(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += CHUNK_BYTES) yield content.subarray(at, at + CHUNK_BYTES);
}

await runPeer(async (content, onRow) => {
  const options = { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit' } as const;
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from(chunksOf(content)), options);
  for await (const sheet of workbook) {
    for await (const row of sheet) onRow(Array.isArray(row.values) ? row.values.slice(1) : []);
  }
});
