import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { checkAsked } from './guard/checkAsked.ts';
import { isForeign } from './guard/isForeign.ts';
import { giveBack, passOn } from './guard/passOn.ts';
import type { Judge } from './guard/judge.ts';
import type { FindHolder } from './guard/keyring.ts';
import type { CreatedObject } from './routeEvents.ts';

/** Where requests for files go on to, and who is told about new objects. */
export interface FileProxyOptions {
  /** Private socket of the S3 emulator. */
  readonly socket: string;
  /** Who may have signed a request, an address or a form. */
  readonly find: FindHolder;
  /** What a role that has signed may do. */
  readonly judge: Judge;
  /** Path the proxy is mounted at: `/s3`. */
  readonly mountedAt: string;
  readonly onCreated: (created: CreatedObject) => Promise<void>;
}

/**
 * Stands in front of the S3 emulator and does what S3 does and the emulator does not: refuses what is not signed, or not any
 * longer, and uploads beyond their form's limits, tells EventBridge about a new object before it answers, and names a download as its address asks for.
 */
export function proxyFiles(options: FileProxyOptions): RequestListener {
  return (request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else refuse(response, { status: 500, code: 'InternalError' });
    });
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, options: FileProxyOptions): Promise<void> {
  if (isForeign(request)) return refuse(response, { status: 403, code: 'AccessDenied' });
  const { mountedAt, socket } = options;
  const target = (request.url ?? '/').slice(mountedAt.length) || '/';
  const url = new URL(target, 'http://local');
  const body = await buffer(request);
  const { method = 'GET', url: signed = '/', headers } = request;
  const asked = await checkAsked({ method, target: signed, headers, body }, options);
  if (asked.kind === 'refused') return refuse(response, asked);
  if (asked.kind === 'denied') return void response.writeHead(asked.refusal.status, asked.refusal.headers).end(asked.refusal.body);
  const answered = await passOn(request, response, { socket, target, body });
  const created = asked.form ?? readPut(request, url, body);
  const isDone = answered.statusCode !== undefined && answered.statusCode < 300;
  if (isDone && created) await options.onCreated(created);
  const disposition = url.searchParams.get('response-content-disposition');
  if (disposition && isDone) answered.headers['content-disposition'] = disposition;
  await giveBack(answered, response);
}

/** The object a request makes by PUT, if it makes one. */
function readPut({ method, headers }: IncomingMessage, url: URL, body: Buffer): CreatedObject | undefined {
  const [, bucket = '', ...path] = url.pathname.split('/');
  if (method !== 'PUT' || path.join('') === '' || headers['x-amz-copy-source']) return undefined;
  const size = Number(headers['x-amz-decoded-content-length'] ?? body.length);
  return { bucket, key: decodeURIComponent(path.join('/')), size };
}

function refuse(response: ServerResponse, { status, code }: { status: number; code: string }): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`);
}
