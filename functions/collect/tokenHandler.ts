import { lambda } from '../shared/lambda/lambda.ts';
import { addClaims, tokenEventSchema } from './addClaims.ts';

/** Tells in each access token which organisation a person belongs to and what they may do. */
export const handler = lambda({ event: tokenEventSchema, connect: () => undefined, useCase: async (event) => addClaims(event) });
