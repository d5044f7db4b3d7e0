import type { FailedUploadWords } from '../shared/definition/mail.ts';
import type { FailedMessage } from '../shared/records/messages.ts';
import type { Clock, Log, Mailer, ProjectStore, UploadStore } from '../shared/ports.ts';
import { layOutHtml } from './layOutHtml.ts';
import { askMailer } from './askMailer.ts';
import { layOutText } from './layOutText.ts';

/** What telling needs from outside. */
export interface TellDeps {
  readonly projects: Pick<ProjectStore, 'get'>;
  readonly uploads: Pick<UploadStore, 'get' | 'put'>;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly log: Log;
  readonly failedWords: FailedUploadWords;
}

/**
 * Mails the project's contact that an upload could not be read, at most once: that it was begun stands on the receipt first. An upload that has got
 * another answer since is not told of.
 */
export async function tellFailed(
  { projectId, uploadId }: FailedMessage,
  { projects, uploads, mailer, clock, log, failedWords }: TellDeps,
): Promise<'told' | 'nothingToTell'> {
  const [project, receipt] = await Promise.all([projects.get(projectId), uploads.get(projectId, uploadId)]);
  if (!project || !receipt) throw new Error(`Upload ${uploadId} of project ${projectId} is not there`);
  if (receipt.outcome !== 'failed' || receipt.toldAt !== undefined) return 'nothingToTell';
  if (!(await uploads.put({ ...receipt, toldAt: clock.now().toISOString() }, receipt))) return 'nothingToTell';
  const worded = {
    figureHeadings: ['', '', ''] as const,
    sections: [],
    ...failedWords({ project, fileName: receipt.fileName, at: receipt.at }),
  };
  const mail = {
    tags: { projectId, uploadId, caseNumber: uploadId },
    to: [project.contact],
    replyTo: project.contact,
    subject: worded.subject,
    text: layOutText(worded),
    html: layOutHtml(worded),
    attachments: [],
  };
  const answer = await askMailer(mail, mailer);
  if (answer.kind === 'refused') throw new Error(`The mail about upload ${uploadId} was refused: ${answer.error}`);
  if (answer.kind === 'noAnswer') throw new Error(`The mail about upload ${uploadId} has no answer: it may have gone`);
  log.info('Failed upload told', { projectId, uploadId });
  return 'told';
}
