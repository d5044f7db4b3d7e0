import { parseArgs, type ParseArgsConfig } from 'node:util';

/** How a command is written. */
interface CommandWords {
  readonly usage: string;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** How many words without a dash it takes. */
  readonly least: number;
  readonly most: number;
  /** A sentence about an option that it does not have. */
  readonly unknown: (option: string) => string;
}

/** Ends the process with the usage when it is asked for, and with one sentence when the words are not the command's. */
export function checkWords({ usage, options = {}, least, most, unknown }: CommandWords): void {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    process.exit(0);
  }
  const { tokens, positionals } = parseArgs({ args, options, strict: false, tokens: true });
  const wrong = tokens.find((token) => token.kind === 'option' && !isRight(token, options));
  if (wrong?.kind !== 'option' && positionals.length >= least && positionals.length <= most) return;
  console.error(wrong?.kind === 'option' ? unknown(wrong.rawName) : usage);
  process.exit(1);
}

function isRight(
  { name, value }: { readonly name: string; readonly value?: string | undefined },
  options: CommandWords['options'] = {},
): boolean {
  return Object.hasOwn(options, name) && (options[name]?.type === 'string') === (value !== undefined);
}
