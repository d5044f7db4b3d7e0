// Makes a fresh clone ready and then runs a command. Plain JavaScript for whatever Node the machine has; everything after it runs on Node 24.
// Usage: node tools/bootstrap.mjs [--programs chromium,soffice] -- COMMAND ARGUMENT…
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const path = `${bin}${delimiter}${process.env.PATH ?? ''}`;
/** Compiled code is kept between runs: half a second less each time. */
const environment = { ...process.env, PATH: path, NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'redovisa', 'compiled') };
const separator = process.argv.indexOf('--');
const [command, ...commandArguments] = process.argv.slice(separator + 1);
const wanted = process.argv.slice(2, separator).includes('--programs')
  ? process.argv[process.argv.indexOf('--programs') + 1].split(',')
  : [];

/** Debian packages that bring each program the tests drive. */
const packagesFor = {
  chromium: ['chromium'],
  soffice: ['libreoffice-calc', 'fonts-liberation'],
  pdftoppm: ['poppler-utils'],
  openpyxl: ['python3-openpyxl'],
};

installDependencies();
installPrograms(wanted.filter((program) => !isInstalled(program)));
hand(command, commandArguments);

function installDependencies() {
  if (dependenciesMatchLock()) return;
  console.error('Installing packages (once) …');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) process.exit(status);
}

/** Whether what npm installed (it keeps a list of its own) is what the lockfile says, packages for other machines aside. */
function dependenciesMatchLock() {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
  );
}

function isInstalled(program) {
  if (program === 'openpyxl') return spawnSync('/usr/bin/python3', ['-c', 'import openpyxl']).status === 0;
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function installPrograms(missing) {
  if (missing.length === 0) return;
  const packages = missing.flatMap((program) => packagesFor[program]);
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!isDebianRoot) {
    console.error(
      `The tests drive ${missing.join(' and ')}. Install them first, on Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`,
    );
    process.exit(1);
  }
  console.error(`Installing ${packages.join(', ')} from Debian (once) …`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const update = spawnSync('apt-get', ['update', '-qq'], quiet);
  const install = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  if (update.status !== 0 || install.status !== 0) {
    console.error(`Could not install ${packages.join(' ')}.`);
    process.exit(1);
  }
}

function run(program, programArguments) {
  const result = spawnSync(program, programArguments, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
  if (result.error) console.error(`${program}: ${result.error.message}`);
  return result.status ?? 1;
}

/** Runs the command to its end and ends as it does. A signal that reaches only this process is handed on, and so is the end of whoever started it. */
function hand(program, programArguments) {
  const child = spawn(program, programArguments, { cwd: root, stdio: 'inherit', env: environment });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const startedBy = process.ppid;
  setInterval(() => process.ppid !== startedBy && child.kill('SIGTERM'), 500).unref();
  child.on('error', (error) => {
    console.error(`${program}: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
