import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { draftReport, workbookPath } from './draft/draftReport.ts';

/** `npm run draft-report -- <funder> <report> [--replace]`: drafts report.xlsx from the layout.ts beside it. */
const [funder, report, option] = process.argv.slice(2);
if (funder === undefined || report === undefined) {
  console.error('Usage: npm run draft-report -- <funder> <report> [--replace]');
  process.exit(1);
}
const target = workbookPath(funder, report);
const drafted = await draftReport(funder, report);
if (!drafted) {
  console.error(`${target} is not drafted: no layout.ts lies beside it.`);
  process.exit(1);
}
if (existsSync(target) && option !== '--replace') {
  console.error(`${target} is there already. Add --replace to draft it anew; or, if it was restyled by hand, remove its layout.ts.`);
  process.exit(1);
}
await writeFile(target, drafted);
console.log(target);
