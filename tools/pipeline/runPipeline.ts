import { randomBytes } from 'node:crypto';
import type { Project } from '../../functions/shared/records/project.ts';
import { createStores } from '../stores/createStores.ts';
import { readMails, type CaughtMail } from '../../infra/local/readMails.ts';
import { startRuntime, type Runtime } from '../../infra/local/startRuntime.ts';
import { composeMime } from './composeMime.ts';
import type { PreparedRun } from './prepareRun.ts';
import { sendReports } from './sendReports.ts';
import { takeReports, type WrittenReport } from './takeReports.ts';
import { takeUpload, type AnsweredUpload } from './takeUpload.ts';

/** What the command did. */
export interface PipelineResult {
  readonly project: Project;
  readonly uploads: readonly AnsweredUpload[];
  readonly reports: readonly WrittenReport[];
  readonly mails: readonly CaughtMail[];
}

/** Uploads in, one after the other; reports and mails out. Everything lives in memory and is gone afterwards, except the results. */
export async function runPipeline(run: PreparedRun): Promise<PipelineResult> {
  const deadLetters: string[] = [];
  const runtime = await startRuntime({
    identityKey: `raw:${randomBytes(32).toString('base64')}`,
    retryAfterSeconds: 0,
    onDeadLetter: ({ queue }) => deadLetters.push(queue),
  });
  try {
    const settle = async (): Promise<void> => {
      await runtime.settle();
      if (deadLetters.length > 0) throw new Error(`A message ended among the dead letters of ${deadLetters.join(', ')}`);
    };
    return await takeAll({ ...run, runtime, settle });
  } finally {
    await runtime.stop();
  }
}

async function takeAll({
  given,
  project,
  folder,
  runtime,
  settle,
}: PreparedRun & { readonly runtime: Runtime; settle(): Promise<void> }): Promise<PipelineResult> {
  const stores = createStores(runtime.environment);
  await stores.projects.put(project);
  const uploads: AnsweredUpload[] = [];
  for (const [index, path] of given.uploads.entries()) {
    const step = {
      project,
      path,
      uploadNumber: index + 1,
      confirms: given.confirms,
      isPartial: given.isPartial ?? false,
      stores,
      runtime,
      folder,
      settle,
    };
    uploads.push(await takeUpload(step));
    if (given.sentAfter === step.uploadNumber) await sendReports({ project, period: given.period, stores, settle });
  }
  const reports = await takeReports({ project, period: given.period, stores, folder, settle });
  const mails = await readMails(runtime.mailUrl);
  for (const [index, mail] of mails.entries()) await folder.write(`mail/${index + 1}.eml`, composeMime(mail));
  return { project, uploads, reports, mails };
}
