import { periodsOf } from '../shared/calendar/periodsOf.ts';
import { reportsOpenTo } from '../shared/definition/findReport.ts';
import type { Funder } from '../shared/definition/funder.ts';
import type { Report } from '../shared/definition/report.ts';
import { stockholmDate } from '../shared/domain/localDate.ts';
import { reportKey } from '../shared/records/fileKeys.ts';
import type { PlanMessage, ReportMessage, ScheduleMessage } from '../shared/records/messages.ts';
import { includes, periodOf, previousPeriod, type Period } from '../shared/domain/period.ts';
import type { Project } from '../shared/records/project.ts';
import { isRunningIn } from '../shared/records/projectTime.ts';
import type { Log, ProjectStore, Queue } from '../shared/ports.ts';

/** What planning needs from outside. */
export interface PlanDeps {
  readonly projects: Pick<ProjectStore, 'listReadable'>;
  readonly queue: Queue<ReportMessage>;
  /** Where the rest of an organisation's projects is asked for. */
  readonly rest: Queue<PlanMessage>;
  readonly funders: readonly Funder[];
  readonly log: Log;
}

/** Projects that are planned for by one message. */
export const PROJECTS_AT_ONCE = 50;

/**
 * Schedule → one message per project and report of the period that just ended, for some projects of one organisation; the rest is asked for by a message of
 * its own. Planning twice queues the same messages twice, which makes nothing twice. A project whose funder is gone, or whose settings
 * cannot be read, is a fault, thrown once the others are queued.
 */
export async function planReports(
  { after = '', ...schedule }: PlanMessage,
  { projects, queue, rest, funders, log }: PlanDeps,
): Promise<readonly ReportMessage[]> {
  const period = periodBefore(schedule);
  const { projects: all, unreadable } = await projects.listReadable();
  const left = all.filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
  const some = left.slice(0, PROJECTS_AT_ONCE);
  const last = some.at(-1);
  if (last && left.length > some.length) await rest.send({ ...schedule, after: last.id });
  const running = some.filter((project) => isRunningIn(project, period));
  const messages = running.flatMap((project) => dueReports(project, period, funders));
  for (const message of messages) await queue.send(message, { caseNumber: caseOf(message) });
  log.info('reports planned', { period: period.id, projects: running.length, reports: messages.length }, [
    { name: 'ReportsDue', value: messages.length },
  ]);

  const orphans = running.filter(({ funder }) => !funders.some(({ id }) => id === funder));
  if (orphans.length > 0) throw new Error(`Projects with an unknown funder: ${orphans.map(({ id }) => id).join(', ')}`);
  if (unreadable.length > 0) throw new Error(`Projects with settings that cannot be read: ${unreadable.join(', ')}`);
  return messages;
}

/** Each report of a date of the schedule is a case of its own, the same whenever it is planned. */
function caseOf({ projectId, report, period }: ReportMessage): string {
  return reportKey(projectId, report, period);
}

/** The period of the schedule's kind that ended last before it fired, by the calendar in Stockholm. */
function periodBefore({ every, firedAt }: ScheduleMessage): Period {
  return previousPeriod(periodOf(every, stockholmDate(firedAt)));
}

/** The project's reports of what the period ended: of its kind, and of the project's own quarters those that ended in it, when it is a month. */
function dueReports(project: Project, period: Period, funders: readonly Funder[]): readonly ReportMessage[] {
  return reportsOpenTo(project, funders)
    .filter(({ report }) => project.reports.includes(report.id))
    .flatMap(({ report }) =>
      endedBy(period, report, project).map(({ id }) => ({ projectId: project.id, report: report.id, period: id, send: true })),
    );
}

function endedBy(period: Period, report: Report, project: Project): readonly Period[] {
  if (report.periodsFrom === undefined) return report.every === period.kind ? [period] : [];
  return period.kind === 'month' ? periodsOf(report, project, period.lastDay).filter(({ lastDay }) => includes(period, lastDay)) : [];
}
