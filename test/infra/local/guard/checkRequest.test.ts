import { describe, expect, test } from 'vitest';
import { checkRequest, type AskingRequest, type RefusalCode } from '../../../../infra/local/guard/checkRequest.ts';
import type { FindHolder } from '../../../../infra/local/guard/keyring.ts';
import { hashHex, signRequest } from '../../../../infra/local/guard/signature.ts';

/** The first of AWS's published test vectors of Signature Version 4, `get-vanilla`, and one with a query, `get-vanilla-query-order-key-case`. */
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const scope = '20150830/us-east-1/service/aws4_request';
const date = '20150830T123600Z';
const then = new Date('2015-08-30T12:36:00Z');
const vector = (target: string) =>
  signRequest(
    {
      method: 'GET',
      target,
      headers: { host: 'example.amazonaws.com', 'x-amz-date': date },
      signedHeaders: ['host', 'x-amz-date'],
      payloadHash: hashHex(''),
      date,
      scope,
    },
    credentials.secretAccessKey,
  );

describe('signRequest', () => {
  test('signs as the published vectors do', () => {
    expect(vector('/')).toBe('5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31');
    expect(vector('/?Param2=value2&Param1=value1')).toBe('b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500');
  });
});

const find: FindHolder = (id) =>
  id === credentials.accessKeyId ? { secretAccessKey: credentials.secretAccessKey, principal: { kind: 'operator' } } : undefined;

/** Why a request is refused; nothing when it may pass. */
function refusalOf(asking: AskingRequest, now: Date): RefusalCode | undefined {
  const checked = checkRequest(asking, find, now);
  return checked.kind === 'refused' ? checked.code : undefined;
}

describe('checkRequest', () => {
  const asking = (changes: { headers?: Record<string, string>; body?: string; target?: string } = {}) => {
    const authorization = `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/${scope}, SignedHeaders=host;x-amz-date, Signature=${vector('/')}`;
    const headers = { host: 'example.amazonaws.com', 'x-amz-date': date, authorization, ...changes.headers };
    return { method: 'GET', target: changes.target ?? '/', headers, body: Buffer.from(changes.body ?? '') };
  };
  const minutes = (count: number) => new Date(then.getTime() + count * 60_000);

  test('lets a signed request through for fifteen minutes either way', () => {
    expect(refusalOf(asking(), then)).toBeUndefined();
    expect(refusalOf(asking(), minutes(14))).toBeUndefined();
    expect(refusalOf(asking(), minutes(16))).toBe('RequestTimeTooSkewed');
    expect(refusalOf(asking(), minutes(-16))).toBe('RequestTimeTooSkewed');
    expect(refusalOf(asking({ headers: { 'x-amz-date': 'now' } }), then)).toBe('RequestTimeTooSkewed');
  });

  test('refuses another body, path, host, or a hash of a body that is not there', () => {
    expect(refusalOf(asking({ body: 'more' }), then)).toBe('SignatureDoesNotMatch');
    expect(refusalOf(asking({ target: '/other' }), then)).toBe('SignatureDoesNotMatch');
    expect(refusalOf(asking({ headers: { host: 'other' } }), then)).toBe('SignatureDoesNotMatch');
    const unsigned = { 'x-amz-content-sha256': hashHex('') };
    expect(refusalOf(asking({ body: 'more', headers: unsigned }), then)).toBe('XAmzContentSHA256Mismatch');
    expect(refusalOf(asking({ body: 'more', headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } }), then)).toBe(
      'SignatureDoesNotMatch',
    );
  });

  test('refuses what signs no host, and what signs nothing', () => {
    const authorization = `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/${scope}, SignedHeaders=x-amz-date, Signature=${vector('/')}`;
    expect(refusalOf(asking({ headers: { authorization } }), then)).toBe('AccessDenied');
    expect(refusalOf(asking({ headers: { authorization: 'Bearer abc' } }), then)).toBe('AccessDenied');
  });
});
