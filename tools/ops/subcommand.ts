import { Refusal } from '../command/refusal.ts';
import type { UploadReceipt } from '../../functions/shared/records/uploadReceipt.ts';
import type { CallAws } from '../stores/callAws.ts';
import type { AskedReceipt } from '../stores/findReceipt.ts';

/** What a subcommand of `npm run ops` reaches. */
export interface OpsWorld {
  readonly aws: CallAws;
  /** Waits some milliseconds. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
  readonly now: () => Date;
  /** Text of a file, such as the log that `npm start` keeps. */
  readonly readText: (path: string) => Promise<string>;
  /** The receipt of an upload, where there is one. */
  readonly receipt: (asked: AskedReceipt) => Promise<UploadReceipt | undefined>;
}

/** One thing that an operator may ask for. */
export interface Subcommand {
  readonly name: string;
  /** How it is written: `why CASE STAGE`. */
  readonly usage: string;
  /** How many words it takes, at least and at most. */
  readonly words: readonly [least: number, most: number];
  /** Gives lines to print. What an operator has to mend is thrown as a `Refusal`. */
  readonly run: (words: readonly string[], world: OpsWorld) => Promise<readonly string[]>;
}

/** Runs a subcommand with the words after its name, and gives lines to print. */
export async function runSubcommand(subcommand: Subcommand, words: readonly string[], world: OpsWorld): Promise<readonly string[]> {
  const { usage, run } = subcommand;
  const [least, most] = subcommand.words;
  if (words.some((word) => word.startsWith('-')) || words.length < least || words.length > most) throw new Refusal(usage);
  return run(words, world);
}
