import { strFromU8, unzipSync } from 'fflate';
import { composePublic } from '../../functions/report/public/composePublic.ts';
import type { IncomingSheet } from '../../functions/ingest/read/rows/sealRows.ts';
import { compileRowCheck } from '../../functions/shared/definition/compileRowCheck.ts';
import type { AnySheet } from '../../functions/shared/definition/sheet.ts';
import type { AnyRow } from '../../functions/shared/domain/dataset.ts';
import { storedRows } from '../../functions/ingest/store/storedRows.ts';
import { workbookFiller } from '../../functions/shared/workbook/fill/fillWorkbook.ts';
import { catalogue, funders } from '../../templates/index.ts';
import { annexOf, withReport } from './composeAnnexOf.ts';
import { datasetOf, type ExampleRows } from './exampleRows.ts';
import { periodNamed } from './figuresIn.ts';
import { composeReport, fillComposed, readTemplate, type ReportOrder } from './fillReport.ts';
import { parseParts } from './parseParts.ts';
import type { MutationRead } from './readMutation.ts';
import { intakeOf, shows } from './takeInvented.ts';

const orders: readonly ReportOrder[] = funders.flatMap((funder) => funder.reports.map((report) => ({ funder, report })));
const periods = ['2025-K3', '2025-03', '2025', '2025-T2', '2024-K4'];

/**
 * Makes a report of what the intake has made of the invented upload of this number: workbook, annex and public edition. Throws when one of
 * them cannot be made or read as XML, or shows an identity number. Rows with errors are left out, as when a part of an upload
 * is stored; `nothing` of an upload that has no others.
 */
export async function reportInvented(seed: number): Promise<MutationRead> {
  const began = performance.now();
  const { sheets, findings, identityNumbers } = await intakeOf(seed);
  const took = (outcome: string): MutationRead => ({ outcome: `report: ${outcome}`, milliseconds: performance.now() - began });
  const rows = Object.fromEntries(sheets.map((sheet) => [sheet.place.sheet.id, rowsToStore(sheet)])) as ExampleRows;
  const order = orders[seed % orders.length];
  const period = periods[seed % periods.length];
  if (findings.counts.stop > 0 || Object.values(rows).every(({ length }) => length === 0) || !order || !period) return took('nothing');
  for (const [name, file] of Object.entries({
    workbook: await fillComposed(order, composeReport(order, period, rows)),
    annex: annexOf(rows, period, order),
    public: await publicOf(order, { period, rows }),
  })) {
    if (!file) continue;
    parseParts(file);
    const text = Object.values(unzipSync(file))
      .map((part) => strFromU8(part))
      .join('\n');
    if (shows(text, identityNumbers)) throw new Error(`the ${name} of upload ${seed} shows an identity number`);
  }
  return took('made');
}

/** The rows without errors, but for those of a sheet that lacks a column: nothing of it may be stored. */
function rowsToStore({ place: { sheet }, rows, faulty }: IncomingSheet): readonly AnyRow[] {
  const check = compileRowCheck(sheet);
  const stored = Array.from(storedRows({ sheet, rows: rows.filter((_, index) => !faulty.has(index)) }), ({ row }) => row);
  const fits = (row: AnyRow): boolean => {
    try {
      check(row);
      return true;
    } catch {
      return false;
    }
  };
  return stored.every(fits) ? stored.map((row) => withoutSeries(row, sheet)) : [];
}

/** Numbers of vouchers are written anew: those of a series may look like identity numbers by chance. */
function withoutSeries(row: AnyRow, { columns }: AnySheet): AnyRow {
  const isSeries = (name: string) => {
    const form = columns[name]?.form;
    return form?.kind === 'text' && form.isSeries;
  };
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, isSeries(name) ? 'A1' : value]));
}

/** The public edition; there is none of a report with personal data. */
async function publicOf(order: ReportOrder, { period, rows }: { readonly period: string; readonly rows: ExampleRows }) {
  const composed = composeReport(order, period, rows);
  const dataset = datasetOf(withReport(rows, order));
  const edition = composePublic(composed, { ...order, dataset, period: periodNamed(period), revision: 1, catalogue });
  return edition && workbookFiller.fill(readTemplate(order), { ...edition, title: catalogue.words.publicTitle(order.report.title) });
}
