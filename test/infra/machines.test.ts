import { expect, test } from 'vitest';
import { machineOperations } from '../../functions/shared/answers/machineApi.ts';
import { synthesize, textAt, valueAt, type Resource } from './synthesized.ts';

const stages = ['test', 'production'];
const resources = synthesize().flatMap((stack) => stack.resources);
const of = (type: string): Resource[] => resources.filter((resource) => resource.type === type);
const declared = of('AWS::ApiGatewayV2::Route').map((route) => ({ route, key: textAt(route, 'RouteKey') }));

test("machines' routes ask for a machine's token with its scope, by an authorizer that lets in none of the template's clients", () => {
  const asking = declared.filter(({ key }) => key.includes(' /api/machine/'));
  expect(asking.map(({ key }) => key).sort()).toEqual(
    stages.flatMap(() => machineOperations.map(({ method, path }) => `${method} ${path}`)).sort(),
  );
  for (const { route } of asking) {
    expect(route.properties).toMatchObject({ AuthorizationType: 'JWT', AuthorizationScopes: ['redovisa/ledger.write'] });
    expect(textAt(route, 'AuthorizerId', 'Ref')).toMatch(/Machines/);
  }
  const authorizers = of('AWS::ApiGatewayV2::Authorizer').filter(({ properties }) => properties['Name'] === 'Machines');
  expect(authorizers).toHaveLength(stages.length);
  for (const authorizer of authorizers) expect(valueAt(authorizer, 'JwtConfiguration', 'Audience')).toEqual(['no-machine']);
  const servers = of('AWS::Cognito::UserPoolResourceServer').map(({ properties }) => properties);
  expect(servers).toHaveLength(stages.length);
  for (const server of servers)
    expect(server).toMatchObject({ Identifier: 'redovisa', Scopes: [expect.objectContaining({ ScopeName: 'ledger.write' })] });
  // People's routes ask for no scope, and no client of the template gets one of machines.
  const ofPeople = declared.filter(({ key }) => !key.includes(' /api/machine/'));
  expect(ofPeople.filter(({ route }) => route.properties['AuthorizationScopes'] !== undefined)).toEqual([]);
  expect(JSON.stringify(of('AWS::Cognito::UserPoolClient'))).not.toContain('ledger.write');
});
