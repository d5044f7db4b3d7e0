import * as z from 'zod';

/** What the handlers have written to the log. */
export interface DivertedLog {
  /** Messages of the faults, each once. */
  faults(): readonly string[];
  /** Writes to where the log would have gone. */
  print(text: string): void;
}

const lineSchema = z.object({ level: z.string(), message: z.string() });

/** Keeps the handlers' log from the terminal, where a command prints its own answer. Each line goes to `keep` instead. */
export function divertLog(keep: (line: string) => void = () => undefined): DivertedLog {
  const print = process.stdout.write.bind(process.stdout);
  const faults = new Set<string>();
  process.stdout.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    const done = rest.at(-1);
    if (isCallback(done)) queueMicrotask(done);
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    for (const line of text.split('\n').filter((part) => part !== '')) {
      keep(line);
      const fault = readFault(line);
      if (fault !== undefined) faults.add(fault);
    }
    return true;
  };
  return { faults: () => [...faults], print: (text) => void print(text) };
}

const isCallback = (value: unknown): value is () => void => typeof value === 'function';

function readFault(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { success, data } = lineSchema.safeParse(JSON.parse(line));
    return success && data.level === 'error' ? data.message : undefined;
  } catch {
    return undefined;
  }
}
