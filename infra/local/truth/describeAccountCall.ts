import * as z from 'zod';
import type { SignedCall } from '../guard/judge.ts';
import { arnOf, type AskedAction } from './askedAction.ts';
import { readJsonCall } from './readJsonCall.ts';

const aboutPoolSchema = z.looseObject({ UserPoolId: z.string() });

/** A call of Cognito's user pools: about one pool, whichever of its clients is meant. */
export function describeAccountCall(call: SignedCall): readonly AskedAction[] {
  const { operation, input } = readJsonCall(call, 'AWSCognitoIdentityProviderService');
  const { UserPoolId } = aboutPoolSchema.parse(input);
  return [{ action: `cognito-idp:${operation}`, resource: arnOf(call, 'cognito-idp', `userpool/${UserPoolId}`), context: {} }];
}
