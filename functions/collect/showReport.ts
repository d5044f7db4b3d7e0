import type * as z from 'zod';
import type { ReportAnswer, ShownFigure } from '../shared/answers/reportAnswers.ts';
import { reportContentSchema } from '../shared/records/reportContent.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { doerOf } from './doerOf.ts';
import { findChangedSent } from './findChangedSent.ts';
import { describeMade } from './madeReports.ts';
import type { reportSchema } from './openReport.ts';
import { readJson } from './readJson.ts';
import type { ProjectRequest } from './useCase.ts';
import { ownValue } from '../shared/domain/ownValue.ts';

/** A made report in figures: titles, values by sex, comparisons and checks. */
export async function showReport(
  { person, project, input }: ProjectRequest<z.infer<typeof reportSchema>>,
  deps: Pick<CollectDeps, 'reports' | 'reportFiles' | 'snapshots' | 'funders' | 'indicators' | 'clock'>,
): Promise<Answer> {
  const { reports, reportFiles, snapshots, funders } = deps;
  const [record, current] = await Promise.all([reports.get(project.id, input.reportKey, input.version), snapshots.current(project.id)]);
  if (!record) return refuse('notFound');
  const content = await readJson(reportFiles, record.contentKey, reportContentSchema);
  const definition = funders.find(({ id }) => id === record.funder)?.reports.find(({ id }) => id === record.report);
  const changed = await findChangedSent(project, { records: [record], current }, deps);
  const body: ReportAnswer = {
    ...describeMade(record, { reader: person, inForce: current?.number ?? 0, changed }, deps),
    figures: describeFigures(content, definition?.headline ?? []),
    events: (record.events ?? []).map(({ at, what, by }) => ({ at, what, ...(by !== undefined && { by: doerOf(by, person) }) })),
    checks: content.checks,
    notes: content.notes,
    hasPersonalData: definition?.hasPersonalData ?? true,
    hasMonthFiles: record.months !== undefined,
    hasPublicEdition: record.publicKey !== undefined,
    hashes: { workbook: record.sha256, annex: record.annexSha256, figures: record.figuresSha256 },
  };
  return { kind: 'shown', body };
}

/** Headline figures first and in their order, with their comparisons; then the others in the order they are defined, by value only. */
function describeFigures(content: z.infer<typeof reportContentSchema>, headline: readonly string[]): ShownFigure[] {
  const place = (key: string) => (headline.includes(key) ? headline.indexOf(key) : headline.length);
  return Object.entries(content.figures)
    .flatMap(([key, value]) => {
      const info = ownValue(content.titles, key);
      const isHeadline = headline.includes(key);
      return info ? [{ key, ...info, value, isHeadline, comparisons: (isHeadline && ownValue(content.comparisons, key)) || [] }] : [];
    })
    .sort((a, b) => place(a.key) - place(b.key));
}
