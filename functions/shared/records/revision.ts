import * as z from 'zod';
import { unreadSchema } from '../domain/unread.ts';

/** One stored snapshot of a sheet: immutable pages under the upload that wrote them. */
export const snapshotRefSchema = z.object({
  uploadId: z.string(),
  sheet: z.string(),
  /** Names the content: a late retry with other rows writes beside this snapshot, never into it. */
  digest: z.string(),
  pages: z.number().int(),
  rows: z.number().int(),
});

/** One stored snapshot of a sheet. */
export type SnapshotRef = z.infer<typeof snapshotRefSchema>;

/** Which snapshot of each sheet is in force, numbered. The pointer is the newest; the others are history. */
export const revisionSchema = z.object({
  projectId: z.string(),
  number: z.number().int().positive(),
  /** The upload that moved the pointer, or the undo. */
  uploadId: z.string(),
  /** Instant, ISO 8601. */
  at: z.string(),
  /** Who: subject id of the sign-in, never a name. */
  by: z.string(),
  sheets: z.record(z.string(), snapshotRefSchema),
  /** The revision it was built on: 0 for the first. */
  previous: z.number().int().nonnegative(),
  /** What of the files behind these sheets was not read. */
  unread: z.array(unreadSchema.extend({ uploadId: z.string() })).optional(),
  /** Number of the change of who is protected that its rows know of, or that it was held back for: no upload that knows of fewer follows it. */
  protection: z.int().nonnegative().optional(),
  /** Number of the change that its rows have been written anew for: with the revision what a count of them goes by. */
  rewritten: z.int().nonnegative().optional(),
  /** The earlier revision that an undo brought back. */
  restores: z.number().int().positive().optional(),
});

/** Which snapshot of each sheet is in force, numbered. */
export type Revision = z.infer<typeof revisionSchema>;
