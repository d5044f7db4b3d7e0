import { isTrouble, noteDelivery } from '../shared/records/deliveries.ts';
import type { Log, ReportStore } from '../shared/ports.ts';
import { readMailEvent, type MailEvent } from './mailEvent.ts';

/** What following mails needs from outside. */
export interface WatchDeps {
  readonly reports: ReportStore;
  readonly log: Log;
}

/** How often a record is read anew when somebody else changes it at the same time. */
const MOST_TRIES = 5;

/**
 * Writes down on a report's record what became of its mail. An event told twice, late or in another order changes nothing more. One of a
 * mail that is none of a report is passed over. What did not reach its recipient is logged, for an alarm.
 */
export async function recordDelivery(event: MailEvent, { reports, log }: WatchDeps): Promise<void> {
  const news = readMailEvent(event);
  if (!news) return;
  const { projectId, reportKey, version, delivery } = news;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const record = await reports.get(projectId, reportKey, version);
    if (!record) throw new Error(`Project ${projectId} has no report ${reportKey} ${version} that a mail tells of`);
    const noted = noteDelivery(record, delivery);
    if (noted === record) return;
    if (await reports.change(record, noted)) {
      const values = { project: projectId, report: reportKey, version, state: delivery.state, recipients: delivery.recipients };
      log.info(isTrouble(delivery.state) ? 'mail not delivered' : 'mail followed', values, [
        { name: 'MailsFollowed', value: 1, by: ['state'] },
      ]);
      return;
    }
  }
  throw new Error(`What became of the mail of ${reportKey} ${version} could not be written down`);
}
