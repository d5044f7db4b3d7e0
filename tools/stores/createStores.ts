import { createAccessStore } from '../../functions/shared/aws/createAccessStore.ts';
import { connectTable, tenantTable } from '../../functions/shared/aws/connectTable.ts';
import { createFileStore } from '../../functions/shared/aws/createFileStore.ts';
import { createOrganisationStore } from '../../functions/shared/aws/createOrganisationStore.ts';
import { createProjectStore } from '../../functions/shared/aws/createProjectStore.ts';
import { createTenantQueue } from '../../functions/shared/aws/createQueue.ts';
import { createReportStore } from '../../functions/shared/aws/createReportStore.ts';
import { createSnapshotStore } from '../../functions/shared/aws/createSnapshotStore.ts';
import { createUploadStore } from '../../functions/shared/aws/createUploadStore.ts';
import { putItem } from '../../functions/shared/aws/putItem.ts';
import { beforehandKey } from '../../functions/shared/aws/tableKeys.ts';
import type { ReportMessage } from '../../functions/shared/records/messages.ts';
import type {
  AccessStore,
  FileStore,
  OrganisationStore,
  ProjectStore,
  Queue,
  ReportStore,
  UploadStore,
} from '../../functions/shared/ports.ts';
import * as z from 'zod';

/** What the command puts in and takes out of one organisation, at the same places as the handlers. */
export interface Stores {
  /** The list that is no organisation's own. */
  readonly organisations: OrganisationStore;
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

/** The stores of an organisation that the handlers of this process use. */
export function createStores(environment: Readonly<Record<string, string>>, organisationNumber: string): Stores {
  const settings = environmentSchema.parse(environment);
  const whole = connectTable(settings.TABLE_NAME);
  const table = tenantTable(whole, organisationNumber);
  return {
    organisations: createOrganisationStore(whole),
    projects: createProjectStore(table),
    access: createAccessStore(table),
    uploads: createUploadStore(table),
    reports: createReportStore(table),
    uploadFiles: createFileStore(table, settings.UPLOADS_BUCKET),
    reportFiles: createFileStore(table, settings.REPORTS_BUCKET),
    reportQueue: createTenantQueue(table, settings.REPORT_QUEUE_URL),
    async approveBeforehand(projectId, reportKey) {
      const current = await createSnapshotStore({ table }).current(projectId);
      if (current) await putItem(table, { ...beforehandKey(table, { projectId, reportKey, revision: current.number }), by: 'command' });
    },
  };
}
