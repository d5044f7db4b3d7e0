import { randomBytes } from 'node:crypto';
import type { Project } from '../../functions/shared/records/project.ts';
import { createStores } from '../stores/createStores.ts';
import { readMails, type CaughtMail } from '../../infra/local/readMails.ts';
import { startRuntime, type Runtime } from '../../infra/local/startRuntime.ts';
import { putNewProject } from '../stores/putProject.ts';
import { command, putMembers } from '../stores/putMembers.ts';
import { composeMime } from './composeMime.ts';
import type { PreparedRun } from './prepareRun.ts';
import { sendReports } from './sendReports.ts';
import { takeReports, type WrittenReport } from './takeReports.ts';
import { takeUpload, type AnsweredUpload } from './takeUpload.ts';

/** What the command did with one project. */
export interface ProjectResult {
  readonly project: Project;
  readonly uploads: readonly AnsweredUpload[];
  readonly reports: readonly WrittenReport[];
  readonly mails: readonly CaughtMail[];
}

/** What the command did, project by project. */
export type PipelineResult = readonly ProjectResult[];

type Run = PreparedRun & { readonly runtime: Runtime; settle(): Promise<void> };

/** All projects put and all uploads in, one after the other; then reports and mails out. Everything lives in memory and is gone afterwards, except the results. */
export async function runPipeline(run: PreparedRun): Promise<PipelineResult> {
  const deadLetters: string[] = [];
  const runtime = await startRuntime({
    identityKey: `raw:${randomBytes(32).toString('base64')}`,
    queueSpeed: Infinity,
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

async function takeAll({ given, projects, runtime, settle }: Run): Promise<PipelineResult> {
  // Projects that are run together are of one organisation.
  const stores = createStores(runtime.environment, projects[0]?.project.organisationNumber ?? '');
  const step = { ...given, stores, runtime, settle };
  for (const { project } of projects) {
    await putNewProject(project, stores);
    await putMembers(project, [command], stores);
  }
  const takenIn = projects.map((prepared) => ({ ...prepared, answered: [] as AnsweredUpload[], mails: [] as CaughtMail[] }));
  const takeMails = followMails(runtime.mailUrl);
  const takeUploads = async (most?: number): Promise<void> => {
    for (const { project, uploads, folder, answered, mails } of takenIn) {
      for (const path of uploads.slice(answered.length, most))
        answered.push(await takeUpload({ ...step, project, path, folder, uploadNumber: answered.length + 1 }));
      mails.push(...(await takeMails()));
    }
  };
  if (given.sentAfter !== undefined) {
    await takeUploads(given.sentAfter);
    for (const { project } of takenIn) await sendReports({ ...step, project });
  }
  await takeUploads();
  const results: ProjectResult[] = [];
  for (const { project, folder, answered, mails } of takenIn) {
    const reports = await takeReports({ ...step, project, folder });
    mails.push(...(await takeMails()));
    for (const [index, mail] of mails.entries()) await folder.write(`mail/${index + 1}.eml`, composeMime(mail));
    results.push({ project, uploads: answered, reports, mails });
  }
  return results;
}

/** Each time the mails that were sent since the last. */
function followMails(mailUrl: string): () => Promise<readonly CaughtMail[]> {
  let seen = 0;
  return async () => {
    const fresh = (await readMails(mailUrl)).slice(seen);
    seen += fresh.length;
    return fresh;
  };
}
