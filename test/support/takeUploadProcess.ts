import { readFile } from 'node:fs/promises';
import { createAnnotator } from '../../functions/shared/workbook/annotate/annotateWorkbook.ts';
import { createRefusedWorkbook } from '../../functions/shared/workbook/write/createRefusedWorkbook.ts';
import { readTable, withTables } from '../../functions/shared/table/readTable.ts';
import { workbookReader } from '../../functions/shared/workbook/read/readWorkbook.ts';
import { annotationWords } from '../../templates/text/annotations.ts';
import { changeWords } from '../../templates/text/changes.ts';
import { ingest, intake } from './ingestFakes.ts';

/**
 * Takes in an upload in a process of its own, with the real reader and annotator: `FILE [partial]`. Prints what it was answered, the bytes of its
 * answer, processor time and highest resident memory.
 */
const [input = '', how = ''] = process.argv.slice(2);
const { deps, upload, files, receipts, result } = intake();
const message = upload('upload-1', [], { ...(how === 'partial' && { isPartial: true }), looksFirst: true });
files.files.set(receipts.get('upload-1')?.fileKey ?? '', await readFile(input));
const before = process.cpuUsage();
const { kind } = await ingest(message, {
  ...deps,
  workbooks: withTables(workbookReader),
  annotator: createAnnotator(annotationWords, readTable),
  createRefusedWorkbook: async (sheets, marks) =>
    createRefusedWorkbook(sheets, { marks: { sheetVersion: '1', ...marks }, words: changeWords }),
});
const { user, system } = process.cpuUsage(before);
const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
const answerBytes = Math.max(0, ...[...files.files].flatMap(([key, body]) => (key.endsWith('result.json') ? [body.length] : [])));
const codes = [...new Set(result('upload-1').findings.map(({ code }) => code))];
console.log(
  JSON.stringify({ kind, codes: codes.slice(0, 6), answerBytes, milliseconds: (user + system) / 1000, megabytes: kilobytes / 1024 }),
);
