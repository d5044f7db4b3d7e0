import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createReportWorkbook } from './draft/createReportWorkbook.ts';
import type { ReportLayout } from '../functions/shared/definition/layout.ts';

/** `npm run draft-report -- <funder> <report> [--replace]`: drafts report.xlsx from the layout.ts beside it. */
const [funder, report, option] = process.argv.slice(2);
if (funder === undefined || report === undefined) {
  console.error('Usage: npm run draft-report -- <funder> <report> [--replace]');
  process.exit(1);
}
const folder = join(import.meta.dirname, '../templates/funders', funder, report);
const target = join(folder, 'report.xlsx');
if (existsSync(target) && option !== '--replace') {
  console.error(`${target} is there already and may have been restyled by hand. Add --replace to draft it anew.`);
  process.exit(1);
}
const module = z.object({ layout: z.custom<ReportLayout>((value) => z.object({ sheets: z.array(z.unknown()) }).safeParse(value).success) });
const { layout } = module.parse(await import(join(folder, 'layout.ts')));
await writeFile(target, await createReportWorkbook(layout, `${funder} ${report}`));
console.log(target);
