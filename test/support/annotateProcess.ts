import { readFile, writeFile } from 'node:fs/promises';
import { createAnnotator } from '../../functions/shared/workbook/annotate/annotateWorkbook.ts';
import { readTable } from '../../functions/shared/table/readTable.ts';
import { annotationWords } from '../../templates/text/annotations.ts';

/** Annotates cells of Deltagare in a process of its own: `FILE OUT CELL…`. Prints processor time and highest resident memory. */
const [input = '', output = '', ...cells] = process.argv.slice(2);
const file = await readFile(input);
const before = process.cpuUsage();
const annotations = cells.map((cell) => ({
  sheet: 'Deltagare',
  cell,
  severity: 'error' as const,
  code: 'DEL-START-001',
  message: 'Startdatum är inget datum.',
}));
const annotated = await createAnnotator(annotationWords, readTable).annotate(file, annotations);
const { user, system } = process.cpuUsage(before);
await writeFile(output, annotated);
const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
console.log(JSON.stringify({ milliseconds: (user + system) / 1000, megabytes: kilobytes / 1024 }));
