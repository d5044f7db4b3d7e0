import * as z from 'zod';
import { nameFunder } from '../shared/definition/nameFunder.ts';
import { stockholmDate } from '../shared/domain/localDate.ts';
import type { ProjectGlance } from '../shared/definition/projectGlance.ts';
import type { ProjectCard } from '../shared/answers/projectAnswers.ts';
import type { Comparison, Figure } from '../shared/domain/figure.ts';
import { parsePeriod, type Period } from '../shared/domain/period.ts';
import type { Project } from '../shared/records/project.ts';
import { shareOfTime } from '../shared/records/projectTime.ts';
import type { ReportRecord } from '../shared/records/reportRecord.ts';
import { comparisonSchema, figureSchema } from '../shared/records/reportContent.ts';
import type { CollectDeps } from './deps.ts';
import type { ChangedSent } from './findChangedSent.ts';
import { findDeadline } from './findDeadline.ts';
import { newestVersions, reportsOf } from './madeReports.ts';
import { readJson } from './readJson.ts';
import { ownValue } from '../shared/domain/ownValue.ts';

/** Periods in the picture of a project. */
const PERIODS_SHOWN = 8;

/** A project at a glance. The figures are those of the reports made so far: nothing is counted here. */
export async function describeProject(
  project: Project,
  { hasData, records, changed }: { readonly hasData: boolean; readonly records: readonly ReportRecord[]; readonly changed: ChangedSent },
  { reportFiles, funders, glance, clock }: Pick<CollectDeps, 'reportFiles' | 'funders' | 'glance' | 'clock'>,
): Promise<ProjectCard> {
  const today = stockholmDate(clock.now());
  const reports = reportsOf(project, funders);
  const schema = picturedSchema(glance);
  const pictured = await Promise.all(
    picture(reports, records).map(async ({ record, period }) => ({
      period,
      content: await readJson(reportFiles, record.contentKey, schema),
    })),
  );
  const { id, name, organisation, programme, caseId, registrationNumber, startsOn, endsOn } = project;
  return {
    id,
    name,
    organisation,
    funder: nameFunder(project, funders),
    programme,
    caseId,
    registrationNumber,
    startsOn,
    endsOn,
    hasData,
    ...(changed.size > 0 && { changedReports: changed.size }),
    deadline: findDeadline({ project, reports, records, today }),
    people: pictured.flatMap(({ period, content }) => peopleIn(period, ownValue(content.figures, glance.people))),
    money: pictured
      .flatMap(({ period, content }) => moneyIn(period, { comparisons: ownValue(content.comparisons, glance.money), project }))
      .at(-1),
  };
}

/** The few figures that are pictured: the others, several hundred, are not looked at. */
const picturedSchema = ({ people, money }: ProjectGlance) =>
  z.object({
    figures: z.object({ [people]: figureSchema.optional() }),
    comparisons: z.object({ [money]: z.array(comparisonSchema).optional() }),
  });

/** The newest versions of one periodic report, oldest period first: the first report of the project that has been made. */
function picture(reports: ReturnType<typeof reportsOf>, records: readonly ReportRecord[]): { record: ReportRecord; period: Period }[] {
  const newest = newestVersions(records);
  for (const {
    report: { id, every },
  } of reports) {
    const periodic = newest.flatMap((record) => {
      const period = parsePeriod(record.period);
      return record.report === id && period && period.kind === every ? [{ record, period }] : [];
    });
    if (periodic.length > 0) return periodic.sort((a, b) => a.period.firstDay.localeCompare(b.period.firstDay)).slice(-PERIODS_SHOWN);
  }
  return [];
}

function peopleIn(period: Period, met: Figure | undefined): ProjectCard['people'] {
  if (typeof met !== 'object') return [];
  return [{ period: period.id, women: met.women, men: met.men, other: met.nonBinary + met.unstated, total: met.total }];
}

function moneyIn(
  period: Period,
  { comparisons, project }: { comparisons: readonly Comparison[] | undefined; project: Project },
): NonNullable<ProjectCard['money']>[] {
  const granted = Object.values(project.grantAwarded).reduce((sum, kronor) => sum + kronor, 0);
  const used = comparisons?.find(({ against }) => against === 'sinceStart')?.value;
  return typeof used === 'number' && granted > 0
    ? [{ used, granted, period: period.id, timeUsed: shareOfTime(project, period.lastDay) }]
    : [];
}
