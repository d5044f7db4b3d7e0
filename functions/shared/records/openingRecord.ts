import * as z from 'zod';
import { stockholmDate } from '../domain/localDate.ts';

/** What was opened: a file, rows behind a figure, or findings and changes that quote what a file holds. */
export const openedSchema = z.enum([
  'original',
  'annotated',
  'changes',
  'refused',
  'result',
  'report',
  'annex',
  'template',
  'monthFile',
  'rows',
  'findings',
  'preview',
]);
/** One opening of what may tell about people: who, when, what and why. Written before it is answered; never changed, never removed with the file. */
export const openingRecordSchema = z.object({
  /** Ten digits. */
  organisationNumber: z.string(),
  projectId: z.string(),
  /** Sortable by time. */
  openingId: z.string(),
  at: z.string(),
  /** Subject id of the sign-in, and the name that it said then: for those who answer for the log. */
  by: z.string(),
  name: z.string(),
  opened: openedSchema,
  /** Name a file is saved under, or what the upload or report is called. */
  fileName: z.string(),
  key: z.string().optional(),
  uploadId: z.string().optional(),
  /** Of rows: the report and figure they stand behind. */
  reportKey: z.string().optional(),
  figure: z.string().optional(),
  /** Why, in the person's own words. */
  because: z.string().optional(),
});
/** One opening of what may tell about people. */
export type OpeningRecord = z.infer<typeof openingRecordSchema>;

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
