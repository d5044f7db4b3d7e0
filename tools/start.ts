import { appendFileSync, existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startText } from '../templates/text/start.ts';
import { callerFolder } from './command/callerFolder.ts';
import { divertLog, type DivertedLog } from './command/divertLog.ts';
import { Refusal } from './command/refusal.ts';
import { demoOrganisationNumber } from './demo/makeProjects.ts';
import { claimFolder, type ClaimedFolder } from './start/claimFolder.ts';
import { closeFolder } from './start/closeFolder.ts';
import { keepIdentityKey } from './start/keepIdentityKey.ts';
import { LAYOUT, markLayout } from './start/markLayout.ts';
import { readArguments } from './start/readArguments.ts';

/** `npm start -- [--data FOLDER] [--port NUMBER]`: the whole product on this machine. */
const local = fileURLToPath(new URL('../.local', import.meta.url));
// Named by its layout: data of an earlier version lie beside, where they were.
const standard = join(local, `layout-${LAYOUT}`);
const here = (path: string): string => {
  const within = relative(callerFolder(), path) || '.';
  return within.startsWith('..') ? path : within;
};

try {
  const asked = readArguments(process.argv.slice(2), { caller: callerFolder(), standard });
  if (asked.kind === 'help') console.log(startText.help);
  else await start(asked.directory, asked.port);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function start(directory: string, port: number): Promise<void> {
  // Whatever is written from here on is its owner's alone.
  process.umask(0o077);
  const claim = claimFolder(directory);
  if (claim === 'in-use') throw new Refusal(startText.inUse(here(directory)));
  if (claim === 'unwritable') throw new Refusal(startText.notAFolder(here(directory)));
  if (!markLayout(directory)) {
    claim.release();
    throw new Refusal(startText.otherLayout(here(directory)));
  }
  closeFolder(directory);
  const logFile = join(directory, 'log');
  const log = divertLog((line) => appendFileSync(logFile, `${line}\n`));
  try {
    await run({ directory, port, claim, log, logFile });
  } catch (error) {
    fail(error, claim);
  }
}

interface Run {
  readonly directory: string;
  readonly port: number;
  readonly claim: ClaimedFolder;
  readonly log: DivertedLog;
  readonly logFile: string;
}

/** Until somebody stops it. */
async function run({ directory, port, claim, log, logFile }: Run): Promise<void> {
  const say = (line: string): void => log.print(`${line}\n`);
  // Loaded here so that a refusal does not wait for it.
  const [{ loadDemo }, { startProduct }] = await Promise.all([import('./demo/loadDemo.ts'), import('./start/startProduct.ts')]);
  const product = await startProduct({
    directory,
    port,
    identityKey: keepIdentityKey(directory),
    organisationNumber: demoOrganisationNumber,
    onDeadLetter: ({ queue }) => say(startText.deadLetter(queue)),
  });
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    say(startText.stopping);
    product.stop().then(
      () => end(0, claim),
      (error) => fail(error, claim),
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  await loadDemo(product, () => say(startText.demo));
  say(startText.ready(product.url));
  say(startText.warning);
  say(startText.tools(product.url));
  say(startText.data(here(directory)));
  if (directory === standard && existsSync(join(local, 'dynamodb'))) say(startText.earlierData(here(local), here(directory)));
  say(startText.log(here(logFile)));
  say(startText.stop);
}

function fail(error: unknown, claim: ClaimedFolder): void {
  const isClosedPort = error instanceof Error && /^listen EACCES/.test(error.message);
  console.error(isClosedPort ? startText.closedPort : startText.fault(error instanceof Error ? error.message : String(error)));
  end(1, claim);
}

function end(code: number, claim: ClaimedFolder): void {
  claim.release();
  process.exit(code);
}
