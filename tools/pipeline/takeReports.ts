import { findReport } from '../../functions/shared/definition/findReport.ts';
import { monthFileKey, reportKey } from '../../functions/shared/records/fileKeys.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import { reportContentSchema } from '../../functions/shared/records/reportContent.ts';
import type { ResultFolder } from './openFolder.ts';
import { funders } from '../../templates/index.ts';
import type { Stores } from '../stores/createStores.ts';

/** What the reports are made of. */
export interface ReportStep {
  readonly project: Project;
  readonly period: Period;
  readonly stores: Stores;
  readonly folder: ResultFolder;
  settle(): Promise<void>;
}

/** A report that was made. */
export interface WrittenReport {
  readonly name: string;
  readonly failedChecks: number;
  /** Figures of what was sent before, of this period and earlier ones, that have changed since. */
  readonly changedFigures: number;
}

/** Asks for each of the project's reports, approved beforehand as by a person and sent, and writes down those that were made. */
export async function takeReports({ project, period, stores, folder, settle }: ReportStep): Promise<readonly WrittenReport[]> {
  const reports = [...new Set(project.reports)];
  for (const report of reports) {
    await stores.approveBeforehand(project.id, reportKey(funderOf(project, report), report, period.id));
    await stores.reportQueue.send({ projectId: project.id, report, period: period.id, send: true });
  }
  await settle();
  const written: WrittenReport[] = [];
  for (const report of reports) {
    const funder = funderOf(project, report);
    const name = reportKey(funder, report, period.id);
    const record = await stores.reports.get(project.id, name);
    if (!record) continue;
    const content = await stores.reportFiles.get(record.contentKey);
    await folder.write(`reports/${name}.xlsx`, await stores.reportFiles.get(record.workbookKey));
    if (record.annexKey) await folder.write(`reports/${name}-annex.xlsx`, await stores.reportFiles.get(record.annexKey));
    // Of a single month the file with the people takes the overview's name.
    for (const month of Object.keys(record.months ?? {})) {
      const { reportKey: made, version } = record;
      const file = await stores.reportFiles.get(monthFileKey({ projectId: project.id, reportKey: made, version, month }));
      await folder.write(`reports/${reportKey(funder, report, month)}.xlsx`, file);
    }
    if (record.publicKey) await folder.write(`reports/${name}-public.xlsx`, await stores.reportFiles.get(record.publicKey));
    await folder.write(`reports/${name}.json`, content);
    const { checks, restated } = reportContentSchema.parse(JSON.parse(new TextDecoder().decode(content)));
    written.push({
      name,
      failedChecks: checks.filter(({ ok }) => !ok).length,
      changedFigures: restated.reduce((sum, { changes }) => sum + changes.length, 0),
    });
  }
  return written;
}

/** The funder that defines a report, which its files are named after. */
function funderOf(project: Project, report: string): string {
  return findReport(project, report, funders)?.funder.id ?? project.funder;
}
