import * as z from 'zod';
import { doerSchema } from './doer.ts';

const shownWaiverSchema = z.object({
  id: z.string(),
  code: z.string(),
  /** Sheet and column, and the sentence of the warning. */
  place: z.string(),
  sentence: z.string(),
  who: z.string(),
  because: z.string(),
  from: z.string(),
  until: z.string(),
  /** `product`: it comes with the product and holds in every project. */
  scope: z.enum(['project', 'product']),
  state: z.enum(['inForce', 'expired', 'ended']),
  /** Who wrote it down. */
  by: doerSchema.optional(),
});
/** One waiver as the page shows it. */
export type ShownWaiver = z.infer<typeof shownWaiverSchema>;

/** Answer of `listWaivers`: those in force first. `choices`: the warnings that can be waived. */
export const waiversAnswerSchema = z.object({
  waivers: z.array(shownWaiverSchema),
  choices: z.array(z.object({ code: z.string(), place: z.string(), sentence: z.string() })),
  /** Earliest and latest day a waiver written today can end. */
  today: z.string(),
  latest: z.string(),
});
/** Answer of `listWaivers`. */
export type WaiversAnswer = z.infer<typeof waiversAnswerSchema>;

/** Answer of `addWaiver` and `endWaiver`. */
export const waiverAnswerSchema = z.object({ id: z.string() });
