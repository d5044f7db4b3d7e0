import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { describeServer, type RunningServer } from './emulators/runningServer.ts';
import { readAssumeRole } from './truth/describeTokenCall.ts';
import { checkRequest } from './guard/checkRequest.ts';
import { isForeign } from './guard/isForeign.ts';
import type { Judge } from './guard/judge.ts';
import type { Keyring } from './guard/keyring.ts';

/** Whose keys are known, and what each role may do. */
export interface TokenOptions {
  readonly keyring: Keyring;
  readonly judge: Judge;
}

/**
 * Plays STS: gives keys of a role for some time, tagged as they were asked for, to whom the role's trust and the asker's own rights allow it. Whoever runs this
 * machine may assume any role, and stays who that is.
 */
export async function startTokens(options: TokenOptions): Promise<RunningServer> {
  const server = createServer((request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      console.error(error);
      refuse(response, 500, 'InternalFailure');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return describeServer(server);
}

async function answer(request: IncomingMessage, response: ServerResponse, { keyring, judge }: TokenOptions): Promise<void> {
  if (isForeign(request)) return refuse(response, 403, 'AccessDenied');
  const body = await buffer(request);
  const asking = { method: request.method ?? 'GET', target: request.url ?? '/', headers: request.headers, body };
  const checked = checkRequest(asking, keyring.find);
  if (checked.kind === 'refused') return refuse(response, 403, checked.code);
  const { principal, service } = checked;
  if (principal.kind === 'role') {
    const refusal = judge({ request: asking, principal, service, mountedAt: '' });
    if (refusal) return void response.writeHead(refusal.status, refusal.headers).end(refusal.body);
  }
  const { role, session, seconds, tags } = readAssumeRole(body);
  const until = new Date(Date.now() + seconds * 1000);
  const token = { sessionToken: randomBytes(32).toString('base64'), until };
  const assumed = principal.kind === 'operator' ? principal : ({ kind: 'role', role, session, tags } as const);
  const { accessKeyId, secretAccessKey } = keyring.issue(assumed, token);
  const keys = `<AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey><SessionToken>${token.sessionToken}</SessionToken><Expiration>${until.toISOString()}</Expiration>`;
  response
    .writeHead(200, { 'content-type': 'text/xml' })
    .end(
      `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>${keys}</Credentials></AssumeRoleResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></AssumeRoleResponse>`,
    );
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'text/xml' })
    .end(
      `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
    );
}
