import * as z from 'zod';
import { connectTable } from '../shared/aws/connectTable.ts';
import { connectTenants, tenantSettings } from '../shared/aws/connectTenants.ts';
import { createOrganisationStore } from '../shared/aws/createOrganisationStore.ts';
import { createProjectStore } from '../shared/aws/createProjectStore.ts';
import { createQueue, createTenantQueue } from '../shared/aws/createQueue.ts';
import { createRetries } from '../shared/aws/createRetries.ts';
import { addressed, planMessageSchema, tickMessageSchema, type PlanMessage, type ReportMessage } from '../shared/records/messages.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { queueLambda } from '../shared/lambda/queueLambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { funders } from '../../templates/index.ts';
import { planReports, type PlanDeps } from './planReports.ts';
import { walkOrganisations, type WalkDeps } from './walkOrganisations.ts';

/** Settings of the function that plans reports. `PLAN_QUEUE_URL` is its own queue. */
export const settingsSchema = z.object({ ...tenantSettings, REPORT_QUEUE_URL: z.string(), PLAN_QUEUE_URL: z.string() });

interface Connected {
  readonly walk: WalkDeps;
  readonly of: (organisationNumber: string) => PlanDeps;
}

function connect(): Connected {
  const settings = readSettings(settingsSchema);
  const log = createLog();
  return {
    walk: {
      organisations: createOrganisationStore(connectTable(settings.TABLE_NAME)),
      queue: createQueue(settings.PLAN_QUEUE_URL),
      log,
    },
    of: connectTenants(settings, (table) => ({
      projects: createProjectStore(table),
      queue: createTenantQueue<ReportMessage>(table, settings.REPORT_QUEUE_URL),
      rest: createTenantQueue<PlanMessage>(table, settings.PLAN_QUEUE_URL),
      funders,
      log,
    })),
  };
}

/** Asks for the reports of the period that ended before the schedule fired: organisation by organisation, and for each its projects. */
export const handler = queueLambda({
  message: z.union([addressed(planMessageSchema), tickMessageSchema]),
  connect,
  retries: createRetries(),
  useCase: async (asked, { walk, of }: Connected) => {
    if ('organisationNumber' in asked) await planReports(asked.message, of(asked.organisationNumber));
    else await walkOrganisations(asked, walk);
  },
});
