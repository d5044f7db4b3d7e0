import { z } from 'zod';
import { columnMatchSchema, valueMatchSchema } from '../shared/records/matches.ts';
import { refuse, type Answer } from './answer.ts';
import { changeMatches } from './changeMatches.ts';
import { checkMatches } from './checkMatches.ts';
import type { CollectDeps } from './deps.ts';
import type { ProjectRequest } from './useCase.ts';

/** Matches to remember or to forget, outside any upload. */
export const editMatchesSchema = z.object({
  kind: z.enum(['confirmed', 'removed']),
  columns: z.array(columnMatchSchema).max(200),
  values: z.array(valueMatchSchema).max(500),
});

/** Adds matches or takes them away. What is stored stays as it is: only later uploads are read differently. */
export async function editMatches(
  { person, project, input: { kind, columns, values } }: ProjectRequest<z.infer<typeof editMatchesSchema>>,
  { matches: store, clock, sheets }: Pick<CollectDeps, 'matches' | 'clock' | 'sheets'>,
): Promise<Answer> {
  const isKnown = kind === 'removed' || checkMatches({ columns, values }, sheets);
  if (columns.length + values.length === 0 || !isKnown) return refuse('badRequest');
  const change = { kind, by: person.id, at: clock.now().toISOString() };
  const memory = await changeMatches(store, project.id, { matches: { columns, values }, change });
  return memory ? { kind: 'shown', body: { version: memory.version } } : refuse('tooManyMatches');
}
