import { appendFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startText } from '../templates/text/start.ts';
import { callerFolder } from './command/callerFolder.ts';
import { claimFolder } from './start/claimFolder.ts';
import { demoOrganisationNumber } from './demo/makeProjects.ts';
import { divertLog } from './command/divertLog.ts';
import { keepIdentityKey } from './start/keepIdentityKey.ts';
import { loadDemo } from './demo/loadDemo.ts';
import { startProduct } from './start/startProduct.ts';

/** `npm start -- [--data FOLDER] [--port NUMBER]` */
const { values: given } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string', default: '4000' } } });
const directory = given.data === undefined ? fileURLToPath(new URL('../.local', import.meta.url)) : resolve(callerFolder(), given.data);
const logFile = join(directory, 'log');
const here = (path: string): string => relative(callerFolder(), path) || '.';

const claim = claimFolder(directory);
if (!claim) {
  console.error(startText.inUse(here(directory)));
  process.exit(1);
}
const log = divertLog((line) => appendFileSync(logFile, `${line}\n`));
const say = (line: string): void => log.print(`${line}\n`);

try {
  const product = await startProduct({
    directory,
    port: Number(given.port),
    identityKey: keepIdentityKey(directory),
    organisationNumber: demoOrganisationNumber,
    onDeadLetter: ({ queue }) => say(startText.deadLetter(queue)),
  });
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    say(startText.stopping);
    product.stop().then(() => end(0), fail);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  await loadDemo(product, () => say(startText.demo));
  say(startText.ready(product.url));
  say(startText.tools(product.url));
  say(startText.data(here(directory)));
  say(startText.log(here(logFile)));
  say(startText.stop);
} catch (error) {
  fail(error);
}

function fail(error: unknown): void {
  console.error(startText.fault(error instanceof Error ? error.message : String(error)));
  end(1);
}

function end(code: number): void {
  claim?.release();
  process.exit(code);
}
