import * as z from 'zod';
import { columnMatchSchema, matchesSchema, valueMatchSchema } from '../records/matches.ts';
import { doerSchema } from './doer.ts';

const confirmed = { by: doerSchema, at: z.string() };

/** Answer of `showMatches`. */
export const matchesAnswerSchema = z.object({
  version: z.number(),
  columns: z.array(columnMatchSchema.extend(confirmed)),
  values: z.array(valueMatchSchema.extend(confirmed)),
  /** Newest first. */
  history: z.array(
    z.object({
      ...confirmed,
      kind: z.enum(['confirmed', 'removed']),
      columns: z.array(columnMatchSchema),
      values: z.array(valueMatchSchema),
      uploadId: z.string().optional(),
    }),
  ),
  /** What the project's settings say beside, which only an administrator changes. */
  settings: matchesSchema,
  defaultFinancing: z.string().optional(),
});
/** Answer of `showMatches`. */
export type MatchesAnswer = z.infer<typeof matchesAnswerSchema>;

/** Answer of `confirmMatches`: the upload that is being read again, if any. */
export const confirmMatchesAnswerSchema = z.object({ uploadId: z.string(), isReadAgain: z.boolean() });
