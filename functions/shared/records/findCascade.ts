import type { Cascade, MonthPin } from '../domain/monthFiles.ts';
import type { ReportRecord } from './reportRecord.ts';

/** A month's file as it was last handed in. */
export interface HandedInMonth {
  readonly month: string;
  readonly at: string;
  readonly revision: number;
  readonly pin: MonthPin;
}

/** Each month's last handed in file, of some records. */
export function listHandedIn(records: readonly ReportRecord[]): ReadonlyMap<string, HandedInMonth> {
  const handedIn = new Map<string, HandedInMonth>();
  for (const { revision, months = {}, handedInMonths = {} } of records) {
    for (const [month, at] of Object.entries(handedInMonths)) {
      const pin = months[month];
      const known = handedIn.get(month);
      if (pin && (!known || at > known.at)) handedIn.set(month, { month, at, revision, pin });
    }
  }
  return handedIn;
}

/**
 * «If a file already sent is adjusted, the files of all later months must be read in again» — scb.se, Europeiska socialfonden. The first
 * of the months whose content has changed, or that comes after one handed in later, and every later one that has been handed in.
 */
export function findCascade(
  handedIn: ReadonlyMap<string, HandedInMonth>,
  now: Readonly<Record<string, MonthPin>>,
  months: readonly string[],
): Cascade {
  const sent = months.flatMap((month) => handedIn.get(month) ?? []);
  let latest = '';
  const first = sent.find(({ month, at, pin }) => {
    const isBehind = at < latest;
    latest = at > latest ? at : latest;
    const current = now[month];
    return isBehind || (current !== undefined && current.sha256 !== pin.sha256);
  });
  return { resend: first === undefined ? [] : sent.map(({ month }) => month).filter((month) => month >= first.month) };
}
