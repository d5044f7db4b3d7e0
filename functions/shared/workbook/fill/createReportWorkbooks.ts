import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportWorkbooks } from '../../ports.ts';

/** The report workbooks that lie beside their definitions. In a bundle they lie beside it, in the same folders. */
export function createReportWorkbooks(start = dirname(fileURLToPath(import.meta.url))): ReportWorkbooks {
  const folder = findFunders(start);
  return { read: (path) => readFile(join(folder, path)) };
}

function findFunders(from: string): string {
  const folder = join(from, 'templates', 'funders');
  if (existsSync(folder)) return folder;
  if (dirname(from) === from) throw new Error('The folder templates/funders with the report workbooks is missing');
  return findFunders(dirname(from));
}
