import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { answerOpenings } from '../../functions/collect/answerOpenings.ts';
import { answerRequest } from '../../functions/collect/answerRequest.ts';
import type { CollectDeps } from '../../functions/collect/deps.ts';
import { httpRequestSchema } from '../../functions/collect/httpRequest.ts';
import { routes } from '../../functions/collect/routes.ts';
import { contentSecurityPolicy } from '../../infra/contentSecurityPolicy.ts';
import { serveFolder } from '../../infra/local/serveFolder.ts';
import { createSignIn } from '../../infra/local/signIn.ts';
import { startServer } from '../../infra/local/startServer.ts';
import { collectWords } from '../../templates/text/collect.ts';
import { buildPage } from '../../templates/page/build.ts';

/** The page with its API on fakes: what the browser sees is real, what lies behind is made up. */
export interface PageServer {
  readonly url: string;
  /** Answers the API differently until it is called again without anything. */
  answerWith(listener?: RequestListener): void;
  stop(): Promise<void>;
}

interface Behind {
  readonly of: (organisationNumber: string) => CollectDeps;
  /** Called with the key of an uploaded file. */
  readonly onUploaded: (key: string) => void | Promise<void>;
}

/** Starts the page. `connect` gets the address that files go to. */
export async function startPageServer(connect: (filesAt: string) => Behind | Promise<Behind>, port = 0): Promise<PageServer> {
  const folder = await mkdtemp(join(tmpdir(), 'redovisa-page-test-'));
  buildPage(folder);
  const server = await startServer(port);
  const issuer = `${server.url}/oidc`;
  const signIn = await createSignIn({
    issuer,
    clientId: 'page',
    audience: 'api',
    redirectUris: [`${server.url}/`],
    organisationNumber: '2120000001',
  });
  const { of, onUploaded } = await connect(`${server.url}/files`);
  const keys = createRemoteJWKSet(new URL(signIn.jwksUri));
  let instead: RequestListener | undefined;

  const answerApi: RequestListener = (request, response) => {
    if (instead) return instead(request, response);
    void (async () => {
      const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
      const { payload } = await jwtVerify(token, keys, { issuer, audience: 'api' });
      const event = await readEvent(request, payload);
      const isOpening = routes.some((route) => 'opens' in route && event.routeKey === `${route.method} ${route.path}`);
      const answer = await (isOpening ? answerOpenings : answerRequest)(event, { words: collectWords, of });
      response.writeHead(answer.statusCode, answer.headers).end(Buffer.from(answer.body, answer.isBase64Encoded ? 'base64' : 'utf8'));
    })().catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  };
  const takeFile: RequestListener = (request, response) => {
    void text(request).then(async (body) => {
      if (request.method === 'POST') await onUploaded(/name="key"\r\n\r\n(.+)\r\n/.exec(body)?.[1] ?? '');
      const name = new URL(request.url ?? '', server.url).searchParams.get('as') ?? '';
      response.writeHead(request.method === 'POST' ? 204 : 200, {
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      });
      response.end();
    });
  };

  server.mount('/', serveFolder(folder, { 'content-security-policy': contentSecurityPolicy({ connectsTo: [], formsLeadTo: [] }) }));
  server.mount('/settings.json', (_request, response) => response.end(JSON.stringify({ issuer, clientId: 'page' })));
  server.mount('/oidc', signIn.listener);
  server.mount('/api', answerApi);
  server.mount('/files', takeFile);
  return {
    url: server.url,
    answerWith: (listener) => void (instead = listener),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function readEvent(request: IncomingMessage, claims: unknown) {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://page');
  const found = routes.flatMap(({ method, path }) => {
    const match = new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(pathname);
    return match && method === request.method ? [{ routeKey: `${method} ${path}`, pathParameters: { ...match.groups } }] : [];
  });
  const body = await text(request);
  return httpRequestSchema.parse({
    ...found[0],
    queryStringParameters: Object.fromEntries(searchParams),
    ...(body && { body }),
    requestContext: { authorizer: { jwt: { claims } } },
  });
}
