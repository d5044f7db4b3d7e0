import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { reportsOpenTo } from '../../functions/shared/definition/findReport.ts';
import type { Funder } from '../../functions/shared/definition/funder.ts';
import { fitsItem } from '../../functions/shared/records/itemBytes.ts';
import { projectSchema, type Project } from '../../functions/shared/records/project.ts';
import { pipelineText } from '../../templates/text/pipeline.ts';
import { Refusal } from '../command/refusal.ts';

/** The settings of the project. Throws a refusal that names every setting that is unknown, missing or wrong. */
export async function readProject(path: string, funders: readonly Funder[]): Promise<Project> {
  const settings = await readJson(path);
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    throw new Refusal(pipelineText.notAnObject(basename(path)));
  const parsed = projectSchema.safeParse(settings);
  const faults = parsed.success ? faultsOfFunder(parsed.data, funders) : faultsOfSettings(parsed.error.issues, settings);
  if (!parsed.success || faults.length > 0) throw new Refusal(pipelineText.inProject(basename(path), faults));
  if (!fitsItem(parsed.data)) throw new Refusal(pipelineText.settingsTooLarge(basename(path)));
  return parsed.data;
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Refusal(pipelineText.noFile(path));
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal(pipelineText.notJson(basename(path)));
  }
}

type Issue = ReturnType<typeof projectSchema.safeParse>['error'] extends infer E ? (E extends { issues: (infer I)[] } ? I : never) : never;

function faultsOfSettings(issues: readonly Issue[], settings: object): string[] {
  const unknown: string[] = [];
  const missing: string[] = [];
  const wrong: string[] = [];
  for (const issue of issues) {
    const [name] = issue.path;
    if (issue.code === 'unrecognized_keys') unknown.push(...issue.keys);
    else if (issue.path.length === 1 && !Object.hasOwn(settings, String(name))) missing.push(String(name));
    else wrong.push(issue.path.join('.'));
  }
  return [
    ...(unknown.length > 0 ? [pipelineText.unknownSettings(unknown)] : []),
    ...(missing.length > 0 ? [pipelineText.missingSettings(missing)] : []),
    ...(wrong.length > 0 ? [pipelineText.wrongSettings([...new Set(wrong)])] : []),
  ];
}

function faultsOfFunder(project: Project, funders: readonly Funder[]): string[] {
  const { funder: id, reports } = project;
  const funder = funders.find((candidate) => candidate.id === id);
  if (!funder)
    return [
      pipelineText.unknownFunder(
        id,
        funders.map((known) => known.id),
      ),
    ];
  const known = reportsOpenTo(project, funders).map(({ report }) => report.id);
  const unknown = reports.filter((report) => !known.includes(report));
  return unknown.length > 0 ? [pipelineText.unknownReports(unknown, id, known)] : [];
}
