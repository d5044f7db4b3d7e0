import { ApiGatewayV2Client, GetAuthorizersCommand, UpdateAuthorizerCommand } from '@aws-sdk/client-apigatewayv2';
import { CognitoIdentityProviderClient, CreateUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';
import { ledgerScope } from '../../functions/shared/records/machine.ts';

/** Where a machine becomes known: the user pool and the API of a stage. */
interface MachinePlace {
  readonly userPoolId: string;
  readonly apiId: string;
}

/** A client of the user pool with its secret, which is nowhere but there. */
interface MachineClient {
  readonly clientId: string;
  readonly secret: string;
}

/**
 * Makes a client that gets tokens by its secret alone (client credentials), for nothing but to hand in, and has the API's authorizer of machines let it in.
 * Undefined, and nothing is made, when the API has no such authorizer. What it may hand in is an item of ours: without one it is refused.
 */
export async function createMachineClient(name: string, { userPoolId, apiId }: MachinePlace): Promise<MachineClient | undefined> {
  const [accounts, gateway] = [new CognitoIdentityProviderClient(), new ApiGatewayV2Client()];
  const { Items } = await gateway.send(new GetAuthorizersCommand({ ApiId: apiId }));
  const authorizer = Items?.find(({ Name }) => Name === 'Machines');
  if (!authorizer?.AuthorizerId || !authorizer.JwtConfiguration) return undefined;
  const { UserPoolClient } = await accounts.send(
    new CreateUserPoolClientCommand({
      UserPoolId: userPoolId,
      ClientName: name,
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: [ledgerScope],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      AccessTokenValidity: 60,
      TokenValidityUnits: { AccessToken: 'minutes' },
    }),
  );
  const { ClientId: clientId, ClientSecret: secret } = UserPoolClient ?? {};
  if (!clientId || !secret) throw new Error('Cognito made a client without an id or a secret');
  const Audience = [...(authorizer.JwtConfiguration.Audience ?? []), clientId];
  await gateway.send(
    new UpdateAuthorizerCommand({
      ApiId: apiId,
      AuthorizerId: authorizer.AuthorizerId,
      JwtConfiguration: { ...authorizer.JwtConfiguration, Audience },
    }),
  );
  return { clientId, secret };
}
