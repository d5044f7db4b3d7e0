import { CognitoIdentityProviderClient, DescribeUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';

/** A client of the user pool. */
export interface UserPoolClientRef {
  readonly userPoolId: string;
  readonly clientId: string;
}

/** The secret of a client of the user pool, as Cognito keeps it: it stands in no template and no environment. Throws when it has none. */
export async function readClientSecret(
  { userPoolId, clientId }: UserPoolClientRef,
  client = new CognitoIdentityProviderClient({ maxAttempts: 5 }),
): Promise<string> {
  const { UserPoolClient } = await client.send(new DescribeUserPoolClientCommand({ UserPoolId: userPoolId, ClientId: clientId }));
  if (!UserPoolClient?.ClientSecret) throw new Error('The client of the user pool has no secret');
  return UserPoolClient.ClientSecret;
}
