import { namePeriod } from '../../templates/text/periods.ts';
import { pipelineText as say } from '../../templates/text/pipeline.ts';
import type { PipelineArguments } from './readArguments.ts';
import type { PipelineResult } from './runPipeline.ts';

/** What happened, in plain Swedish. */
export function summarize({ period, out }: PipelineArguments, { project, uploads, reports, mails }: PipelineResult): string {
  const outcomes = uploads.map(({ outcome }) => outcome);
  return [
    say.project(project.name, namePeriod(period)),
    '',
    say.uploads,
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
    ...(reports.length > 0
      ? reports.map(({ name, failedChecks }) => say.report(name, failedChecks))
      : [project.reports.length > 0 ? say.noReports : say.noReportsAsked]),
    say.mails,
    ...(mails.length > 0
      ? mails.map(({ subject, destination }, index) => say.mail(index + 1, subject, destination.to.join(', ')))
      : [say.noMails]),
    '',
    ...(outcomes.includes('rejected') ? [say.rejected] : []),
    ...(outcomes.includes('needs-confirmation') ? [say.needsConfirmation] : []),
    say.writtenTo(out),
    '',
  ].join('\n');
}

/** 0: everything stored. 2: an upload, or rows of one, were rejected. 3: one needs confirmation. */
export function exitCodeOf({ uploads }: PipelineResult): 0 | 2 | 3 {
  const outcomes = uploads.map(({ outcome }) => outcome);
  // Rows that were refused are not stored, though the others are.
  if (outcomes.includes('rejected') || uploads.some(({ refusedKey }) => refusedKey !== undefined)) return 2;
  return outcomes.includes('needs-confirmation') ? 3 : 0;
}
