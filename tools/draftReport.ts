import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { checkWords } from './command/checkWords.ts';
import { draftReport, workbookPath } from './draft/draftReport.ts';

/** `npm run draft-report -- <funder> <report> [--replace]`: drafts report.xlsx from the layout.ts beside it. */
const usage = 'Usage: npm run draft-report -- <funder> <report> [--replace]';
const unknown = (option: string) => `There is no option ${option}. ${usage}`;
checkWords({ usage, options: { replace: { type: 'boolean' } }, least: 2, most: 2, unknown });
const [funder = '', report = ''] = process.argv.slice(2).filter((word) => word !== '--replace');
const target = workbookPath(funder, report);
const drafted = await draftReport(funder, report);
if (!drafted) {
  console.error(`${target} is not drafted: no layout.ts lies beside it.`);
  process.exit(1);
}
if (existsSync(target) && !process.argv.includes('--replace')) {
  console.error(`${target} is there already. Add --replace to draft it anew; or, if it was restyled by hand, remove its layout.ts.`);
  process.exit(1);
}
await writeFile(target, drafted);
console.log(target);
