import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import * as z from 'zod';
import type { Authorizer, Authorizers } from '../accounts/authorizers.ts';
import { closeServer, type StoppableServer } from './runningServer.ts';

const patchSchema = z.object({ jwtConfiguration: z.object({ audience: z.array(z.string()), issuer: z.string() }) });

/** The calls about authorizers of API Gateway's HTTP APIs that this project makes: they are listed, and the audience of one is changed. A call that is not known throws. */
export async function startAuthorizers({
  socket,
  authorizers,
}: {
  /** Address of a private socket to listen on. */ readonly socket: string;
  readonly authorizers: Authorizers;
}): Promise<StoppableServer> {
  const server = createServer((request, response) => {
    answer(request, response, authorizers).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return { stop: () => closeServer(server) };
}

async function answer(request: IncomingMessage, response: ServerResponse, authorizers: Authorizers): Promise<void> {
  const [, apiId = '', id] = /^\/v2\/apis\/([^/?]+)\/authorizers(?:\/([^/?]+))?$/.exec(request.url ?? '') ?? [];
  if (request.method === 'GET' && id === undefined) return respond(response, 200, { items: authorizers.list(apiId).map(describe) });
  if (request.method !== 'PATCH' || id === undefined) throw new Error(`${request.method} ${request.url} is not known here`);
  const authorizer = authorizers.find(decodeURIComponent(id));
  if (authorizer?.apiId !== apiId) return respond(response, 404, { message: 'Invalid Authorizer identifier specified' });
  const { jwtConfiguration } = patchSchema.parse(await json(request));
  const changed = { ...authorizer, ...jwtConfiguration };
  authorizers.put(changed);
  return respond(response, 200, describe(changed));
}

function describe({ id, name, issuer, audience }: Authorizer) {
  return { authorizerId: id, authorizerType: 'JWT', name, jwtConfiguration: { audience, issuer } };
}

function respond(response: ServerResponse, status: number, body: object): void {
  const type = status === 404 && { 'x-amzn-errortype': 'NotFoundException' };
  response.writeHead(status, { 'content-type': 'application/json', ...type }).end(JSON.stringify(body));
}
