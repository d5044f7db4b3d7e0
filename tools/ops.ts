import { opsText } from '../templates/text/ops.ts';
import { runCommand } from './access/runCommand.ts';
import { Refusal } from './command/refusal.ts';
import { runEndSessions } from './ops/runEndSessions.ts';
import { runSessions } from './ops/runSessions.ts';

/** `npm run ops -- COMMAND …`: what operators do by hand, with their own AWS credentials. */
const commands: ReadonlyMap<string, (args: readonly string[]) => Promise<readonly string[]>> = new Map([
  ['sessions', runSessions],
  ['end-sessions', runEndSessions],
]);
const usage = opsText.usage([opsText.sessionsUsage, opsText.endSessionsUsage]);

await runCommand(([name = '', ...args]) => {
  const run = commands.get(name);
  if (!run) throw new Refusal(usage);
  return run(args);
}, usage);
