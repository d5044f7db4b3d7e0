import type * as z from 'zod';

/** What comes from outside, as declared. The error names where it differs and never what stands there. */
export function parseInput<Input>(schema: z.ZodType<Input>, input: unknown, name: string): Input {
  const { success, data, error } = schema.safeParse(input);
  if (success) return data;
  const places = error.issues.map(({ path, code }) => `${[name, ...path.map(String)].join('.')} (${code})`);
  throw new Error(`Not as declared: ${places.join(', ')}`);
}
