import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { STSClient } from '@aws-sdk/nested-clients/sts';
import * as z from 'zod';
import { assumeTenantRole } from './assumeTenantRole.ts';
import { connectTable, tenantTable, type TenantTable } from './connectTable.ts';

/** Settings of every function that touches organisations' data: the table, and the role that it assumes for one organisation at a time. */
export const tenantSettings = { TABLE_NAME: z.string(), TENANT_ROLE_ARN: z.string() };

/** Organisations that are kept connected while a container lives; the one that was asked for longest ago gives way. */
const MOST_CONNECTED = 20;

/**
 * Gives what a function needs of one organisation, by its number: connected at the first time, and kept. It is connected with credentials of that
 * organisation, which the SDK renews before they end: what is given reaches nothing of any other.
 */
export function connectTenants<Deps>(
  settings: { readonly TABLE_NAME: string; readonly TENANT_ROLE_ARN: string },
  connect: (tenant: TenantTable) => Deps,
): (organisationNumber: string) => Deps {
  // The function's own keys, as the SDK finds them: this client of STS looks for none.
  const sts = new STSClient({ credentials: new DynamoDBClient().config.credentials });
  const connected = new Map<string, Deps>();
  const open = (organisationNumber: string): Deps => {
    const credentials = assumeTenantRole({ organisationNumber }, settings.TENANT_ROLE_ARN, sts);
    const client = new DynamoDBClient({ maxAttempts: 8, credentials });
    const table = tenantTable(connectTable(settings.TABLE_NAME, client), organisationNumber);
    // As the client keeps them: all clients of the organisation share the keys.
    return connect({ ...table, credentials: client.config.credentials });
  };
  return (organisationNumber) => {
    const deps = connected.get(organisationNumber) ?? open(organisationNumber);
    connected.delete(organisationNumber);
    connected.set(organisationNumber, deps);
    const [oldest] = connected.keys();
    if (connected.size > MOST_CONNECTED && oldest !== undefined) connected.delete(oldest);
    return deps;
  };
}
