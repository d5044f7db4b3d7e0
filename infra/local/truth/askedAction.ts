import { region } from '../../stages.ts';
import type { SignedCall } from '../guard/judge.ts';
import type { Context } from './conditions.ts';

/** One thing that a call asks to do. */
export interface AskedAction {
  /** `dynamodb:PutItem` */
  readonly action: string;
  /** ARN, or `*` of what is about no resource. */
  readonly resource: string;
  readonly context: Context;
}

/** What a call asks to do in the words of IAM; several things when all of them must be allowed. */
export type DescribeCall = (call: SignedCall) => readonly AskedAction[];

/** The ARN of something of a service in the account of whoever asks. */
export function arnOf({ principal: { role } }: SignedCall, service: string, name: string): string {
  const [, , , , account = ''] = role.split(':');
  return `arn:aws:${service}:${region}:${account}:${name}`;
}
