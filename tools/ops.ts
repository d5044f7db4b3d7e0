import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../functions/shared/lambda/systemClock.ts';
import { opsText } from '../templates/text/ops.ts';
import { runCommand } from './access/runCommand.ts';
import { callerFolder } from './command/callerFolder.ts';
import { Refusal } from './command/refusal.ts';
import { quotas } from './ops/quotas.ts';
import { redrive } from './ops/redrive.ts';
import { runEndSessions } from './ops/runEndSessions.ts';
import { runMachines } from './ops/runMachines.ts';
import { runMakeMachine } from './ops/runMakeMachine.ts';
import { runRevokeMachine } from './ops/runRevokeMachine.ts';
import { runSessions } from './ops/runSessions.ts';
import { runSubcommand, type OpsWorld } from './ops/subcommand.ts';
import { testAlarm } from './ops/testAlarm.ts';
import { why } from './ops/why.ts';
import { callAws } from './stores/callAws.ts';
import { findReceipt } from './stores/findReceipt.ts';

const world: OpsWorld = {
  aws: callAws,
  wait,
  now: systemClock.now,
  readText: (path) => readFile(resolve(callerFolder(), path), 'utf8'),
  receipt: (asked) => findReceipt(asked, callAws),
};
const subcommands = [why, redrive, testAlarm, quotas];

/** `npm run ops -- COMMAND …`: what operators do by hand, with their own AWS credentials. */
const commands: ReadonlyMap<string, (args: readonly string[]) => Promise<readonly string[]>> = new Map([
  ['sessions', runSessions],
  ['end-sessions', runEndSessions],
  ['machines', runMachines],
  ['make-machine', runMakeMachine],
  ['revoke-machine', runRevokeMachine],
  ...subcommands.map((each) => [each.name, (args: readonly string[]) => runSubcommand(each, args, world)] as const),
]);
const usage = opsText.usage([
  ...subcommands.map((each) => each.usage),
  opsText.sessionsUsage,
  opsText.endSessionsUsage,
  opsText.machinesUsage,
  opsText.makeMachineUsage,
  opsText.revokeMachineUsage,
]);

await runCommand(([name = '', ...args]) => {
  const run = commands.get(name);
  if (!run) throw new Refusal(usage);
  return run(args);
}, usage);
