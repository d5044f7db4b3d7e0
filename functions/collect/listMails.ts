import { sentMailSchema } from '../shared/records/reportRecord.ts';
import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { findChangedSent } from './findChangedSent.ts';
import { describeMade } from './madeReports.ts';
import { readJson } from './readJson.ts';
import type { ProjectRequest } from './useCase.ts';

/** Mails shown: the newest. */
const MAILS_SHOWN = 50;

/** The mails a project's reports went out with, newest first, as they were sent. */
export async function listMails(
  { person, project }: ProjectRequest,
  deps: Pick<CollectDeps, 'reports' | 'reportFiles' | 'snapshots' | 'funders' | 'indicators' | 'clock'>,
): Promise<Answer> {
  const { reports, reportFiles, snapshots } = deps;
  const [records, current] = await Promise.all([reports.list(project.id), snapshots.current(project.id)]);
  const sent = records
    .flatMap((record) => (record.mailKey && record.sentAt ? [{ record, mailKey: record.mailKey, sentAt: record.sentAt }] : []))
    .sort((a, b) => b.sentAt.localeCompare(a.sentAt))
    .slice(0, MAILS_SHOWN);
  const changed = await findChangedSent(project, { records: sent.map(({ record }) => record), current }, deps);
  const mails = await Promise.all(
    sent.map(async ({ record, mailKey, sentAt }) => {
      const { subject, to, text, attachment } = await readJson(reportFiles, mailKey, sentMailSchema);
      const made = describeMade(record, { reader: person, inForce: record.revision, changed }, deps);
      const { reportKey, version, title, period, approvedBy, sentBy, isChanged } = made;
      return {
        reportKey,
        version,
        title,
        period,
        subject,
        to,
        sentAt,
        ...(isChanged && { isChanged }),
        text,
        attachment,
        approvedBy,
        sentBy,
      };
    }),
  );
  return { kind: 'shown', body: { mails } };
}
