import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { describeServer, type RunningServer } from '../emulators/runningServer.ts';
import { checkAsked } from './checkAsked.ts';
import { isForeign } from './isForeign.ts';
import type { ChangeRequest } from './hastenQueues.ts';
import { giveBack, passOn } from './passOn.ts';
import type { Judge } from './judge.ts';
import type { FindHolder } from './keyring.ts';

/** What stands behind a guard, and who may pass. */
export interface GuardOptions {
  /** The emulator's private socket. */
  readonly socket: string;
  readonly find: FindHolder;
  /** What a role that has signed may do. */
  readonly judge: Judge;
  /** What is passed on in the place of a body that was signed; without it the body itself. */
  readonly change?: ChangeRequest;
  /** Is told what was asked and how it was answered, before whoever asked. */
  readonly onAnswered?: (asked: Answered) => Promise<void>;
  /** Lets a person in who has no signature, a browser by its cookie: what the request asks for when it may pass. */
  readonly admit?: (request: IncomingMessage, response: ServerResponse) => string | undefined;
}

/** A request that an emulator has answered. */
export interface Answered {
  readonly target: string;
  readonly body: Buffer;
  readonly status: number;
  readonly answer: Buffer;
}

/** Listens on a free port of this machine in an emulator's place, and lets through to it only what its own clients have signed. */
export async function startGuard(options: GuardOptions): Promise<RunningServer> {
  const server = createServer((request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      if (!response.destroyed) console.error(error);
      if (response.headersSent || response.destroyed) response.destroy();
      else refuse(response, { status: 500, code: 'InternalFailure' });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return describeServer(server);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { socket, find, judge, admit, change, onAnswered }: GuardOptions,
): Promise<void> {
  if (isForeign(request)) return refuse(response, { status: 403, code: 'AccessDenied' });
  const body = await buffer(request);
  const { method = 'GET', url: target = '/', headers } = request;
  const admitted = admit?.(request, response);
  const asked = admitted === undefined ? await checkAsked({ method, target, headers, body }, { find, judge, mountedAt: '' }) : undefined;
  if (asked?.kind === 'refused') return refuse(response, asked);
  if (asked?.kind === 'denied') return void response.writeHead(asked.refusal.status, asked.refusal.headers).end(asked.refusal.body);
  const answered = await passOn(request, response, { socket, target: admitted ?? target, body: change?.(headers, body) ?? body });
  if (!onAnswered || admitted !== undefined) return giveBack(answered, response);
  const given = await buffer(answered);
  await onAnswered({ target, body, status: answered.statusCode ?? 502, answer: given });
  response.writeHead(answered.statusCode ?? 502, answered.headers).end(given);
}

/** In the form that the SDK reads of services that speak JSON. */
function refuse(response: ServerResponse, { status, code }: { readonly status: number; readonly code: string }): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': code }).end(JSON.stringify({ __type: code }));
}
