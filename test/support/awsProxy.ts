import { once } from 'node:events';
import { createServer } from 'node:http';
import { describeServer, type RunningServer } from '../../infra/local/emulators/runningServer.ts';

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
const betweenTwo = ['host', 'connection', 'content-length', 'transfer-encoding', 'expect', 'x-amz-crc32'];

/** Stands between SDK clients and one service, and decides what becomes of each call. */
export async function startAwsProxy(url: string, answer: (call: AwsCall) => Promise<AwsAnswer>): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = 'GET', headers } = request;
      const operation = String(headers['x-amz-target'] ?? '').split('.')[1];
      const body = Buffer.concat(chunks);
      const forward = async (changed?: string): Promise<AwsAnswer> => {
        const sent = method === 'GET' || method === 'HEAD' ? {} : { body: changed ?? body };
        const forwarded = await fetch(new URL(request.url ?? '/', url), { method, headers: without(Object.entries(headers)), ...sent });
        return {
          status: forwarded.status,
          body: Buffer.from(await forwarded.arrayBuffer()),
          headers: without(forwarded.headers.entries()),
        };
      };
      const isWrite = operation === undefined ? method !== 'GET' && method !== 'HEAD' : writesToTables.includes(operation);
      void answer({ isWrite, body, forward }).then((given) => response.writeHead(given.status, given.headers).end(given.body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return describeServer(server);
}

function without(headers: Iterable<[string, string | string[] | undefined]>): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !betweenTwo.includes(name)).map(([name, value]) => [name, String(value)]));
}
