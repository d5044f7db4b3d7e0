import { calendarOf } from '../shared/calendar/calendarOf.ts';
import type { Funder } from '../shared/definition/funder.ts';
import { daysBetween, stockholmDate, type LocalDate } from '../shared/domain/localDate.ts';
import { reportKey } from '../shared/records/fileKeys.ts';
import type { Project } from '../shared/records/project.ts';
import type { Clock, FileStore, Log, OrganisationStore, ProjectStore, ReportStore, UploadStore } from '../shared/ports.ts';

/** What is looked through of one organisation. */
export interface LookedThrough {
  readonly projects: Pick<ProjectStore, 'listReadable'>;
  readonly uploads: Pick<UploadStore, 'list'>;
  readonly reports: Pick<ReportStore, 'list'>;
  readonly files: Pick<FileStore, 'has'>;
}

/** What looking needs from outside. */
export interface StuckDeps {
  readonly organisations: Pick<OrganisationStore, 'list'>;
  readonly of: (organisationNumber: string) => LookedThrough;
  readonly funders: readonly Funder[];
  readonly clock: Clock;
  readonly log: Log;
}

/** Milliseconds that an upload may be without an answer: five tries and their pauses are over long before. */
const answeredWithin = 3600_000;
/** Milliseconds for which an upload is looked for: until its file goes by the bucket's lifecycle rule. */
const lookedForWithin = 30 * 24 * 3600_000;
/** From how many days before the last day a report has to be made, and for how many days after. */
const daysBefore = 3;
const daysAfter = 14;
const organisationsAtOnce = 50;

/** How many there are of each. */
export interface Stuck {
  readonly uploads: number;
  readonly reports: number;
}

/**
 * Looks for what no error tells of: files that have arrived and have no answer, and reports that are due within days and have not been made. Each is
 * logged with its case; how many there are is measured, also when there are none. What cannot be looked at does not keep the rest from being: it
 * throws when all else is done.
 */
export async function findStuck(deps: StuckDeps): Promise<Stuck> {
  const found = { uploads: 0, reports: 0 };
  const faults: unknown[] = [];
  const attempt = async (look: () => Promise<void>): Promise<void> => look().catch((error: unknown) => void faults.push(error));
  for await (const organisationNumber of walk(deps))
    await attempt(async () => {
      const stores = deps.of(organisationNumber);
      const { projects, unreadable } = await stores.projects.listReadable();
      faults.push(...unreadable.map((id) => new Error(`The settings of project ${id} cannot be read`)));
      for (const project of projects)
        await attempt(async () => {
          found.uploads += await countUploads(project, stores, deps);
          found.reports += await countReports(project, stores, deps);
        });
    });
  deps.log.info('looked for what is stuck', { faults: faults.length }, [
    { name: 'UploadsNotAnswered', value: found.uploads },
    { name: 'ReportsNotMade', value: found.reports },
  ]);
  if (faults.length > 0) throw new Error(`${faults.length} projects or organisations could not be looked at`, { cause: faults[0] });
  return found;
}

async function* walk({ organisations }: StuckDeps): AsyncIterable<string> {
  let some = await organisations.list({ most: organisationsAtOnce });
  while (some.length > 0) {
    yield* some;
    some = await organisations.list({ after: some.at(-1), most: organisationsAtOnce });
  }
}

/** Uploads whose file has come and that nobody has answered. One whose file never came is nobody's fault of ours. */
async function countUploads(project: Project, { uploads, files }: LookedThrough, { clock, log }: StuckDeps): Promise<number> {
  const now = clock.now().getTime();
  let count = 0;
  for (const { outcome, at, uploadId, fileKey } of await uploads.list(project.id)) {
    const age = now - Date.parse(at);
    if (outcome !== 'received' || age < answeredWithin || age > lookedForWithin || !(await files.has(fileKey))) continue;
    log.info('received and not answered', { caseNumber: uploadId, project: project.id, uploadId, since: at });
    count += 1;
  }
  return count;
}

async function countReports(project: Project, { reports }: LookedThrough, { funders, clock, log }: StuckDeps): Promise<number> {
  const due = listDue(project, { funders, today: stockholmDate(clock.now()) });
  if (due.length === 0) return 0;
  const made = new Set((await reports.list(project.id)).map((record) => record.reportKey));
  const missing = due.filter(({ key }) => !made.has(key));
  for (const { report, period, dueOn } of missing) {
    const caseNumber = reportKey(project.id, report, period);
    log.info('due and not made', { caseNumber, project: project.id, report, period, dueOn });
  }
  return missing.length;
}

function listDue(project: Project, { funders, today }: { readonly funders: readonly Funder[]; readonly today: LocalDate }) {
  return calendarOf(project, funders, today).flatMap(({ key, report, period, dueOn }) => {
    const days = daysBetween(today, dueOn);
    if (report.every === undefined || period.lastDay >= today || days > daysBefore || days < -daysAfter) return [];
    return [{ report: report.id, period: period.id, dueOn, key }];
  });
}
