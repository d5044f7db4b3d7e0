import { once } from 'node:events';
import { createServer } from 'node:http';
import { describeServer, type RunningServer } from '../../infra/local/emulators/runningServer.ts';

/** One call to the database on its way through. */
export interface DatabaseCall {
  /** `PutItem`, `BatchWriteItem` … */
  readonly operation: string;
  readonly input: string;
  /** Lets the database do it, with another input if one is given, and gives its answer. */
  forward(input?: string): Promise<DatabaseAnswer>;
}

/** What the database, or somebody in its place, answers. */
export interface DatabaseAnswer {
  readonly status: number;
  readonly body: string;
}

/** Stands between an SDK client and DynamoDB, and decides what becomes of each call. */
export async function startDatabaseProxy(url: string, answer: (call: DatabaseCall) => Promise<DatabaseAnswer>): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { 'x-amz-target': target = '', authorization = '', 'x-amz-date': date = '' } = request.headers;
      const headers = {
        'x-amz-target': String(target),
        authorization,
        'x-amz-date': String(date),
        'content-type': 'application/x-amz-json-1.0',
      };
      const input = Buffer.concat(chunks).toString();
      const forward = async (body = input) => {
        const forwarded = await fetch(url, { method: 'POST', headers, body });
        return { status: forwarded.status, body: await forwarded.text() };
      };
      void answer({ operation: String(target).split('.')[1] ?? '', input, forward }).then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
      });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return describeServer(server);
}
