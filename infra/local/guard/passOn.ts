import { Agent, request as call, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** A connection of its own for each call: one that is kept may be hung up just as it is asked again. */
const agent = new Agent({ keepAlive: false });

/** A request as it goes on to an emulator. */
export interface PassedRequest {
  /** The emulator's private socket. */
  readonly socket: string;
  /** Path and query. */
  readonly target: string;
  readonly body: Buffer;
}

/** Asks an emulator what was asked of us, and gives its answer. Gives up when whoever asked has hung up. */
export function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  { socket, target, body }: PassedRequest,
): Promise<IncomingMessage> {
  const { method, headers } = request;
  return new Promise((resolve, reject) => {
    const passed = call({ socketPath: socket, path: target, method, headers: withLength(headers, body), agent }, resolve);
    passed.on('error', reject).end(body);
    response.on('close', () => passed.destroy());
  });
}

/** Gives an emulator's answer to whoever asked. */
export async function giveBack(answered: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(answered.statusCode ?? 502, answered.headers);
  await pipeline(answered, response);
}

/** The body is whole here, in whatever pieces it came. */
function withLength({ 'transfer-encoding': _pieces, ...headers }: IncomingMessage['headers'], body: Buffer): IncomingMessage['headers'] {
  return body.length > 0 ? { ...headers, 'content-length': String(body.length) } : headers;
}
