import type { IncomingHttpHeaders } from 'node:http';
import { faultOfToken, type FindHolder, type Principal } from './keyring.ts';
import { hashHex, isSame, signRequest, type SignedRequest } from './signature.ts';

/** A request that wants to be answered. */
export interface AskingRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** Why a request is refused, in the words of AWS. */
export type RefusalCode =
  | 'AccessDenied'
  | 'ExpiredToken'
  | 'InvalidAccessKeyId'
  | 'InvalidToken'
  | 'RequestTimeTooSkewed'
  | 'SignatureDoesNotMatch'
  | 'XAmzContentSHA256Mismatch';

/** How far from our clock a signature by header may be dated: as on AWS. */
const skewSeconds = 15 * 60;
/** The longest an address may be signed for: as on AWS. */
const longestSeconds = 7 * 24 * 3600;

interface Claim {
  readonly accessKeyId: string;
  readonly signature: string;
  /** Shown beside keys that hold for some time. */
  readonly token: unknown;
  readonly request: SignedRequest;
  /** The instants between which it holds. */
  readonly from: number;
  readonly until: number;
}

/** Who signed a request and for which service, or why it is refused. */
export type CheckedRequest =
  | { readonly kind: 'signed'; readonly principal: Principal; readonly service: string }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/** Holds a request to its signature, by header or in its address: the key, the time, what is signed. */
export function checkRequest(asking: AskingRequest, find: FindHolder, now = new Date()): CheckedRequest {
  const claim = readHeader(asking) ?? readAddress(asking);
  if (!claim?.request.signedHeaders.includes('host')) return refused('AccessDenied');
  const holder = find(claim.accessKeyId);
  if (!holder) return refused('InvalidAccessKeyId');
  const fault = faultOfToken(holder, claim.token, now);
  if (fault) return refused(fault);
  if (!(now.getTime() >= claim.from && now.getTime() <= claim.until)) return refused('RequestTimeTooSkewed');
  const sent = asking.headers['x-amz-content-sha256'];
  if (isHash(sent) && sent !== hashHex(asking.body)) return refused('XAmzContentSHA256Mismatch');
  if (!isSame(signRequest(claim.request, holder.secretAccessKey), claim.signature)) return refused('SignatureDoesNotMatch');
  return { kind: 'signed', principal: holder.principal, service: serviceOf(claim.request.scope) };
}

function refused(code: RefusalCode): CheckedRequest {
  return { kind: 'refused', code };
}

/** `AWS4-HMAC-SHA256 Credential=KEY/SCOPE, SignedHeaders=a;b, Signature=HEX` */
function readHeader({ method, target, headers, body }: AskingRequest): Claim | undefined {
  const [scheme, ...rest] = (headers.authorization ?? '').split(' ');
  if (scheme !== 'AWS4-HMAC-SHA256') return undefined;
  const fields = new Map(
    rest
      .join('')
      .split(',')
      .map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]),
  );
  const date = String(headers['x-amz-date'] ?? '');
  const at = instantOf(date);
  const sent = headers['x-amz-content-sha256'];
  const { accessKeyId, scope } = readCredential(fields.get('Credential') ?? '');
  // Only S3 leaves a body unsigned; elsewhere what stands in the header is never taken for it.
  const payloadHash = typeof sent === 'string' && scope.includes('/s3/') ? sent : hashHex(body);
  return {
    accessKeyId,
    signature: fields.get('Signature') ?? '',
    token: headers['x-amz-security-token'],
    request: { method, target, headers, signedHeaders: (fields.get('SignedHeaders') ?? '').split(';'), payloadHash, date, scope },
    from: at - skewSeconds * 1000,
    until: at + skewSeconds * 1000,
  };
}

/** An address of a file, signed for some time. */
function readAddress({ method, target, headers }: AskingRequest): Claim | undefined {
  const query = new URL(target, 'http://local').searchParams;
  const signature = query.get('X-Amz-Signature');
  if (signature === null) return undefined;
  const date = query.get('X-Amz-Date') ?? '';
  const at = instantOf(date);
  const seconds = Number(query.get('X-Amz-Expires') ?? Number.NaN);
  const { accessKeyId, scope } = readCredential(query.get('X-Amz-Credential') ?? '');
  const signedHeaders = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  return {
    accessKeyId,
    signature,
    token: query.get('X-Amz-Security-Token'),
    request: { method, target, headers, signedHeaders, payloadHash: 'UNSIGNED-PAYLOAD', date, scope },
    from: at - skewSeconds * 1000,
    until: seconds <= longestSeconds ? at + seconds * 1000 : Number.NaN,
  };
}

/** `KEY/20250131/eu-north-1/s3/aws4_request` */
export function readCredential(credential: string): { readonly accessKeyId: string; readonly scope: string } {
  const [accessKeyId = '', ...scope] = credential.split('/');
  return { accessKeyId, scope: scope.join('/') };
}

/** The service in `20250131/eu-north-1/s3/aws4_request`. */
export function serviceOf(scope: string): string {
  return scope.split('/')[2] ?? '';
}

/** Milliseconds since 1970 of `20250131T120000Z`; not a number for anything else. */
function instantOf(date: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date)?.slice(1) ?? [];
  const [year = '', month = '', day = '', hour = '', minute = '', second = ''] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
