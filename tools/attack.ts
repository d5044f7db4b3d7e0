/** `npm run attack -- [--url URL] [--seed N]`: attacks an instance, one of our own in memory unless told otherwise, and prints what held. */
import { parseArgs } from 'node:util';
import { checkWords } from './command/checkWords.ts';
import { divertLog } from './command/divertLog.ts';
import { hostileFiles } from './attack/hostileFiles.ts';
import { identityNumbers } from './attack/identityNumbers.ts';
import { links } from './attack/links.ts';
import { origins } from './attack/origins.ts';
import { otherTenant } from './attack/otherTenant.ts';
import { prototypeWords } from './attack/prototypeWords.ts';
import { reasons } from './attack/reasons.ts';
import { runAttacks, type AttackResult } from './attack/runAttacks.ts';
import { startAttacked } from './attack/startAttacked.ts';
import { findTarget } from './attack/target.ts';
import { tokens } from './attack/tokens.ts';

const usage = 'Usage: npm run attack -- [--url http://127.0.0.1:4000] [--seed NUMBER]. Attack only what you may: it uploads files.';
const options = { url: { type: 'string' }, seed: { type: 'string' } } as const;
checkWords({ usage, options, least: 0, most: 0, unknown: (option) => `There is no option ${option}. ${usage}` });
const { url, seed = '1' } = parseArgs({ options }).values;
if (!/^\d{1,9}$/.test(seed) || (url !== undefined && !/^http:\/\/127\.0\.0\.1:\d+$/.test(url))) {
  console.error(usage);
  process.exit(1);
}

// What is attacked logs its faults: they are no part of the table.
const log = divertLog();
const print = (text: string): void => log.print(`${text}\n`);
const attacked = url === undefined ? await startAttacked() : { url, stop: async () => undefined };
const attacks = [...otherTenant, ...tokens, ...links, ...reasons, ...prototypeWords, ...identityNumbers, ...origins, ...hostileFiles];
const results = await runAttacks(attacks, await findTarget(attacked.url, Number(seed)), (result) => print(lineOf(result)));
const fallen = results.filter(({ held }) => !held).length;
print(`${results.length} attacks: ${results.length - fallen} held, ${fallen} fell`);
await attacked.stop();
process.exit(fallen > 0 ? 1 : 0);

function lineOf({ name, right, happened, held }: AttackResult): string {
  return `${held ? 'held' : 'FELL'} | ${name} | right: ${right} | ${happened}`;
}
