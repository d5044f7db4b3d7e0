import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpMethod, type HttpApi, type HttpRouteIntegration } from 'aws-cdk-lib/aws-apigatewayv2';
import { ResourceServerScope, UserPoolResourceServer } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { machineOperations } from '../functions/shared/answers/machineApi.ts';
import { LEDGER_SCOPE, ledgerScope } from '../functions/shared/records/machine.ts';
import type { StorageStack } from './storageStack.ts';

/** What machines need around them. */
interface MachinesProps {
  readonly storage: StorageStack;
  readonly api: HttpApi;
  readonly integration: HttpRouteIntegration;
}

/**
 * The addresses of machines, behind an authorizer of their own that asks for their scope. HTTP APIs want each client's id in the authorizer's audience:
 * `npm run ops -- make-machine` adds it there. Here stands one that no client has, which stays as it is, so that a deployment changes nothing.
 */
export class Machines extends Construct {
  constructor(scope: Construct, id: string, { storage, api, integration }: MachinesProps) {
    super(scope, id);
    new UserPoolResourceServer(this, 'Server', {
      userPool: storage.users,
      identifier: LEDGER_SCOPE.server,
      scopes: [new ResourceServerScope({ scopeName: LEDGER_SCOPE.name, scopeDescription: 'Hand in a ledger and ask what became of it' })],
    });
    const authorizer = new HttpJwtAuthorizer('Machines', storage.issuer, { jwtAudience: ['no-machine'], authorizerName: 'Machines' });
    for (const { method, path } of machineOperations)
      api.addRoutes({ path, methods: [HttpMethod[method]], integration, authorizer, authorizationScopes: [ledgerScope] });
  }
}
