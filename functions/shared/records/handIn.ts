import { noteEvent } from './noteEvent.ts';
import type { ReportRecord } from './reportRecord.ts';

/** A record after it, or some of its months' files, was handed in by hand. It is sent once all its months are. */
export function handIn(
  record: ReportRecord,
  { at, by, months }: { readonly at: string; readonly by: string; readonly months: readonly string[] },
): ReportRecord & { readonly handedInMonths: Readonly<Record<string, string>> } {
  const handedInMonths = { ...record.handedInMonths, ...Object.fromEntries(months.map((month) => [month, at])) };
  const isWhole = Object.keys(record.months ?? {}).every((month) => Object.hasOwn(handedInMonths, month));
  return {
    ...noteEvent(
      { ...record, ...(isWhole && { state: 'sent', sentAt: at }), handedInBy: by, sentBy: undefined, waitsFor: undefined },
      { at, what: 'handedIn', by },
    ),
    handedInMonths,
  };
}
