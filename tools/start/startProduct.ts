import { mkdtemp, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPage } from '../../templates/page/build.ts';
import { contentSecurityPolicy } from '../../infra/contentSecurityPolicy.ts';
import { serveFolder } from '../../infra/local/serveFolder.ts';
import { serveTools } from './serveTools.ts';
import { signInPath } from '../../infra/local/moveAddresses.ts';
import { createSignIn } from '../../infra/local/signIn.ts';
import { startRuntime, type Runtime, type RuntimeOptions } from '../../infra/local/startRuntime.ts';

/** How the product is started: as the runtime, for the demo users' organisation. */
export interface ProductOptions extends RuntimeOptions {
  /** Ten digits. */
  readonly organisationNumber: string;
}

/** Starts the runtime with the page, its API and the way to sign in on one address. */
export async function startProduct({ organisationNumber, ...options }: ProductOptions): Promise<Runtime> {
  const [runtime, folder] = await Promise.all([startRuntime(options), mkdtemp(join(tmpdir(), 'redovisa-page-'))]);
  buildPage(folder);
  const { url, api, clients } = runtime;
  const { audience } = api;
  const issuer = `${url}${signInPath}`;
  const signIn = await createSignIn({ issuer, clientId: audience, audience, redirectUris: [`${url}/`], clients, organisationNumber });
  const headers = {
    'content-security-policy': contentSecurityPolicy({ connectsTo: [], formsLeadTo: [] }),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
  const settings = Buffer.from(JSON.stringify({ issuer, clientId: audience }));
  runtime.mount('/', atOneAddress(url, serveFolder(folder, headers)));
  runtime.mount('/settings.json', (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(settings));
  runtime.mount('/favicon.ico', (_request, response) => response.writeHead(204).end());
  const answer = api.start({ issuer, jwksUri: signIn.jwksUri });
  for (const path of ['/api', '/sign-in', '/sign-out', '/session']) runtime.mount(path, answer);
  runtime.mount(signInPath, signIn.listener);
  runtime.mount('/local', serveTools(runtime));
  return {
    ...runtime,
    async stop() {
      await runtime.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Sends a visitor at `localhost` to the address that signing in comes back to. */
function atOneAddress(url: string, listener: RequestListener): RequestListener {
  return (request, response) => {
    if (request.headers.host === new URL(url).host) listener(request, response);
    else response.writeHead(307, { location: `${url}${request.url ?? '/'}` }).end();
  };
}
