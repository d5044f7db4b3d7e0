import { request as callUpstream, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { readUploadForm } from './readUploadForm.ts';
import type { CreatedObject } from './routeEvents.ts';

/** Where requests for files go on to, and who is told about new objects. */
export interface FileProxyOptions {
  /** Address of the S3 emulator. */
  readonly upstream: string;
  /** Path the proxy is mounted at: `/s3`. */
  readonly mountedAt: string;
  readonly onCreated: (created: CreatedObject) => Promise<void>;
}

/**
 * Stands in front of the S3 emulator and does what S3 does and the emulator does not: refuses uploads beyond their form's
 * limits, tells EventBridge about a new object before it answers, and names a download as its address asks for.
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

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { upstream, mountedAt, onCreated }: FileProxyOptions,
): Promise<void> {
  const url = new URL((request.url ?? '/').slice(mountedAt.length) || '/', upstream);
  const body = await buffer(request);
  const upload = await readUpload(request, url, body);
  if (upload?.kind === 'refused') return refuse(response, { status: 400, code: upload.code });
  const answered = await forward(request, url, body);
  const isDone = answered.statusCode !== undefined && answered.statusCode < 300;
  if (isDone && upload) await onCreated(upload.created);
  const disposition = url.searchParams.get('response-content-disposition');
  response.writeHead(answered.statusCode ?? 502, {
    ...answered.headers,
    ...(disposition && isDone && { 'content-disposition': disposition }),
  });
  await pipeline(answered, response);
}

type Upload = { readonly kind: 'created'; readonly created: CreatedObject } | { readonly kind: 'refused'; readonly code: string };

/** The object a request makes, if it makes one: by PUT, or by a form that was signed for one key and a range of sizes. */
async function readUpload({ method, headers }: IncomingMessage, url: URL, body: Buffer): Promise<Upload | undefined> {
  const [, bucket = '', ...path] = url.pathname.split('/');
  if (method === 'PUT' && path.join('') !== '' && !headers['x-amz-copy-source']) {
    const size = Number(headers['x-amz-decoded-content-length'] ?? body.length);
    return { kind: 'created', created: { bucket, key: decodeURIComponent(path.join('/')), size } };
  }
  if (method !== 'POST' || !headers['content-type']?.startsWith('multipart/form-data')) return undefined;
  const form = await readUploadForm(body, headers['content-type']);
  return form.kind === 'refused' ? form : { kind: 'created', created: { bucket, key: form.key, size: form.size } };
}

function forward({ method, headers }: IncomingMessage, url: URL, body: Buffer): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = callUpstream(url, { method, headers: { ...headers, host: url.host } }, resolve);
    request.on('error', reject).end(body);
  });
}

function refuse(response: ServerResponse, { status, code }: { status: number; code: string }): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`);
}
