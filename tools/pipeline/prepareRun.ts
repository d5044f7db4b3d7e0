import { access, constants, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../../functions/shared/lambda/systemClock.ts';
import { stockholmDate } from '../../functions/shared/domain/localDate.ts';
import { isReportable, reportableDays } from '../../functions/shared/records/projectTime.ts';
import { bareOrganisationNumber } from '../../functions/shared/domain/organisationNumber.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import { funders } from '../../templates/index.ts';
import { pipelineText } from '../../templates/text/pipeline.ts';
import { openFolder, type ResultFolder } from './openFolder.ts';
import type { PipelineArguments } from './readArguments.ts';
import { readProject } from './readProject.ts';
import { Refusal } from '../command/refusal.ts';

/** A project of a run, its workbooks and where its results go. */
export interface PreparedProject {
  readonly project: Project;
  readonly uploads: readonly string[];
  readonly folder: ResultFolder;
}

/** A run whose settings have been accepted. */
export interface PreparedRun {
  readonly given: PipelineArguments;
  readonly projects: readonly PreparedProject[];
}

/** Reads and checks everything that can be refused, before anything is started or written. */
export async function prepareRun(given: PipelineArguments): Promise<PreparedRun> {
  const read: (Pick<PreparedProject, 'project' | 'uploads'> & { readonly out: string })[] = [];
  for (const { settings, uploads } of given.projects) {
    const project = await readProject(settings, funders);
    checkPeriod(project, given.period);
    for (const path of uploads) await checkReadable(path);
    read.push({ project, uploads, out: given.projects.length > 1 ? join(given.out, project.id) : given.out });
  }
  checkTogether(read.map(({ project }) => project));
  const reportNames = funders.flatMap((funder) => funder.reports.map((report) => `${funder.id}-${report.id}`));
  const projects: PreparedProject[] = [];
  for (const { project, uploads, out } of read) projects.push({ project, uploads, folder: await openFolder(out, reportNames) });
  return { given, projects };
}

function checkPeriod(project: Project, period: Period): void {
  const today = stockholmDate(systemClock.now());
  if (!isReportable(project, period, today))
    throw new Refusal(pipelineText.periodOutside(period.id, project.id, reportableDays(project, today)));
}

/** Projects run together are different ones of one organisation. */
function checkTogether(projects: readonly Project[]): void {
  const ids = projects.map(({ id }) => id.toLowerCase());
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) throw new Refusal(pipelineText.sameProject(twice));
  const organisations = new Set(projects.map(({ organisationNumber }) => bareOrganisationNumber(organisationNumber)));
  if (organisations.size > 1) throw new Refusal(pipelineText.severalOrganisations());
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
