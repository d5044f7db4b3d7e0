import * as z from 'zod';
import { connectTable } from '../shared/aws/connectTable.ts';
import { createProjectStore } from '../shared/aws/createProjectStore.ts';
import { createQueue } from '../shared/aws/createQueue.ts';
import { scheduleMessageSchema, type ReportMessage } from '../shared/records/messages.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { lambda } from '../shared/lambda/lambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { funders } from '../../templates/index.ts';
import { planReports, type PlanDeps } from './planReports.ts';

/** Settings of the function that plans reports. */
export const settingsSchema = z.object({ TABLE_NAME: z.string(), REPORT_QUEUE_URL: z.string() });

function connect(): PlanDeps {
  const settings = readSettings(settingsSchema);
  return {
    projects: createProjectStore(connectTable(settings.TABLE_NAME)),
    queue: createQueue<ReportMessage>(settings.REPORT_QUEUE_URL),
    funders,
    log: createLog(),
  };
}

/** Asks for the reports of the period that ended before the schedule fired. */
export const handler = lambda({ event: scheduleMessageSchema, connect, useCase: planReports });
