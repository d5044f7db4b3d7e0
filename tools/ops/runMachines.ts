import { connectTable } from '../../functions/shared/aws/connectTable.ts';
import { createMachineStore } from '../../functions/shared/aws/createMachineStore.ts';
import { opsText } from '../../templates/text/ops.ts';
import { readWords } from '../access/readWords.ts';

/** Lists all machines of a stage. Gives the lines to print. */
export async function runMachines(args: readonly string[]): Promise<readonly string[]> {
  const { words } = readWords(args, { usage: opsText.machinesUsage, options: [], least: 1, most: 1 });
  const machines = await createMachineStore(connectTable(words[0] ?? '')).list();
  return machines.length === 0 ? [opsText.noMachines] : machines.map(opsText.machine);
}
