import { parseArgs } from 'node:util';
import { accessText } from '../../templates/text/access.ts';
import { Refusal } from '../command/refusal.ts';

/** What was written after the command: words in order, and options with a value. */
export interface ReadWords {
  readonly words: readonly string[];
  option(name: string): string | undefined;
  /** Refused, with the usage, when it is not there. */
  needs(name: string): string;
}

/** Reads the words of a command. Refused, with the usage, when there are others than it takes. */
export function readWords(
  args: readonly string[],
  { usage, options, least, most }: { usage: string; options: readonly string[]; least: number; most: number },
): ReadWords {
  const declared = Object.fromEntries(options.map((name) => [name, { type: 'string' } as const]));
  const { values, positionals, tokens } = parseArgs({ args: [...args], options: declared, strict: false, tokens: true });
  const known = new Map(Object.entries(values));
  const isWrong = tokens.some((token) => token.kind === 'option' && (!options.includes(token.name) || token.value === undefined));
  if (isWrong || positionals.length < least || positionals.length > most) throw new Refusal(accessText.usage(usage));
  const option = (name: string): string | undefined => {
    const value = known.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  return {
    words: positionals,
    option,
    needs: (name) => {
      const value = option(name);
      if (value === undefined) throw new Refusal(accessText.needs(name, usage));
      return value;
    },
  };
}
