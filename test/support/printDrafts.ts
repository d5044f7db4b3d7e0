import { createHash } from 'node:crypto';
import { draftReport } from '../../tools/draft/draftReport.ts';

/** Prints the SHA-256 of the drafted workbooks of reports named as `esf-plus/quarterly`. */
for (const path of process.argv.slice(2)) {
  const [funder = '', report = ''] = path.split('/');
  const drafted = await draftReport(funder, report);
  console.log(drafted ? createHash('sha256').update(drafted).digest('hex') : 'no layout');
}
