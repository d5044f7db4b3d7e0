import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import * as z from 'zod';
import type { Authorizers } from './accounts/authorizers.ts';
import type { Handler } from './loadHandlers.ts';
import type { LocalResource } from './resolveTemplates.ts';

/** The API of the templates. */
export interface LocalApi {
  /** What the authorizer asks for in `aud`: the page's client. */
  readonly audience: string;
  start(issuer: Issuer): RequestListener;
  /** Asks without a token, as someone whose claims are verified already. Answers with the status. */
  call(request: ApiCall): Promise<number>;
}

/** A request in the words of a route. */
export interface ApiCall {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly claims: Readonly<Record<string, string>>;
}

/** Who signs the access tokens here, in place of Cognito. */
export interface Issuer {
  readonly issuer: string;
  readonly jwksUri: string;
}

interface Route {
  readonly routeKey: string;
  readonly method: string;
  readonly pattern: RegExp;
  /** The authorizer that is asked first, where there is one. */
  readonly authorizerId: string | undefined;
  /** Scopes of which a token must have one. */
  readonly scopes: readonly string[];
  readonly handler: Handler;
}

const routeSchema = z.intersection(
  z.object({ RouteKey: z.string(), Target: z.string(), AuthorizationScopes: z.array(z.string()).default([]) }),
  z.discriminatedUnion('AuthorizationType', [
    z.object({ AuthorizationType: z.literal('JWT'), AuthorizerId: z.string() }),
    z.object({ AuthorizationType: z.literal('NONE'), AuthorizerId: z.undefined().optional() }),
  ]),
);
const integrationSchema = z.object({ IntegrationUri: z.string() });
const answerSchema = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** Answers as the HTTP API of the templates does: its routes, the authorizer and scopes that a route names, its event. A route under `/api` without an authorizer throws. */
export function createApi(resources: readonly LocalResource[], load: (ref: string) => Handler, authorizers: Authorizers): LocalApi {
  const routes = findRoutes(resources, load);
  const audienceOf = (id: string): string[] => [...(authorizers.find(id)?.audience ?? [])];
  // People's routes ask for no scope.
  const people = routes.find(({ authorizerId, scopes }) => authorizerId !== undefined && scopes.length === 0)?.authorizerId;
  const [audience = ''] = audienceOf(people ?? '');
  return {
    audience,
    start: ({ issuer, jwksUri }) => {
      const keys = createRemoteJWKSet(new URL(jwksUri));
      const verify = async (token: string, authorizerId: string) =>
        (await jwtVerify(token, keys, { issuer, audience: audienceOf(authorizerId) })).payload;
      return (request, response) => {
        answer(request, response, { routes, verify }).catch((error: unknown) => {
          console.error(error);
          respond(response, { statusCode: 500, message: 'Internal Server Error' });
        });
      };
    },
    async call({ method, path, body, claims }) {
      const url = new URL(path, 'http://local');
      const route = findRoute(routes, method, url);
      if (!route) throw new Error(`There is no route ${method} ${path}`);
      return (await run({ route, url, body, claims, headers: {} })).statusCode;
    },
  };
}

function findRoutes(resources: readonly LocalResource[], load: (ref: string) => Handler): readonly Route[] {
  return resources
    .filter(({ type }) => type === 'AWS::ApiGatewayV2::Route')
    .map(({ properties }) => {
      const { RouteKey, Target, AuthorizerId, AuthorizationScopes } = routeSchema.parse(properties);
      const integration = resources.find(({ type, ref }) => type === 'AWS::ApiGatewayV2::Integration' && Target === `integrations/${ref}`);
      const [method = '', path = ''] = RouteKey.split(' ');
      if (AuthorizerId === undefined && path.startsWith('/api')) throw new Error(`${RouteKey} is open to everybody`);
      const pattern = new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
      const handler = load(integrationSchema.parse(integration?.properties).IntegrationUri);
      return { routeKey: RouteKey, method, pattern, authorizerId: AuthorizerId, scopes: AuthorizationScopes, handler };
    });
}

/** The claims of a token that an authorizer lets in. */
type Verify = (token: string, authorizerId: string) => Promise<JWTPayload>;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { routes, verify }: { readonly routes: readonly Route[]; readonly verify: Verify },
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://local');
  const route = findRoute(routes, request.method, url);
  if (!route) return respond(response, { statusCode: 404, message: 'Not Found' });
  const { authorizerId, scopes } = route;
  const claims = authorizerId === undefined ? undefined : await readClaims(request, (token) => verify(token, authorizerId));
  if (authorizerId !== undefined && !claims) return respond(response, { statusCode: 401, message: 'Unauthorized' });
  const granted = claims?.['scope']?.split(' ') ?? [];
  if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope)))
    return respond(response, { statusCode: 403, message: 'Forbidden' });
  const { statusCode, headers, cookies, body, isBase64Encoded } = await run({
    route,
    url,
    body: await text(request),
    claims,
    headers: request.headers,
  });
  response
    .writeHead(statusCode, { ...headers, ...(cookies.length > 0 && { 'set-cookie': cookies }) })
    .end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
}

function findRoute(routes: readonly Route[], method: string | undefined, url: URL): Route | undefined {
  return routes.find((route) => route.method === method && route.pattern.test(url.pathname));
}

interface RoutedRequest {
  readonly route: Route;
  readonly url: URL;
  readonly body: string;
  /** Of whoever the authorizer has let in. */
  readonly claims: Readonly<Record<string, string>> | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** Runs the route's function on an event as API Gateway makes it, payload version 2. */
async function run({
  route: { routeKey, method, pattern, handler },
  url,
  body,
  claims,
  headers: { cookie, ...headers },
}: RoutedRequest): Promise<z.infer<typeof answerSchema>> {
  const parts = Object.entries(pattern.exec(url.pathname)?.groups ?? {});
  const event = {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    // As API Gateway does: cookies apart, what is said several times in one.
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    ...(url.search && { queryStringParameters: Object.fromEntries(url.searchParams) }),
    ...(parts.length > 0 && { pathParameters: Object.fromEntries(parts.map(([name, value]) => [name, decodeURIComponent(value)])) }),
    ...(body && { body }),
    isBase64Encoded: false,
    requestContext: {
      requestId: randomUUID(),
      routeKey,
      http: { method, path: url.pathname },
      ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
    },
  };
  return answerSchema.parse(await handler(event));
}

/** The verified claims as API Gateway passes them on, every value a text; undefined when the token does not hold. */
async function readClaims(
  { headers }: IncomingMessage,
  verify: (token: string) => Promise<JWTPayload>,
): Promise<Record<string, string> | undefined> {
  const [, token] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
  if (!token) return undefined;
  try {
    const claims = await verify(token);
    return Object.fromEntries(
      Object.entries(claims).map(([name, value]) => [name, Array.isArray(value) ? `[${value.join(' ')}]` : String(value)]),
    );
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

function respond(response: ServerResponse, { statusCode, message }: { statusCode: number; message: string }): void {
  response.writeHead(statusCode, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
}
