import { once } from 'node:events';
import { createServer, request as call, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { describeServer, type RunningServer } from '../../infra/local/emulators/runningServer.ts';
import { readCredential } from '../../infra/local/guard/checkRequest.ts';
import { hashHex, signRequest } from '../../infra/local/guard/signature.ts';

/** One call of an SDK client on its way to its service. */
export interface AwsCall {
  /** Whether it changes what the service holds. */
  readonly isWrite: boolean;
  readonly body: Buffer;
  /** Lets the service do it, with another body if one is given, and gives its answer. */
  forward(body?: string): Promise<AwsAnswer>;
}

/** What the service, or somebody in its place, answers. */
export interface AwsAnswer {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const writesToTables = ['PutItem', 'UpdateItem', 'BatchWriteItem', 'DeleteItem'];
const betweenTwo = ['connection', 'content-length', 'transfer-encoding', 'expect', 'x-amz-crc32'];

/** Stands between SDK clients and one service, and decides what becomes of each call. */
export async function startAwsProxy(url: string, answer: (call: AwsCall) => Promise<AwsAnswer>): Promise<RunningServer> {
  const server = createServer((request, response) => {
    void buffer(request).then(async (body) => {
      const { method = 'GET', headers } = request;
      const operation = String(headers['x-amz-target'] ?? '').split('.')[1];
      const isWrite = operation === undefined ? method !== 'GET' && method !== 'HEAD' : writesToTables.includes(operation);
      const forward = async (changed?: string): Promise<AwsAnswer> => {
        const answered = await send(request, { url, body: changed ?? body, isChanged: changed !== undefined });
        return { status: answered.statusCode ?? 502, body: await buffer(answered), headers: without(answered.headers) };
      };
      const given = await answer({ isWrite, body, forward });
      response.writeHead(given.status, given.headers).end(given.body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return describeServer(server);
}

interface Sent {
  readonly url: string;
  readonly body: string | Buffer;
  readonly isChanged: boolean;
}

/** Sends a call on under the name it was signed for; signs it anew when its body is another. */
function send(request: IncomingMessage, { url, body, isChanged }: Sent): Promise<IncomingMessage> {
  const { method = 'GET', url: target = '/', headers } = request;
  const { hostname, port } = new URL(url);
  const sent: Record<string, string> = { ...without(headers), 'content-length': String(Buffer.byteLength(body)) };
  if (isChanged) sent['x-amz-content-sha256'] = hashHex(body);
  if (isChanged) sent['authorization'] = signAgain({ method, target, headers: sent }, body);
  return new Promise((resolve, reject) => {
    call({ hostname, port, method, path: target, headers: sent, agent: false }, resolve).on('error', reject).end(body);
  });
}

function signAgain(
  { method, target, headers }: { readonly method: string; readonly target: string; readonly headers: Record<string, string> },
  body: string | Buffer,
): string {
  const [, credential = '', names = ''] = /Credential=(\S+), SignedHeaders=(\S+), /.exec(headers['authorization'] ?? '') ?? [];
  const { scope } = readCredential(credential);
  const signedHeaders = names.split(';');
  const request = { method, target, headers, signedHeaders, payloadHash: hashHex(body), date: headers['x-amz-date'] ?? '', scope };
  const signature = signRequest(request, process.env['AWS_SECRET_ACCESS_KEY'] ?? '');
  return `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`;
}

function without(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (betweenTwo.includes(name) ? [] : [[name, String(value)]])));
}
