import * as z from 'zod';
import { lambda } from '../shared/lambda/lambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { addClaims, tokenEventSchema, type OrganisationsByProvider } from './addClaims.ts';

/** Settings of the function, by their names in the environment. */
export const settingsSchema = z.object({
  /** JSON: organisation numbers by the name of an identity provider. */
  ORGANISATIONS_BY_PROVIDER: z.string(),
});

const organisationsSchema = z.record(z.string(), z.array(z.string().regex(/^\d{10}$/)));

/** Tells in each token which organisation a person belongs to and what they may do. */
export const handler = lambda({
  event: tokenEventSchema,
  connect: (): OrganisationsByProvider =>
    new Map(Object.entries(organisationsSchema.parse(JSON.parse(readSettings(settingsSchema).ORGANISATIONS_BY_PROVIDER)))),
  useCase: async (event, organisations) => addClaims(event, organisations),
});
