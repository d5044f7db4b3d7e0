import { createAccessStore } from '../../functions/shared/aws/createAccessStore.ts';
import { connectTable } from '../../functions/shared/aws/connectTable.ts';
import { createFileStore } from '../../functions/shared/aws/createFileStore.ts';
import { createProjectStore } from '../../functions/shared/aws/createProjectStore.ts';
import { createQueue } from '../../functions/shared/aws/createQueue.ts';
import { createReportStore } from '../../functions/shared/aws/createReportStore.ts';
import { createSnapshotStore } from '../../functions/shared/aws/createSnapshotStore.ts';
import { createUploadStore } from '../../functions/shared/aws/createUploadStore.ts';
import { putItem } from '../../functions/shared/aws/putItem.ts';
import { beforehandKey } from '../../functions/shared/aws/tableKeys.ts';
import type { ReportMessage } from '../../functions/shared/records/messages.ts';
import type { AccessStore, FileStore, ProjectStore, Queue, ReportStore, UploadStore } from '../../functions/shared/ports.ts';
import * as z from 'zod';

/** What the command puts in and takes out, at the same places as the handlers. */
export interface Stores {
  readonly projects: ProjectStore;
  readonly access: AccessStore;
  readonly uploads: UploadStore;
  readonly reports: ReportStore;
  readonly uploadFiles: FileStore;
  readonly reportFiles: FileStore;
  readonly reportQueue: Queue<ReportMessage>;
  /** Approves what will be made of a report from the revision in force, as a person would once it was made. Nothing in `functions/` can. */
  approveBeforehand(projectId: string, reportKey: string): Promise<void>;
}

const environmentSchema = z.object({
  TABLE_NAME: z.string(),
  UPLOADS_BUCKET: z.string(),
  REPORTS_BUCKET: z.string(),
  REPORT_QUEUE_URL: z.string(),
});

/** The stores that the handlers of this process use. */
export function createStores(environment: Readonly<Record<string, string>>): Stores {
  const settings = environmentSchema.parse(environment);
  const table = connectTable(settings.TABLE_NAME);
  return {
    projects: createProjectStore(table),
    access: createAccessStore(table),
    uploads: createUploadStore(table),
    reports: createReportStore(table),
    uploadFiles: createFileStore(settings.UPLOADS_BUCKET),
    reportFiles: createFileStore(settings.REPORTS_BUCKET),
    reportQueue: createQueue(settings.REPORT_QUEUE_URL),
    async approveBeforehand(projectId, reportKey) {
      const current = await createSnapshotStore({ table }).current(projectId);
      if (current) await putItem(table, { ...beforehandKey(projectId, reportKey, current.number), by: 'command' });
    },
  };
}
