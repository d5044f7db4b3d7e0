import { fillText } from '../shared/definition/fillText.ts';
import { maskIdentityNumbers } from '../shared/domain/maskIdentityNumbers.ts';

/** Why a request is refused. Each has its Swedish sentence in templates/text/collect.ts. */
export type RefusalCode =
  | 'badRequest'
  | 'notAllowed'
  | 'notFound'
  | 'tooLarge'
  | 'tooMuch'
  | 'tooManyUploads'
  | 'periodOutside'
  | 'identityNumberInText'
  | 'nothingToConfirm'
  | 'needsAnswers'
  | 'notReady'
  | 'tooManyMatches'
  | 'noLongerKept'
  | 'changedMeanwhile'
  | 'alreadyInForce'
  | 'noData'
  | 'specialCategory'
  | 'noRecipients'
  | 'personalData'
  | 'alreadySent'
  | 'beingSent'
  | 'newerSent'
  | 'nothingToDrop'
  | 'storedAlready'
  | 'ownUpload'
  | 'needsReason'
  | 'ownMembership'
  | 'tooManyMembers'
  | 'notWaivable'
  | 'badWaiverDay';

/** HTTP status of each refusal. */
const statuses: Readonly<Record<RefusalCode, number>> = {
  badRequest: 400,
  notAllowed: 403,
  notFound: 404,
  tooLarge: 413,
  tooMuch: 413,
  tooManyUploads: 429,
  periodOutside: 422,
  identityNumberInText: 422,
  nothingToConfirm: 409,
  needsAnswers: 409,
  notReady: 409,
  tooManyMatches: 409,
  noLongerKept: 410,
  changedMeanwhile: 409,
  alreadyInForce: 409,
  noData: 409,
  specialCategory: 409,
  noRecipients: 409,
  personalData: 409,
  alreadySent: 409,
  beingSent: 409,
  newerSent: 409,
  nothingToDrop: 409,
  storedAlready: 409,
  ownUpload: 403,
  needsReason: 422,
  ownMembership: 403,
  tooManyMembers: 409,
  notWaivable: 422,
  badWaiverDay: 422,
};

/** What a use case answers: something to show, a file, or a refusal. */
export type Answer =
  | { readonly kind: 'shown'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'file'; readonly fileName: string; readonly contentType: string; readonly content: Uint8Array }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly values?: Readonly<Record<string, string>> };

/** The part of an HTTP API answer that is used, payload version 2. */
export interface HttpResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** A refusal. `values` fill in its sentence. */
export function refuse(code: RefusalCode, values?: Readonly<Record<string, string>>): Answer {
  return { kind: 'refused', code, ...(values && { values }) };
}

/** An answer as HTTP. Nothing of it may be cached: it is about one person's projects. */
export function toHttp(answer: Answer, sentences: Readonly<Record<RefusalCode, string>>): HttpResponse {
  switch (answer.kind) {
    case 'shown':
      return json(200, answer.body);
    case 'refused':
      return json(statuses[answer.code], { code: answer.code, message: fillText(sentences[answer.code], answer.values ?? {}) });
    case 'file':
      return {
        statusCode: 200,
        headers: {
          'content-type': answer.contentType,
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(maskIdentityNumbers(answer.fileName))}`,
          'cache-control': 'no-store',
        },
        body: Buffer.from(answer.content).toString('base64'),
        isBase64Encoded: true,
      };
  }
}

function json(statusCode: number, body: Readonly<Record<string, unknown>>): HttpResponse {
  return {
    statusCode,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
    isBase64Encoded: false,
  };
}
