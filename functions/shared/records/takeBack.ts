import { noteEvent } from './noteEvent.ts';
import type { ReportRecord } from './reportRecord.ts';

/**
 * A record after the mark that it, or some of its months' files, was handed in by hand has been taken back. What has been mailed stays sent,
 * and what failed has failed.
 */
export function takeBack(
  record: ReportRecord,
  { at, by, months }: { readonly at: string; readonly by: string; readonly months: readonly string[] },
): ReportRecord {
  const { handedInMonths = {}, handedInBy, sentAt, ...rest } = record;
  const left = Object.entries(handedInMonths).filter(([month]) => !months.includes(month));
  const isMailed = rest.mailKey !== undefined;
  return noteEvent(
    {
      ...rest,
      ...(isMailed ? { sentAt } : { state: rest.failure ? 'failed' : 'made' }),
      ...(left.length > 0 && { handedInBy, handedInMonths: Object.fromEntries(left) }),
    },
    { at, what: 'takenBack', by },
  );
}
