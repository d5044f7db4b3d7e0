import { connectTable } from '../../functions/shared/aws/connectTable.ts';
import { createMachineStore } from '../../functions/shared/aws/createMachineStore.ts';
import { systemClock } from '../../functions/shared/lambda/systemClock.ts';
import { opsText } from '../../templates/text/ops.ts';
import { readWords } from '../access/readWords.ts';
import { Refusal } from '../command/refusal.ts';

/** Revokes a machine: its next call is refused, whatever token it has. Gives the lines to print. */
export async function runRevokeMachine(args: readonly string[]): Promise<readonly string[]> {
  const given = readWords(args, { usage: opsText.revokeMachineUsage, options: ['by'], least: 2, most: 2 });
  const [table = '', clientId = ''] = given.words;
  const revoked = { at: systemClock.now().toISOString(), by: given.needs('by') };
  const machines = createMachineStore(connectTable(table));
  const machine = await machines.get(clientId);
  if (!machine || !(await machines.revoke(machine, revoked))) throw new Refusal(opsText.noMachine(clientId));
  return [opsText.machineRevoked(clientId)];
}
