import * as z from 'zod';
import { lambda, type LambdaHandler, type Shell } from './lambda.ts';

/** The part of an HTTP API event that a web request is made of, payload version 2. */
const webEventSchema = z.object({
  rawPath: z.string(),
  rawQueryString: z.string().default(''),
  headers: z.record(z.string(), z.string()).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
});

/** An HTTP API answer, payload version 2. */
export interface WebAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** What answers web requests, as Hono does. */
export interface WebApp {
  fetch(request: Request): Response | Promise<Response>;
}

/** A handler behind an HTTP API whose use case is an app that answers web requests at one address. A fault of the app is the handler's. */
export function webLambda({
  connect,
  address,
  log,
}: Pick<Shell<unknown, WebApp, unknown>, 'connect' | 'log'> & {
  /** Where people reach it, not where API Gateway is reached from within. */
  readonly address: () => string;
}): LambdaHandler<WebAnswer> {
  return lambda({
    event: webEventSchema,
    connect,
    useCase: async (event, app) => answerOf(await app.fetch(requestOf(event, address()))),
    ...(log && { log }),
  });
}

function requestOf(event: z.infer<typeof webEventSchema>, address: string): Request {
  const { rawPath, rawQueryString, cookies, body, isBase64Encoded } = event;
  const headers = new Headers(event.headers);
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
  const { method } = event.requestContext.http;
  const url = new URL(address);
  url.pathname = rawPath;
  url.search = rawQueryString;
  const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD';
  return new Request(url, { method, headers, ...(hasBody && { body: isBase64Encoded ? Buffer.from(body, 'base64') : body }) });
}

async function answerOf(response: Response): Promise<WebAnswer> {
  const headers = new Map(response.headers);
  headers.delete('set-cookie');
  const body = Buffer.from(await response.arrayBuffer());
  const isText = /^(text\/|application\/json)/.test(headers.get('content-type') ?? 'text/');
  return {
    statusCode: response.status,
    headers: Object.fromEntries(headers),
    cookies: response.headers.getSetCookie(),
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
}
