import type { Funder } from '../../shared/definition/funder.ts';
import { planMonthFiles } from '../../shared/definition/planMonthFiles.ts';
import type { ReportMessage } from '../../shared/records/messages.ts';
import type { Project } from '../../shared/records/project.ts';
import type { Queue, ReportStore } from '../../shared/ports.ts';

/** What asking for month files needs. */
export interface MonthFilePorts {
  readonly reports: Pick<ReportStore, 'list'>;
  readonly reportQueue: Queue<ReportMessage>;
  readonly funders: readonly Funder[];
}

/** Asks for the month files that may have changed with the rows in force. Asking twice makes nothing twice. */
export async function askForMonthFiles(project: Project, { reports, reportQueue, funders }: MonthFilePorts): Promise<void> {
  for (const asked of planMonthFiles(project, await reports.list(project.id), funders)) await reportQueue.send(asked);
}
