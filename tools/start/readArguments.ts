import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startText } from '../../templates/text/start.ts';
import { Refusal } from '../command/refusal.ts';

/** What `npm start` was asked to do. */
export type StartArguments = { readonly kind: 'help' } | { readonly kind: 'start'; readonly directory: string; readonly port: number };

/** Where the command was given, and the folder it keeps its data in unless told otherwise. */
interface Folders {
  readonly caller: string;
  readonly standard: string;
}

/** Reads `[--data FOLDER] [--port NUMBER] [--help]`. Throws a refusal that names what is wrong. */
export function readArguments(words: readonly string[], { caller, standard }: Folders): StartArguments {
  const { help, data, port } = readOptions(words);
  if (help) return { kind: 'help' };
  return { kind: 'start', directory: data === undefined ? standard : resolve(caller, data), port: readPort(port) };
}

function readOptions(words: readonly string[]): { readonly help?: boolean; readonly data?: string; readonly port: string } {
  const options = {
    help: { type: 'boolean', short: 'h' },
    data: { type: 'string' },
    port: { type: 'string', default: '4000' },
  } as const;
  const { tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') throw new Refusal(startText.unknownOption(token.value));
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(options, token.name)) throw new Refusal(startText.unknownOption(token.rawName));
    const wantsValue = token.name !== 'help';
    if (wantsValue && !token.value) throw new Refusal(startText.valueless(token.rawName));
    if (!wantsValue && token.value !== undefined) throw new Refusal(startText.needsNoValue(token.rawName));
  }
  return parseArgs({ args: [...words], options }).values;
}

/** A port of TCP; 0 is any free one. */
function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new Refusal(startText.badPort(text));
  return port;
}
