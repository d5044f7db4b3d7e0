import * as z from 'zod';
import { columnMatchSchema, matchesSchema, sheetMatchSchema, valueMatchSchema } from '../records/matches.ts';
import { doerSchema } from './doer.ts';

const confirmed = { by: doerSchema, at: z.string() };

/** Answer of `showMatches`. */
export const matchesAnswerSchema = z.object({
  version: z.number(),
  sheets: z.array(sheetMatchSchema.extend(confirmed)),
  columns: z.array(columnMatchSchema.extend(confirmed)),
  values: z.array(valueMatchSchema.extend(confirmed)),
  /** Newest first. */
  history: z.array(
    z.object({
      ...confirmed,
      kind: z.enum(['confirmed', 'removed', 'undone']),
      version: z.number().optional(),
      sheets: z.array(sheetMatchSchema),
      columns: z.array(columnMatchSchema),
      values: z.array(valueMatchSchema),
      before: matchesSchema.optional(),
      uploadId: z.string().optional(),
    }),
  ),
  /** What the project's settings say beside, which only an administrator changes. */
  settings: matchesSchema,
  /** Settings and memory together, as the `matches` of a PROJECT.json: to move them to another project, or keep them with it. */
  exported: matchesSchema,
  defaultFinancing: z.string().optional(),
});
/** Answer of `showMatches`. */
export type MatchesAnswer = z.infer<typeof matchesAnswerSchema>;

/** Answer of `confirmMatches`: the upload that is being read again, if any. */
export const confirmMatchesAnswerSchema = z.object({ uploadId: z.string(), isReadAgain: z.boolean() });
