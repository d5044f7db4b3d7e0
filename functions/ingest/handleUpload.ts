import type { Funder } from '../shared/definition/funder.ts';
import { planMonthFiles } from '../shared/definition/planMonthFiles.ts';
import type { IngestMessage, ReportMessage } from '../shared/records/messages.ts';
import type { Queue, ReportStore } from '../shared/ports.ts';
import { ingestUpload, type Ingested, type IngestDeps } from './ingestUpload.ts';

/** What handling an upload needs beside taking it in. */
export interface HandleUploadDeps extends IngestDeps {
  readonly reports: Pick<ReportStore, 'list' | 'get'>;
  readonly reportQueue: Queue<ReportMessage>;
  readonly funders: readonly Funder[];
}

/** Takes an upload in; once it is stored, asks for the month files that may have changed. Asking twice makes nothing twice. */
export async function handleUpload(message: IngestMessage, deps: HandleUploadDeps): Promise<Ingested> {
  const ingested = await ingestUpload(message, deps);
  const isStored = ingested.kind === 'stored' || (ingested.kind === 'answered' && ingested.outcome === 'stored');
  const project = isStored ? await deps.projects.get(message.projectId) : undefined;
  if (!project) return ingested;
  for (const asked of planMonthFiles(project, await deps.reports.list(project.id), deps.funders)) await deps.reportQueue.send(asked);
  return ingested;
}
