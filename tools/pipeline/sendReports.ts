import { findReport } from '../../functions/shared/definition/findReport.ts';
import { reportKey } from '../../functions/shared/records/fileKeys.ts';
import { handIn } from '../../functions/shared/records/handIn.ts';
import { funders } from '../../templates/index.ts';
import type { ReportStep } from './takeReports.ts';

/** Makes each of the project's reports and marks it as handed in by hand, as the page does: no mail goes out. */
export async function sendReports({ project, period, stores, settle }: Omit<ReportStep, 'folder'>): Promise<void> {
  const reports = [...new Set(project.reports)];
  for (const report of reports) await stores.reportQueue.send({ projectId: project.id, report, period: period.id, send: false });
  await settle();
  for (const report of reports) {
    const funder = findReport(project, report, funders)?.funder.id ?? project.funder;
    const record = await stores.reports.get(project.id, reportKey(funder, report, period.id));
    if (!record) continue;
    const handedIn = { at: new Date().toISOString(), by: 'pipeline', months: Object.keys(record.months ?? {}) };
    if (!(await stores.reports.change(record, handIn(record, handedIn))))
      throw new Error(`${record.reportKey} was changed while it was marked as sent`);
  }
}
