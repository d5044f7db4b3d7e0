import { readFile } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { readEntries } from '../../functions/shared/workbook/package/readEntries.ts';
import { reportRun } from '../support/reportRun.ts';

const LT = 0x3c;
const ZERO = 0x30;
const NINE = 0x39;
const CHUNK_BYTES = 64 * 1024;
const AHEAD = 4;

/** The limit of physics: the sheet's part is inflated in Node's ordinary way, and each byte looked at once for tags and digits. Nothing is understood, no cell is made. */
await reportRun('tags', async (file) => {
  const sheet = readEntries(await readFile(file)).find(({ name }) => name === 'xl/worksheets/sheet1.xml');
  if (!sheet) throw new Error('The workbook has no sheet');
  const options = { chunkSize: CHUNK_BYTES, highWaterMark: CHUNK_BYTES * AHEAD };
  const inflate = createInflateRaw(options);
  inflate.end(sheet.compressed);
  let tags = 0;
  let digits = 0;
  for await (const chunk of inflate as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === LT) tags++;
      else if (byte >= ZERO && byte <= NINE) digits++;
    }
  }
  if (digits === 0) throw new Error('The sheet has no values');
  return tags;
});
