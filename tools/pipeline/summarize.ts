import type { Period } from '../../functions/shared/domain/period.ts';
import { namePeriod } from '../../templates/text/periods.ts';
import { pipelineText as say } from '../../templates/text/pipeline.ts';
import type { PipelineArguments } from './readArguments.ts';
import type { PipelineResult, ProjectResult } from './runPipeline.ts';

/** What happened, in plain Swedish. */
export function summarize({ period, out }: PipelineArguments, results: PipelineResult): string {
  const uploads = results.flatMap((result) => result.uploads);
  const unanswered = [...new Set(uploads.flatMap(({ unanswered: asked = [] }) => asked))];
  return [
    ...results.flatMap((result) => summarizeProject(result, period)),
    ...(uploads.some(({ outcome }) => outcome === 'rejected') ? [say.rejected] : []),
    ...(unanswered.length > 0 ? [say.needsAnswers(unanswered)] : []),
    ...(uploads.some(isToConfirm) ? [say.needsConfirmation] : []),
    say.writtenTo(out),
    '',
  ].join('\n');
}

function summarizeProject({ project, uploads, reports, mails }: ProjectResult, period: Period): readonly string[] {
  return [
    say.project(project.name, namePeriod(period)),
    '',
    say.uploads,
    ...(uploads.length === 0 ? [say.noUploadsTaken] : []),
    ...uploads.map(({ fileName, outcome, rows = {}, counts }, index) =>
      say.upload({
        number: index + 1,
        fileName,
        outcome,
        rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
        findings: counts ? say.findings(counts) : '',
      }),
    ),
    say.reports,
    ...(reports.length > 0 ? reports.map(say.report) : [project.reports.length > 0 ? say.noReports : say.noReportsAsked]),
    say.mails,
    ...(mails.length > 0
      ? mails.map(({ subject, destination }, index) => say.mail(index + 1, subject, destination.to.join(', ')))
      : [say.noMails]),
    '',
  ];
}

/** An upload that a confirmation is enough for. */
function isToConfirm({ outcome, unanswered }: ProjectResult['uploads'][number]): boolean {
  return outcome === 'needs-confirmation' && !unanswered;
}

/** The worst of all projects. 0: everything stored. 3: an upload needs confirmation or an answer. 2: one, or rows of one, were rejected. */
export function exitCodeOf(results: PipelineResult): 0 | 2 | 3 {
  const uploads = results.flatMap((result) => result.uploads);
  const outcomes = uploads.map(({ outcome }) => outcome);
  // Rows that were refused are not stored, though the others are.
  if (outcomes.includes('rejected') || uploads.some(({ refusedKey }) => refusedKey !== undefined)) return 2;
  return outcomes.includes('needs-confirmation') ? 3 : 0;
}
