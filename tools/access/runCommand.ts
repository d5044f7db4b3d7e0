import { accessText } from '../../templates/text/access.ts';
import { Refusal } from '../command/refusal.ts';

/** Prints what a command gives, or in one line why it refuses; exit code 1 then. */
export async function runCommand(run: (args: readonly string[]) => Promise<readonly string[]>, usage: string): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) return console.log(usage);
  try {
    console.log((await run(args)).join('\n'));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(accessText.refused(error.message));
    process.exitCode = 1;
  }
}
