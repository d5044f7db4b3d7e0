import { SQSClient } from '@aws-sdk/client-sqs';
import { systemClock } from '../../functions/shared/lambda/systemClock.ts';
import { hashHex, signRequest } from '../../infra/local/guard/signature.ts';

/** One question to AWS, in the service's own words. */
export interface AwsCall {
  /** As its address begins: `logs`, `monitoring`, `lambda`, `sqs`, `dynamodb`, `email`. */
  readonly service: string;
  readonly method?: 'GET' | 'POST';
  readonly path?: string;
  /** `X-Amz-Target` of services that are asked in JSON. */
  readonly target?: string;
  readonly body?: string;
  readonly contentType?: string;
}

/** Asks AWS and gives the text of the answer. Throws with the answer when it is no success. */
export type CallAws = (call: AwsCall) => Promise<string>;

const signingNames = new Map([['email', 'ses']]);

/**
 * Asks AWS with the caller's credentials, found where the SDK finds them; `AWS_ENDPOINT_URL_<SERVICE>` turns it, as it turns the SDK. A few calls
 * that an operator makes do not carry a client of the SDK for each service.
 */
export const callAws: CallAws = async (call) => {
  const { config } = new SQSClient();
  const [credentials, region] = await Promise.all([config.credentials(), config.region()]);
  const { service, method = 'POST', path = '/', target, body = '', contentType = 'application/x-amz-json-1.0' } = call;
  const url = new URL(path, process.env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] ?? `https://${service}.${region}.amazonaws.com`);
  const date = systemClock
    .now()
    .toISOString()
    .replace(/[-:]|\.\d+/g, '');
  const payloadHash = hashHex(body);
  const headers: Record<string, string> = {
    host: url.host,
    'x-amz-date': date,
    'x-amz-content-sha256': payloadHash,
    ...(method === 'POST' && { 'content-type': contentType }),
    ...(target !== undefined && { 'x-amz-target': target }),
    ...(credentials.sessionToken !== undefined && { 'x-amz-security-token': credentials.sessionToken }),
  };
  const signedHeaders = Object.keys(headers).sort();
  const scope = `${date.slice(0, 8)}/${region}/${signingNames.get(service) ?? service}/aws4_request`;
  const signed = { method, target: `${url.pathname}${url.search}`, headers, signedHeaders, payloadHash, date, scope };
  const signature = signRequest(signed, credentials.secretAccessKey);
  const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`;
  const answer = await fetch(url, { method, headers: { ...headers, authorization }, ...(method === 'POST' && { body }) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${service} answers ${answer.status} to ${target ?? path}: ${text.slice(0, 500)}`);
  return text;
};
