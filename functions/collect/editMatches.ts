import * as z from 'zod';
import { columnMatchSchema, countMatches, sheetMatchSchema, valueMatchSchema } from '../shared/records/matches.ts';
import { refuse, type Answer } from './answer.ts';
import { changeMatches, undoChange } from './changeMatches.ts';
import { checkMatches } from './checkMatches.ts';
import type { CollectDeps } from './deps.ts';
import type { ProjectRequest } from './useCase.ts';

/** Matches to remember or to forget, outside any upload, or a change of them to undo by the version it made. */
export const editMatchesSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['confirmed', 'removed']),
    sheets: z.array(sheetMatchSchema).max(100).default([]),
    columns: z.array(columnMatchSchema).max(200).default([]),
    values: z.array(valueMatchSchema).max(500).default([]),
  }),
  z.object({ kind: z.literal('undone'), version: z.number().int().positive() }),
]);

/** Adds matches, takes them away or undoes such a change. What is stored stays as it is: only later uploads are read differently. */
export async function editMatches(
  { person, project, input }: ProjectRequest<z.infer<typeof editMatchesSchema>>,
  { matches: store, clock, sheets }: Pick<CollectDeps, 'matches' | 'clock' | 'sheets'>,
): Promise<Answer> {
  const done = { by: person.id, at: clock.now().toISOString() };
  if (input.kind === 'undone') {
    const memory = await undoChange(store, project.id, { version: input.version, change: { kind: 'undone', ...done } });
    return memory ? { kind: 'shown', body: { version: memory.version } } : refuse('notFound');
  }
  const { kind, ...matches } = input;
  const isKnown = kind === 'removed' || checkMatches(matches, sheets);
  if (countMatches(matches) === 0 || !isKnown) return refuse('badRequest');
  const memory = await changeMatches(store, project.id, { matches, change: { kind, ...done } });
  return memory ? { kind: 'shown', body: { version: memory.version } } : refuse('tooManyMatches');
}
