import type { RequestListener } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthorizers } from '../../../infra/local/accounts/authorizers.ts';
import type { Handler } from '../../../infra/local/loadHandlers.ts';
import { readAuthorizers } from '../../../infra/local/readAuthorizers.ts';
import { createApi } from '../../../infra/local/createApi.ts';
import { resolveTemplates } from '../../../infra/local/resolveTemplates.ts';
import { startServer, type LocalServer } from '../../../infra/local/startServer.ts';

const resource = (Type: string, Properties: Record<string, unknown> = {}) => ({ Type, Properties, Metadata: {} });
const route = (RouteKey: string, AuthorizationType: string) =>
  resource('AWS::ApiGatewayV2::Route', {
    RouteKey,
    AuthorizationType,
    ...(AuthorizationType === 'JWT' && { AuthorizerId: { Ref: 'Authorizer' } }),
    Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
  });
const resourcesWith = (authorization: string) =>
  resolveTemplates(
    {
      page: {
        Resources: {
          Client: resource('AWS::Cognito::UserPoolClient'),
          Authorizer: resource('AWS::ApiGatewayV2::Authorizer', {
            JwtConfiguration: { Audience: [{ Ref: 'Client' }], Issuer: 'https://issuer.example' },
          }),
          Integration: resource('AWS::ApiGatewayV2::Integration', { IntegrationUri: { 'Fn::GetAtt': ['Collect', 'Arn'] } }),
          Collect: resource('AWS::Lambda::Function'),
          List: route('GET /api/projects', authorization),
          Show: route('GET /api/projects/{projectId}', authorization),
          Upload: route('POST /api/projects/{projectId}/uploads', authorization),
          SignIn: route('GET /sign-in', 'NONE'),
          Machines: resource('AWS::ApiGatewayV2::Authorizer', {
            JwtConfiguration: { Audience: ['a-machine'], Issuer: 'https://issuer.example' },
          }),
          HandIn: resource('AWS::ApiGatewayV2::Route', {
            RouteKey: 'POST /api/machine/projects/{projectId}/uploads',
            AuthorizationType: 'JWT',
            AuthorizerId: { Ref: 'Machines' },
            AuthorizationScopes: ['redovisa/ledger.write'],
            Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
          }),
        },
        Outputs: {},
      },
    },
    { queues: '', keys: {} },
  );

function createApiOf(authorization: string, handler: Handler) {
  const resources = resourcesWith(authorization);
  const authorizers = createAuthorizers();
  for (const authorizer of readAuthorizers(resources)) authorizers.put(authorizer);
  return createApi(resources, () => handler, authorizers);
}

const events: Record<string, unknown>[] = [];
let server: LocalServer;
let listener: RequestListener;
let sign: (audience: string, scope?: string) => Promise<string>;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256' };
  server = await startServer(0);
  server.mount('/jwks', (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [jwk] })),
  );
  const api = createApiOf('JWT', async (event) => {
    events.push(event as Record<string, unknown>);
    return {
      statusCode: 200,
      headers: { 'content-type': 'text/plain' },
      cookies: ['a=1; Path=/', 'b=2; Path=/'],
      body: Buffer.from('svar').toString('base64'),
      isBase64Encoded: true,
    };
  });
  expect(api.audience).toBe('page-Client');
  listener = api.start({ issuer: 'https://issuer.example', jwksUri: `${server.url}/jwks` });
  server.mount('/api', listener);
  sign = (audience, scope) =>
    new SignJWT({ roles: ['coordinator', 'economist'], ...(scope && { scope }) })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setIssuer('https://issuer.example')
      .setSubject('person-1')
      .setAudience(audience)
      .setExpirationTime('1h')
      .sign(privateKey);
});
afterAll(() => server.stop());

const ask = async (path: string, { token, ...init }: RequestInit & { token?: string } = {}) =>
  fetch(`${server.url}${path}`, { ...init, headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });

describe('createApi', () => {
  test('a route gets its key, its decoded parts, the body and the verified claims as text', async () => {
    const token = await sign('page-Client');
    const response = await ask('/api/projects/v%C3%A4gen/uploads?x=1', { method: 'POST', body: '{"size":1}', token });
    expect([response.status, await response.text()]).toEqual([200, 'svar']);
    expect(events.at(-1)).toMatchObject({
      version: '2.0',
      routeKey: 'POST /api/projects/{projectId}/uploads',
      pathParameters: { projectId: 'vägen' },
      queryStringParameters: { x: '1' },
      body: '{"size":1}',
      requestContext: { authorizer: { jwt: { claims: { sub: 'person-1', roles: '[coordinator economist]' } } } },
    });
  });

  test('without a token, or with one for someone else, nothing is reached', async () => {
    const before = events.length;
    const statuses = [
      (await ask('/api/projects')).status,
      (await ask('/api/projects', { token: 'x.y.z' })).status,
      (await ask('/api/projects', { token: await sign('another-client') })).status,
    ];
    expect(statuses).toEqual([401, 401, 401]);
    expect(events).toHaveLength(before);
  });

  test('machines and people are told apart by their authorizer, and a machine needs its scope', async () => {
    const handIn = (token: string) => ask('/api/machine/projects/a/uploads', { method: 'POST', body: '{}', token });
    expect((await handIn(await sign('a-machine', 'redovisa/ledger.write'))).status).toBe(200);
    expect((await handIn(await sign('a-machine'))).status).toBe(403);
    expect((await handIn(await sign('a-machine', 'openid redovisa/ledger.read'))).status).toBe(403);
    expect((await handIn(await sign('page-Client', 'redovisa/ledger.write'))).status).toBe(401);
    expect((await ask('/api/projects', { token: await sign('a-machine', 'redovisa/ledger.write') })).status).toBe(401);
  });

  test('a path or method that no route has is not found', async () => {
    const token = await sign('page-Client');
    expect((await ask('/api/projects/a/b/c', { token })).status).toBe(404);
    expect((await ask('/api/projects', { method: 'DELETE', token })).status).toBe(404);
  });

  test('a route of the page is answered without a token, with cookies apart both ways', async () => {
    server.mount('/sign-in', listener);
    const response = await fetch(`${server.url}/sign-in?return=/x`, {
      headers: { cookie: 'session=s; sign-in=b', origin: 'https://a.example' },
    });
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
    const event = events.at(-1);
    expect(event).toMatchObject({ rawPath: '/sign-in', rawQueryString: 'return=/x', cookies: ['session=s', 'sign-in=b'] });
    expect(event?.['headers']).toMatchObject({ origin: 'https://a.example' });
    expect(event?.['headers']).not.toHaveProperty('cookie');
    expect(event?.['requestContext']).not.toHaveProperty('authorizer');
  });

  test('a template with an open route of the API does not start', () => {
    expect(() => createApiOf('NONE', async () => undefined)).toThrow('open to everybody');
  });
});
