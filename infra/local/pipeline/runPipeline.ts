import { randomBytes } from 'node:crypto';
import { access, constants, stat } from 'node:fs/promises';
import type { Project } from '../../../functions/shared/domain/project.ts';
import { funders } from '../../../templates/index.ts';
import { pipelineText } from '../../../templates/text/pipeline.ts';
import { openStores } from '../openStores.ts';
import { readMails, type CaughtMail } from '../readMails.ts';
import { startRuntime, type Runtime } from '../startRuntime.ts';
import { composeMime } from './composeMime.ts';
import { openFolder, type ResultFolder } from './openFolder.ts';
import type { PipelineArguments } from './readArguments.ts';
import { readProject } from './readProject.ts';
import { Refusal } from './refusal.ts';
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
export async function runPipeline(given: PipelineArguments): Promise<PipelineResult> {
  const project = await readProject(given.project, funders);
  for (const path of given.uploads) await checkReadable(path);
  const reportNames = funders.flatMap((funder) => funder.reports.map((report) => `${funder.id}-${report.id}`));
  const folder = await openFolder(given.out, reportNames);
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
    return await takeAll({ given, project, folder, runtime, settle });
  } finally {
    await runtime.stop();
  }
}

interface Steps {
  readonly given: PipelineArguments;
  readonly project: Project;
  readonly folder: ResultFolder;
  readonly runtime: Runtime;
  settle(): Promise<void>;
}

async function takeAll({ given, project, folder, runtime, settle }: Steps): Promise<PipelineResult> {
  const stores = openStores(runtime.environment);
  await stores.projects.put(project);
  const uploads: AnsweredUpload[] = [];
  for (const [index, path] of given.uploads.entries()) {
    const step = { project, path, number: index + 1, confirms: given.confirms, stores, runtime, folder, settle };
    uploads.push(await takeUpload(step));
  }
  const reports = await takeReports({ project, period: given.period, stores, folder, settle });
  const mails = await readMails(runtime.mailUrl);
  for (const [index, mail] of mails.entries()) await folder.write(`mail/${index + 1}.eml`, composeMime(mail));
  return { project, uploads, reports, mails };
}

async function checkReadable(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK);
    if ((await stat(path)).isFile()) return;
  } catch {
    // Said below, as for a folder.
  }
  throw new Refusal(pipelineText.noFile(path));
}
