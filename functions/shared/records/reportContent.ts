import * as z from 'zod';
import { cascadeSchema, monthChangeSchema, monthCountsSchema } from '../domain/monthFiles.ts';

const splitFigureSchema = z.object({
  women: z.number(),
  men: z.number(),
  nonBinary: z.number(),
  unstated: z.number(),
  total: z.number(),
});

/** A figure as it comes out of a file or an answer. */
export const figureSchema = z.union([splitFigureSchema, z.number(), z.boolean()]);

const numberOrNamed = z.union([z.number(), z.object({ code: z.enum(['missing', 'zeroBase', 'changedDefinition']), text: z.string() })]);

/** One comparison of a figure as it comes out of a file or an answer. */
export const comparisonSchema = z.object({
  against: z.string(),
  label: z.string(),
  area: z.string().optional(),
  value: numberOrNamed,
  accumulated: numberOrNamed.optional(),
  change: numberOrNamed,
  changePercent: numberOrNamed,
  points: numberOrNamed.optional(),
  signal: z.enum(['up', 'down', 'unchanged', 'better', 'worse', 'unknown']),
  isSmallBase: z.boolean(),
});

/** One check as it comes out of a file or an answer. */
export const checkSchema = z.object({ id: z.string(), title: z.string(), ok: z.boolean(), left: z.number(), right: z.number() });

const restatedFigureSchema = z.object({ key: z.string(), before: figureSchema.optional(), after: figureSchema.optional() });
const causeSchema = z.object({ revision: z.number(), on: z.string(), isUndo: z.boolean() });
const restatedPeriodSchema = z.object({
  period: z.string(),
  sentOn: z.string(),
  changes: z.array(restatedFigureSchema.extend({ causes: z.array(causeSchema) })),
});

/** The JSON of a made report (`ReportContent`) as the other stages read it. */
export const reportContentSchema = z.object({
  funder: z.string(),
  report: z.string(),
  period: z.string(),
  revision: z.number(),
  rules: z.string().default(''),
  figuresSha256: z.string().default(''),
  figures: z.record(z.string(), figureSchema),
  checks: z.array(checkSchema),
  comparisons: z.record(z.string(), z.array(comparisonSchema)),
  notes: z.array(z.string()).default([]),
  restatement: z.array(restatedFigureSchema).default([]),
  restated: z.array(restatedPeriodSchema).default([]),
  cascade: cascadeSchema.optional(),
  monthChanges: z.array(monthChangeSchema).optional(),
  months: z.record(z.string(), monthCountsSchema).optional(),
  titles: z.record(
    z.string(),
    z.object({ title: z.string(), unit: z.enum(['persons', 'placements', 'hours', 'kronor', 'percent', 'points', 'flag']) }),
  ),
});
