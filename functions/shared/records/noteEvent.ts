import type { ReportEvent, ReportRecord } from './reportRecord.ts';

/** Events kept of one version: far more than people make. */
const MOST = 200;

/** A record with one more event at the end of what has been done with it. */
export function noteEvent(record: ReportRecord, event: ReportEvent): ReportRecord {
  return { ...record, events: [...(record.events ?? []), event].slice(-MOST) };
}
