import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { ReportLayout } from '../../functions/shared/definition/layout.ts';
import { createReportWorkbook } from './createReportWorkbook.ts';

const funders = join(import.meta.dirname, '../../templates/funders');
const moduleSchema = z.object({
  layout: z.custom<ReportLayout<string, string>>((value) => z.object({ sheets: z.array(z.unknown()) }).safeParse(value).success),
});

/** Where a report's workbook lies. */
export function workbookPath(funder: string, report: string): string {
  return join(funders, funder, report, 'report.xlsx');
}

/**
 * A report's workbook as its layout.ts drafts it: the same bytes on every machine. Undefined where there is no layout, for then
 * report.xlsx is its own source.
 */
export async function draftReport(funder: string, report: string): Promise<Uint8Array | undefined> {
  const path = join(funders, funder, report, 'layout.ts');
  if (!existsSync(path)) return undefined;
  const { layout } = moduleSchema.parse(await import(path));
  return createReportWorkbook(layout, `${funder} ${report}`);
}
