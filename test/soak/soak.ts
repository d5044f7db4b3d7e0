import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { annotateStyles } from '../support/annotateStyles.ts';
import { hostileUploads } from '../support/hostileUploads.ts';
import { measureUpload } from '../support/measureUpload.ts';
import { readMutation, type MutationRead } from '../support/readMutation.ts';
import { reportInvented } from '../support/reportInvented.ts';
import { takeInvented } from '../support/takeInvented.ts';

/**
 * Reads very many damaged workbooks, takes in very many invented ones, makes reports of some and annotates some in odd stylesheets: `npm run soak -- [how many] [first number]`.
 * First every hostile upload goes the whole way through the intake, each in a process of its own. Each process takes some hundred of them, as a warm function does. Ends with an error at the first that throws, takes over 5 seconds, or
 * brings its process over 300 MB, 600 MB where it makes reports.
 */
const words = process.argv.slice(2);
const [count = '20000', first = '1'] = words;
if (words.length > 2 || !words.every((word) => /^\d{1,9}$/.test(word))) {
  console.error('Give whole numbers, or nothing: npm run soak -- [how many] [first number].');
  process.exit(1);
}
const STRETCH = 200;
const MOST_MILLISECONDS = 5000;
const MOST_MEGABYTES = 300;
/** Of a process that makes reports as well: the function that does has 2 048. */
const MOST_MEGABYTES_REPORTING = 600;

/** What a stretch of workbooks came to. */
interface Stretch {
  readonly outcomes: Readonly<Record<string, number>>;
  readonly slowest: { readonly seed: number; readonly milliseconds: number };
  readonly megabytes: number;
}

if (!process.send) await attack();
if (process.send) process.send(await takeStretch(Number(first), Number(count)));
else await soak(Number(first), Number(count));

/** Takes in every hostile upload, in the time and the memory above an ordinary small file that each may cost. */
async function attack(): Promise<void> {
  const ordinary = await measureUpload(hostileUploads['an ordinary small file']());
  for (const [name, file] of Object.entries(hostileUploads)) {
    const { kind, milliseconds, megabytes } = await measureUpload(file());
    console.log(`${name}: ${kind}, ${Math.round(milliseconds)} ms, ${Math.round(megabytes)} MB`);
    if (milliseconds > MOST_MILLISECONDS || megabytes - ordinary.megabytes > MOST_MEGABYTES) throw new Error(`${name} costs too much`);
  }
}

async function soak(from: number, many: number): Promise<void> {
  const outcomes = new Map<string, number>();
  let slowest = { seed: 0, milliseconds: 0 };
  let megabytes = 0;
  for (let seed = from; seed < from + many; seed += STRETCH) {
    const child = fork(fileURLToPath(import.meta.url), [String(Math.min(STRETCH, from + many - seed)), String(seed)]);
    const ended = once(child, 'exit');
    let stretch: Stretch | undefined;
    child.on('message', (told: Stretch) => (stretch = told));
    await ended;
    if (!stretch) throw new Error(`The stretch from number ${seed} did not end well`);
    for (const [outcome, times] of Object.entries(stretch.outcomes)) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + times);
    if (stretch.slowest.milliseconds > slowest.milliseconds) slowest = stretch.slowest;
    megabytes = Math.max(megabytes, stretch.megabytes);
  }
  for (const [outcome, times] of [...outcomes].sort((a, b) => b[1] - a[1])) console.log(`${outcome.padEnd(24)}${times}`);
  console.log(`${many} workbooks, slowest number ${slowest.seed} ${Math.round(slowest.milliseconds)} ms, peak ${Math.round(megabytes)} MB`);
}

/** One of ten in an odd stylesheet, to be annotated, and two to make a report of. */
function takeOne(seed: number): Promise<MutationRead> {
  if (seed % 10 === 9) return annotateStyles(seed);
  if (seed % 5 === 3) return reportInvented(seed);
  return seed % 2 === 0 ? readMutation(seed) : takeInvented(seed);
}

async function takeStretch(from: number, many: number): Promise<Stretch> {
  const outcomes: Record<string, number> = {};
  let slowest = { seed: 0, milliseconds: 0 };
  for (let seed = from; seed < from + many; seed++) {
    const { outcome, milliseconds } = await takeOne(seed);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (milliseconds > slowest.milliseconds) slowest = { seed, milliseconds };
    const peak = process.resourceUsage().maxRSS / 1024;
    if (milliseconds > MOST_MILLISECONDS || peak > MOST_MEGABYTES_REPORTING) {
      throw new Error(`number ${seed}: ${Math.round(milliseconds)} ms, ${Math.round(peak)} MB`);
    }
  }
  return { outcomes, slowest, megabytes: process.resourceUsage().maxRSS / 1024 };
}
