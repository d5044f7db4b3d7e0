import { randomUUID } from 'node:crypto';
import type { Refusal, SignedCall } from '../guard/judge.ts';
import type { AskedAction } from './askedAction.ts';
import type { Verdict } from './evaluate.ts';

type Denial = Exclude<Verdict['kind'], 'allowed'>;

/** Why a role may not do something, as AWS says it. */
function explain({ role, session }: SignedCall['principal'], { action, resource }: AskedAction, denial: Denial): string {
  const why = denial === 'denied' ? 'with an explicit deny in a policy' : `because no identity-based policy allows the ${action} action`;
  const user = `${role.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${session}`;
  return `User: ${user} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
}

/** Refuses what a role may not do in the form of the service that was asked. */
export function refuse({ request, principal, service }: SignedCall, asked: AskedAction, denial: Denial): Refusal {
  const requestId = randomUUID();
  const message = explain(principal, asked, denial);
  switch (service) {
    case 's3':
      return {
        status: 403,
        headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId },
        // To HEAD there is an answer without a body, also on AWS.
        body: request.method === 'HEAD' ? '' : writeXml(message, requestId),
      };
    case 'sts':
      return { status: 403, headers: { 'content-type': 'text/xml' }, body: writeError(message, requestId) };
    case 'sqs':
      return asJson({
        status: 403,
        type: 'com.amazon.coral.service#AccessDeniedException',
        message: message.replaceAll(asked.action, asked.action.toLowerCase()),
        headers: { 'x-amzn-requestid': requestId, 'x-amzn-query-error': 'AccessDenied;Sender' },
      });
    case 'ses':
      return asJson({
        status: 403,
        type: 'AccessDeniedException',
        message,
        headers: { 'x-amzn-requestid': requestId, 'x-amzn-errortype': 'AccessDeniedException' },
      });
    default:
      return asJson({
        status: 400,
        type: 'com.amazon.coral.service#AccessDeniedException',
        message,
        headers: { 'x-amzn-requestid': requestId },
      });
  }
}

interface JsonAnswer {
  readonly status: number;
  readonly type: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

function asJson({ status, type, message, headers }: JsonAnswer): Refusal {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0', ...headers },
    body: JSON.stringify({ __type: type, Message: message, message }),
  };
}

/** As services answer that speak in forms. */
function writeError(message: string, requestId: string): string {
  const error = `<Error><Type>Sender</Type><Code>AccessDenied</Code><Message>${escape(message)}</Message></Error>`;
  return `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${error}<RequestId>${requestId}</RequestId></ErrorResponse>`;
}

function writeXml(message: string, requestId: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>${escape(message)}</Message><RequestId>${requestId}</RequestId></Error>`;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
