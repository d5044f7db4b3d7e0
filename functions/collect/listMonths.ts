import type { MonthFiles } from '../shared/definition/monthFile.ts';
import { findCascade, listHandedIn } from '../shared/records/findCascade.ts';
import { daysBetween, stockholmDate, type LocalDate } from '../shared/domain/localDate.ts';
import type { MonthsAnswer, ShownMonth } from '../shared/answers/monthAnswers.ts';
import type { MonthPin } from '../shared/domain/monthFiles.ts';
import { monthsOf, span } from '../shared/domain/period.ts';
import type { Project } from '../shared/records/project.ts';
import { lastDayBy } from '../shared/records/projectTime.ts';
import type { ReportRecord } from '../shared/records/reportRecord.ts';
import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { reportsOf } from './madeReports.ts';
import type { ProjectRequest } from './useCase.ts';

/** Each month's file of the project so far: made or not, handed in or not, and which must be uploaded again, in order. */
export async function listMonths(
  { person, project }: ProjectRequest,
  deps: Pick<CollectDeps, 'reports' | 'snapshots' | 'funders' | 'clock'>,
): Promise<Answer> {
  const [found] = reportsOf(project, deps.funders).flatMap(({ funder, report }) =>
    report.monthFiles ? [{ funder, report, monthFiles: report.monthFiles }] : [],
  );
  if (!found) return { kind: 'shown', body: {} };
  const [all, current] = await Promise.all([deps.reports.list(project.id), deps.snapshots.current(project.id)]);
  const records = all.filter(({ funder, report }) => funder === found.funder.id && report === found.report.id);
  const today = stockholmDate(deps.clock.now());
  const months = describeMonths(records, { project, today, inForce: current?.number ?? 0, monthFiles: found.monthFiles });
  const { id, title } = found.report;
  const body: MonthsAnswer = { files: { report: id, title, mayMark: person.may.includes('sendReport'), months: [...months] } };
  return { kind: 'shown', body };
}

interface MonthFacts {
  readonly project: Project;
  readonly today: LocalDate;
  readonly inForce: number;
  readonly monthFiles: MonthFiles;
}

function describeMonths(records: readonly ReportRecord[], { project, today, inForce, monthFiles }: MonthFacts): readonly ShownMonth[] {
  const lastDay = lastDayBy(project, today);
  const months = project.startsOn <= lastDay ? monthsOf(span(project.startsOn, lastDay)) : [];
  const newest = newestByMonth(records);
  const pins = Object.fromEntries([...newest].map(([month, { pin }]) => [month, pin]));
  const handedIn = listHandedIn(records);
  const { resend } = findCascade(handedIn, pins, months);
  return months.map((month) => {
    const { opensOn, dueOn } = monthFiles.windowOf(month);
    const made = newest.get(month);
    const at = handedIn.get(month)?.at;
    const place = resend.indexOf(month);
    return {
      month,
      opensOn,
      dueOn,
      isOpen: opensOn <= today,
      daysLeft: daysBetween(today, dueOn),
      ...(made && { file: fileOf(made, inForce) }),
      ...(at !== undefined && { handedInAt: at }),
      ...(place >= 0 && { again: place + 1 }),
    };
  });
}

interface MadeMonth {
  readonly record: ReportRecord;
  readonly pin: MonthPin;
}

/** Records come newest first. */
function newestByMonth(records: readonly ReportRecord[]): ReadonlyMap<string, MadeMonth> {
  const newest = new Map<string, MadeMonth>();
  for (const record of records) {
    for (const [month, pin] of Object.entries(record.months ?? {})) if (!newest.has(month)) newest.set(month, { record, pin });
  }
  return newest;
}

function fileOf({ record, pin: { rows, ended, hours } }: MadeMonth, inForce: number): NonNullable<ShownMonth['file']> {
  const { reportKey, version, revision } = record;
  return { reportKey, version, counts: { rows, ended, hours }, isOutdated: revision < inForce };
}
