import { stockholmDate } from '../domain/localDate.ts';
import type { OpeningRecord } from './openingRecord.ts';

/** Which openings of an organisation: within days in Stockholm, both counted, and of one project or person where that is said. */
export interface OpeningQuery {
  /** `2025-03-01` */
  readonly from: string;
  readonly until: string;
  readonly projectId?: string | undefined;
  readonly by?: string | undefined;
  /** Id of the last opening of the page before. */
  readonly after?: string | undefined;
  readonly most: number;
}

/** A page of openings, newest first; `next` where there are more. */
export interface OpeningPage {
  readonly openings: readonly OpeningRecord[];
  readonly next?: string;
}

/** Whether an opening is among those asked for, apart from where the page begins. */
export function isAskedFor({ at, projectId, by }: OpeningRecord, query: OpeningQuery): boolean {
  const day = stockholmDate(at);
  const isOf = (wanted: string | undefined, own: string) => wanted === undefined || wanted === own;
  return day >= query.from && day <= query.until && isOf(query.projectId, projectId) && isOf(query.by, by);
}
