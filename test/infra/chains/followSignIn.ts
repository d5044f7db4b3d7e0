import * as z from 'zod';
import { addClaims, tokenEventSchema } from '../../../functions/collect/addClaims.ts';
import { claimsSchema, readPerson } from '../../../functions/shared/signIn/person.ts';
import { broken, read, type Piece, type Stage } from './stage.ts';

/** identity provider → attributes → claims → person: the links of one provider's people that do not hold, whose first organisation is given. */
export function followSignIn(stage: Stage, provider: Piece, organisationNumber: string): readonly string[] {
  const pool = stage.at(provider.properties['UserPoolId']);
  const name = String(provider.properties['ProviderName']);
  const mapped = Object.keys(z.record(z.string(), z.unknown()).parse(provider.properties['AttributeMapping']));
  const client = stage.of('AWS::Cognito::UserPoolClient').find(({ properties }) => stage.at(properties['UserPoolId'])?.id === pool?.id);
  const listed = (property: string) =>
    z
      .array(z.unknown())
      .catch([])
      .parse(client?.properties[property])
      .map((one) => (typeof one === 'string' ? one : stage.at(one)?.properties['ProviderName']));
  const own = z
    .array(z.object({ Name: z.string(), Mutable: z.boolean() }))
    .catch([])
    .parse(pool?.properties['Schema']);
  const trigger = read(pool?.properties, 'LambdaConfig', 'PreTokenGenerationConfig');
  const token = stage.at(read(trigger, 'LambdaArn'));
  const organisations = z
    .record(z.string(), z.array(z.string()))
    .catch({})
    .parse(
      JSON.parse(
        z
          .string()
          .catch('{}')
          .parse(read(token?.properties, 'Environment', 'Variables', 'ORGANISATIONS_BY_PROVIDER')),
      ),
    );
  const authorizer = stage.of('AWS::ApiGatewayV2::Authorizer')[0];
  return broken({
    'its attributes are mapped to ones that may change':
      mapped.includes('custom:roles') &&
      mapped
        .filter((one) => one.startsWith('custom:'))
        .every((one) => own.some(({ Name, Mutable }) => `custom:${Name}` === one && Mutable)),
    'the client lets it write them': mapped.every((one) => listed('WriteAttributes').includes(one)),
    'people may sign in through it': listed('SupportedIdentityProviders').includes(name),
    'the client signs in by code alone':
      JSON.stringify(client?.properties['AllowedOAuthFlows']) === '["code"]' &&
      JSON.stringify(client?.properties['ExplicitAuthFlows']) === '["ALLOW_REFRESH_TOKEN_AUTH"]',
    'no token of the page writes to the account': !listed('AllowedOAuthScopes').includes('aws.cognito.signin.user.admin'),
    'claims are added, in the form the function knows': read(trigger, 'LambdaVersion') === 'V2_0',
    'Cognito may start the function': stage
      .of('AWS::Lambda::Permission')
      .some(
        ({ properties }) =>
          stage.at(properties['FunctionName'])?.id === token?.id && properties['Principal'] === 'cognito-idp.amazonaws.com',
      ),
    'the claims are of the organisation the provider speaks for': organisationOf(name, organisations) === organisationNumber,
    'the API believes this pool and this client':
      JSON.stringify(read(authorizer?.properties, 'JwtConfiguration', 'Audience') ?? '').includes(client?.id ?? '?') &&
      stage.at(read(read(authorizer?.properties, 'JwtConfiguration', 'Issuer'), 'Fn::Join', 1, 1))?.id === pool?.id,
  });
}

function organisationOf(providerName: string, organisations: Readonly<Record<string, readonly string[]>>): string {
  const userAttributes = {
    'cognito:user_status': 'EXTERNAL_PROVIDER',
    identities: JSON.stringify([{ providerName }]),
    'custom:roles': 'coordinator',
  };
  const event = tokenEventSchema.parse({ request: { userAttributes } });
  const { response } = addClaims(event, new Map(Object.entries(organisations)));
  const claims = response.claimsAndScopeOverrideDetails.accessTokenGeneration.claimsToAddOrOverride;
  return readPerson(claimsSchema.parse({ sub: 'anna', ...claims })).organisationNumber;
}
