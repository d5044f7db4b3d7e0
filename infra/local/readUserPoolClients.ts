import * as z from 'zod';
import { createClientSecret, type UserPoolClient } from './accounts/userPoolClients.ts';
import type { LocalResource } from './resolveTemplates.ts';

const clientSchema = z.object({
  UserPoolId: z.string(),
  GenerateSecret: z.boolean().default(false),
  AllowedOAuthFlows: z.array(z.string()),
  AllowedOAuthScopes: z.array(z.string()),
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
});

/** The clients that the templates declare, with secrets of this start and the addresses of here. */
export function readUserPoolClients(resources: readonly LocalResource[], move: (address: string) => string): readonly UserPoolClient[] {
  return resources
    .filter(({ type }) => type === 'AWS::Cognito::UserPoolClient')
    .map(({ ref, logicalId, properties }) => {
      const client = clientSchema.parse(properties);
      return {
        userPoolId: client.UserPoolId,
        clientId: ref,
        name: logicalId,
        ...(client.GenerateSecret && { secret: createClientSecret() }),
        flows: client.AllowedOAuthFlows,
        scopes: client.AllowedOAuthScopes,
        callbackUrls: client.CallbackURLs.map(move),
        logoutUrls: client.LogoutURLs.map(move),
      };
    });
}
