import { access, constants, stat } from 'node:fs/promises';
import type { Project } from '../../functions/shared/records/project.ts';
import { funders } from '../../templates/index.ts';
import { pipelineText } from '../../templates/text/pipeline.ts';
import { openFolder, type ResultFolder } from './openFolder.ts';
import type { PipelineArguments } from './readArguments.ts';
import { readProject } from './readProject.ts';
import { Refusal } from '../command/refusal.ts';

/** A run whose settings have been accepted. */
export interface PreparedRun {
  readonly given: PipelineArguments;
  readonly project: Project;
  readonly folder: ResultFolder;
}

/** Reads and checks everything that can be refused, before anything is started or written. */
export async function prepareRun(given: PipelineArguments): Promise<PreparedRun> {
  const project = await readProject(given.project, funders);
  for (const path of given.uploads) await checkReadable(path);
  const reportNames = funders.flatMap((funder) => funder.reports.map((report) => `${funder.id}-${report.id}`));
  return { given, project, folder: await openFolder(given.out, reportNames) };
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
