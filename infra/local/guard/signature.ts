import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ownValue } from '../../../functions/shared/domain/ownValue.ts';

/** A key of the emulators: whoever does not know one may not call them. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What AWS Signature Version 4 signs of a request, as its receiver sees it. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query as they were sent, percent-encoded. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** Names of the signed headers, in lower case and in order. */
  readonly signedHeaders: readonly string[];
  /** SHA-256 of the body in hex, or what stands instead of it: `UNSIGNED-PAYLOAD`. */
  readonly payloadHash: string;
  /** `20250131T120000Z` */
  readonly date: string;
  /** `20250131/eu-north-1/s3/aws4_request` */
  readonly scope: string;
}

/** The signature of a request by a secret, in hex. Source: AWS, "Create a signed AWS API request" (Signature Version 4). */
export function signRequest(request: SignedRequest, secretAccessKey: string): string {
  const { date, scope, signedHeaders, headers } = request;
  const [path = '/', query = ''] = splitOnce(request.target, '?');
  const canonical = [
    request.method,
    canonicalPath(path, scope),
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${String(ownValue(headers, name) ?? '').trim()}`),
    '',
    signedHeaders.join(';'),
    request.payloadHash,
  ].join('\n');
  return signText(['AWS4-HMAC-SHA256', date, scope, hashHex(canonical)].join('\n'), { scope, secretAccessKey });
}

/** The signature of a text, as of an upload form's policy, in hex. */
export function signText(text: string, { scope, secretAccessKey }: { readonly scope: string; readonly secretAccessKey: string }): string {
  const key = scope.split('/').reduce<Buffer>((secret, part) => hmac(secret, part), Buffer.from(`AWS4${secretAccessKey}`));
  return hmac(key, text).toString('hex');
}

/** SHA-256 in hex. */
export function hashHex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** S3 signs the path as it is sent, every other service with each part encoded once more. */
function canonicalPath(path: string, scope: string): string {
  return scope.split('/')[2] === 's3' ? path : path.split('/').map(encode).join('/');
}

function canonicalQuery(query: string): string {
  return query
    .split('&')
    .filter((pair) => pair !== '' && !pair.startsWith('X-Amz-Signature='))
    .map((pair) =>
      splitOnce(pair, '=')
        .map((part) => encode(decodeURIComponent(part)))
        .join('='),
    )
    .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
    .sort()
    .join('&');
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** As RFC 3986 has it: everything but letters, digits and `-_.~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
