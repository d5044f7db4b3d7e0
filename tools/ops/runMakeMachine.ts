import { connectTable, tenantTable } from '../../functions/shared/aws/connectTable.ts';
import { createMachineStore } from '../../functions/shared/aws/createMachineStore.ts';
import { createProjectStore } from '../../functions/shared/aws/createProjectStore.ts';
import { bareOrganisationNumber } from '../../functions/shared/domain/organisationNumber.ts';
import { systemClock } from '../../functions/shared/lambda/systemClock.ts';
import { machineSchema } from '../../functions/shared/records/machine.ts';
import { opsText } from '../../templates/text/ops.ts';
import { readWords } from '../access/readWords.ts';
import { Refusal } from '../command/refusal.ts';
import { createMachineClient } from '../stores/createMachineClient.ts';

/** Makes the machine of an organisation, for some of its projects: one at a time. Gives the lines to print, its secret among them. */
export async function runMakeMachine(args: readonly string[]): Promise<readonly string[]> {
  const usage = opsText.makeMachineUsage;
  const given = readWords(args, { usage, options: ['title', 'projects', 'by'], least: 4, most: 4 });
  const [tableName = '', userPoolId = '', apiId = '', organisation = ''] = given.words;
  const asked = machineSchema.omit({ clientId: true }).safeParse({
    title: given.needs('title'),
    organisationNumber: bareOrganisationNumber(organisation),
    projects: given.needs('projects').split(','),
    madeAt: systemClock.now().toISOString(),
    madeBy: given.needs('by'),
  });
  if (!asked.success) throw new Refusal(opsText.badMachine);
  const { organisationNumber, projects } = asked.data;
  const table = connectTable(tableName);
  const machines = createMachineStore(table);
  const present = (await machines.list()).find((machine) => machine.organisationNumber === organisationNumber && !machine.revoked);
  if (present) throw new Refusal(opsText.hasMachine(present.clientId));
  const known = createProjectStore(tenantTable(table, organisationNumber));
  for (const projectId of projects) if (!(await known.get(projectId))) throw new Refusal(opsText.noProject(projectId));
  const client = await createMachineClient(`machine-${organisationNumber}`, { userPoolId, apiId });
  if (!client) throw new Refusal(opsText.noAuthorizer);
  if (!(await machines.add({ ...asked.data, clientId: client.clientId }))) throw new Error('A new client is a machine already');
  return opsText.machineMade(client.clientId, client.secret);
}
