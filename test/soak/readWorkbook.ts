import { readMutation } from '../support/readMutation.ts';
import { takeInvented } from '../support/takeInvented.ts';

/**
 * Reads very many damaged workbooks and takes in very many invented ones, turn about: `npm run soak -- [how many] [first number]`.
 * Ends with an error at the first that throws, takes over 5 seconds, or brings the process over 300 MB.
 */
const [count = '20000', first = '1'] = process.argv.slice(2);
const MOST_MILLISECONDS = 5000;
const MOST_MEGABYTES = 300;

const outcomes = new Map<string, number>();
let slowest = 0;
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  const { outcome, milliseconds } = await (seed % 2 === 0 ? readMutation(seed) : takeInvented(seed));
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  slowest = Math.max(slowest, milliseconds);
  const peak = process.resourceUsage().maxRSS / 1024;
  if (milliseconds > MOST_MILLISECONDS || peak > MOST_MEGABYTES) {
    throw new Error(`number ${seed}: ${Math.round(milliseconds)} ms, ${Math.round(peak)} MB`);
  }
}
for (const [outcome, times] of [...outcomes].sort((a, b) => b[1] - a[1])) console.log(`${outcome.padEnd(24)}${times}`);
console.log(`${count} workbooks, slowest ${Math.round(slowest)} ms, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
