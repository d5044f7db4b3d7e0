import type { ReportRecord } from './reportRecord.ts';

/** A record after the mark that it, or some of its months' files, was handed in by hand has been taken back. What has been mailed stays sent. */
export function takeBack(record: ReportRecord, months: readonly string[]): ReportRecord {
  const { handedInMonths = {}, handedInBy, sentAt, handedInTimes = 0, ...rest } = record;
  const left = Object.entries(handedInMonths).filter(([month]) => !months.includes(month));
  const isMailed = rest.mailKey !== undefined;
  return {
    ...rest,
    handedInTimes: handedInTimes + 1,
    ...(isMailed ? { sentAt } : { state: 'made' }),
    ...(left.length > 0 && { handedInBy, handedInMonths: Object.fromEntries(left) }),
  };
}
