import * as z from 'zod';

const survivorSchema = z.object({
  /** Line and column, from 1. */
  at: z.string(),
  mutator: z.string(),
  from: z.string(),
  to: z.string(),
  /** Whether any test runs the code. */
  isRun: z.boolean(),
  /** Why it may survive, written by hand; empty until somebody has looked. */
  why: z.string(),
});
/** A mutant that no test noticed. */
export type Survivor = z.infer<typeof survivorSchema>;

const fileSchema = z.object({
  /** SHA-256 of the file when it was mutated: a file that has not changed is not mutated again. */
  sha256: z.string(),
  mutants: z.number().int().nonnegative(),
  killed: z.number().int().nonnegative(),
  survivors: z.array(survivorSchema),
});
/** What became of one file's mutants. */
export type FileResult = z.infer<typeof fileSchema>;

/** What became of a folder's mutants, by file. */
export const folderResultSchema = z.object({ folder: z.string(), files: z.record(z.string(), fileSchema) });
/** What became of a folder's mutants. */
export type FolderResult = z.infer<typeof folderResultSchema>;

/** Mutants, killed ones, and these in percent with one decimal (rounded down, so that 89,99 is not 90). */
export function countKilled({ files }: FolderResult): { readonly mutants: number; readonly killed: number; readonly percent: number } {
  const all = Object.values(files);
  const mutants = all.reduce((sum, file) => sum + file.mutants, 0);
  const killed = all.reduce((sum, file) => sum + file.killed, 0);
  return { mutants, killed, percent: mutants === 0 ? 100 : Math.floor((killed / mutants) * 1000) / 10 };
}

/** New survivors with what was known of why the same ones survive. */
export function keepReasons(survivors: readonly Survivor[], before: readonly Survivor[]): Survivor[] {
  const keyOf = ({ mutator, from, to }: Survivor) => JSON.stringify([mutator, from, to]);
  const known = Map.groupBy(before, keyOf);
  return survivors.map((survivor) => ({ ...survivor, why: known.get(keyOf(survivor))?.shift()?.why ?? '' }));
}
