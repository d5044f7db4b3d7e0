import type * as z from 'zod';

/** Settings of one Lambda from its environment. Names what is missing or wrong, never the value: it may be a key. */
export function readSettings<Settings>(
  schema: z.ZodType<Settings>,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const { success, data, error } = schema.safeParse(environment);
  if (success) return data;
  const problems = error.issues.map(
    ({ path, code }) => `${path.join('.')} (${environment[path.join('.')] === undefined ? 'missing' : code})`,
  );
  throw new Error(`Settings missing or wrong: ${problems.join(', ')}`);
}
