import type { AskingRequest } from './checkRequest.ts';
import type { RoleSession } from './keyring.ts';

/** A call that a role has signed. */
export interface SignedCall {
  readonly request: AskingRequest;
  readonly principal: RoleSession;
  /** The service that the signature is for: `dynamodb`, `s3`, `sqs`, `ses`. */
  readonly service: string;
  /** What stands before the path that AWS sees: `/s3`, or nothing. */
  readonly mountedAt: string;
  /** What an upload form stores. */
  readonly form?: { readonly bucket: string; readonly key: string };
}

/** An answer that a service gives itself. */
export interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Nothing when the role may do what it asks; else how the service refuses it. */
export type Judge = (call: SignedCall) => Refusal | undefined;
