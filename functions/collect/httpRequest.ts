import * as z from 'zod';
import { claimsSchema } from '../shared/signIn/person.ts';

/** What the token of a machine says beside: its client, and what it may. */
const machineClaims = { client_id: z.string().default(''), scope: z.string().default('') };

/** The part of an HTTP API event that is used, payload version 2. The JWT authorizer has put the verified claims there. */
export const httpRequestSchema = z.object({
  /** `GET /api/projects/{projectId}` */
  routeKey: z.string(),
  pathParameters: z.record(z.string(), z.string()).default({}),
  queryStringParameters: z.record(z.string(), z.string()).default({}),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({ authorizer: z.object({ jwt: z.object({ claims: claimsSchema.extend(machineClaims) }) }) }),
});
/** The part of an HTTP API event that is used. */
export type HttpRequest = z.infer<typeof httpRequestSchema>;

/** Characters of a body, at most: the largest are matches, 800 at a time. */
const LONGEST_BODY = 1_000_000;

/** What is asked: the JSON object of the body with the names in the address on top; undefined when the body is something else, or too long. */
export function readInput({
  body,
  isBase64Encoded,
  pathParameters,
  queryStringParameters,
}: HttpRequest): Record<string, unknown> | undefined {
  if ((body?.length ?? 0) > LONGEST_BODY) return undefined;
  const text = body && isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  try {
    const fields = z.record(z.string(), z.unknown()).parse(JSON.parse(text || '{}'));
    return { ...fields, ...queryStringParameters, ...pathParameters };
  } catch {
    return undefined;
  }
}
