import * as z from 'zod';
import { proposalsSchema } from '../shared/records/matches.ts';
import { outcomeSchema, sheetDiffSchema } from '../shared/records/uploadReceipt.ts';
import { refusedCountSchema, replacedSchema } from '../shared/records/uploadChanges.ts';

const findingSchema = z.object({
  code: z.string(),
  severity: z.enum(['stop', 'error', 'warning', 'note']),
  sheet: z.string(),
  row: z.number(),
  column: z.string(),
  cell: z.string(),
  message: z.string(),
  suggestion: z.string().optional(),
  needsAnswer: z.literal(true).optional(),
  confirmed: z.object({ at: z.string(), because: z.string(), uploadId: z.string() }).optional(),
  waived: z.object({ who: z.string(), because: z.string(), until: z.string() }).optional(),
});

/** The part of an upload's `result.json` that is shown. */
export const uploadResultSchema = z.object({
  outcome: outcomeSchema,
  findings: z.array(findingSchema),
  diff: z.record(z.string(), sheetDiffSchema),
  proposals: proposalsSchema.optional(),
  replaces: z.record(z.string(), replacedSchema).default({}),
  refused: z.record(z.string(), refusedCountSchema).default({}),
});
