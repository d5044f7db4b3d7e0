import * as z from 'zod';

/** A line of the functions' log about a case. */
export interface StoryLine {
  readonly at: string;
  readonly function: string;
  readonly message: string;
  readonly isFault: boolean;
  /** What else the line says. */
  readonly values: Readonly<Record<string, string | number | boolean>>;
}

const lineSchema = z
  .object({ caseNumber: z.string(), at: z.string(), function: z.string().default('?'), message: z.string(), level: z.string() })
  .catchall(z.unknown());
/** What stands in a column of its own, says nothing of the case, or is for CloudWatch. */
const apart: ReadonlySet<string> = new Set(['caseNumber', 'at', 'function', 'message', 'level', 'stage', 'requestId', 'stack', '_aws']);

/** The lines about a case, in the order of time. Lines in another form are passed over. */
export function readStory(lines: readonly string[], caseNumber: string): readonly StoryLine[] {
  return lines.flatMap((line) => readLine(line, caseNumber)).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function readLine(line: string, caseNumber: string): StoryLine[] {
  if (!line.includes(caseNumber)) return [];
  const parsed = lineSchema.safeParse(parseJson(line));
  if (!parsed.success || parsed.data.caseNumber !== caseNumber) return [];
  const { at, function: name, message, level } = parsed.data;
  const values = Object.entries(parsed.data).flatMap(([key, value]) =>
    !apart.has(key) && value !== false && (typeof value === 'string' || typeof value === 'number' || value === true) ? [[key, value]] : [],
  );
  return [{ at, function: name, message, isFault: level === 'error', values: Object.fromEntries(values) as StoryLine['values'] }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A line as an operator reads it. */
export function sayLine({ at, function: name, message, isFault, values }: StoryLine): string {
  const rest = Object.entries(values).map(([key, value]) => `${key}=${value}`);
  return [at, name.padEnd(8), isFault ? `FAULT ${message}` : message, ...rest].join('  ');
}
