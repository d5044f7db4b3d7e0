import { sentMailSchema } from '../shared/records/reportRecord.ts';
import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { describeMade } from './madeReports.ts';
import { readJson } from './readJson.ts';
import type { ProjectRequest } from './useCase.ts';

/** Mails shown: the newest. */
const MAILS_SHOWN = 50;

/** The mails a project's reports went out with, newest first, as they were sent. */
export async function listMails(
  { person, project }: ProjectRequest,
  deps: Pick<CollectDeps, 'reports' | 'reportFiles' | 'funders' | 'clock'>,
): Promise<Answer> {
  const { reports, reportFiles } = deps;
  const sent = (await reports.list(project.id))
    .flatMap((record) => (record.mailKey && record.sentAt ? [{ record, mailKey: record.mailKey, sentAt: record.sentAt }] : []))
    .sort((a, b) => b.sentAt.localeCompare(a.sentAt))
    .slice(0, MAILS_SHOWN);
  const mails = await Promise.all(
    sent.map(async ({ record, mailKey, sentAt }) => {
      const { subject, to, text, attachment } = await readJson(reportFiles, mailKey, sentMailSchema);
      const { reportKey, version, title, period, approvedBy, sentBy } = describeMade(
        record,
        { reader: person, inForce: record.revision },
        deps,
      );
      return { reportKey, version, title, period, subject, to, sentAt, text, attachment, approvedBy, sentBy };
    }),
  );
  return { kind: 'shown', body: { mails } };
}
