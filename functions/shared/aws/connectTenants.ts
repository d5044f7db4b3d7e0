import { connectTable, tenantTable, type TenantTable } from './connectTable.ts';

/** Organisations that are kept connected while a container lives; the one that was asked for longest ago gives way. */
const MOST_CONNECTED = 20;

/**
 * Gives what a function needs of one organisation, by its number: connected at the first time, and kept. What is given reaches nothing of any other
 * organisation.
 */
export function connectTenants<Deps>(tableName: string, connect: (tenant: TenantTable) => Deps): (organisationNumber: string) => Deps {
  const table = connectTable(tableName);
  const connected = new Map<string, Deps>();
  return (organisationNumber) => {
    const deps = connected.get(organisationNumber) ?? connect(tenantTable(table, organisationNumber));
    connected.delete(organisationNumber);
    connected.set(organisationNumber, deps);
    const [oldest] = connected.keys();
    if (connected.size > MOST_CONNECTED && oldest !== undefined) connected.delete(oldest);
    return deps;
  };
}
