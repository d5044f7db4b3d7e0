import { machineSchema, type Machine } from '../records/machine.ts';
import type { MachineStore } from '../ports.ts';
import type { Table } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { putItem, whenNew } from './putItem.ts';
import { queryItems } from './queryItems.ts';

/** Partition of all machines: few, and of no tenant, for a request says only which client it is. */
const machinesPartition = 'MACHINES';

const itemOf = (machine: Machine) => ({ pk: machinesPartition, sk: machine.clientId, ...machine });

/** Machines, an item each by their client. */
export function createMachineStore(table: Table): MachineStore {
  return {
    async get(clientId) {
      return machineSchema.optional().parse(await getItem(table, { pk: machinesPartition, sk: clientId }));
    },
    async list() {
      return machineSchema.array().parse(await queryItems(table, { partition: machinesPartition }));
    },
    add: (machine) => putItem(table, itemOf(machine), whenNew),
    revoke: ({ clientId, ...machine }, revoked) =>
      putItem(table, itemOf({ ...machine, clientId, revoked }), {
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(revoked)',
      }),
  };
}
