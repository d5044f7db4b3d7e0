import type { Opened } from '../shared/records/openingRecord.ts';
import type { Project } from '../shared/records/project.ts';
import type { CollectDeps } from './deps.ts';
import type { Person } from './person.ts';

/** Keeps who opened which file that may hold personal data, and when, before its address is given. */
export async function recordOpening(
  file: { readonly opened: Opened; readonly fileName: string; readonly key: string; readonly uploadId?: string },
  { person, project }: { readonly person: Person; readonly project: Project },
  { openings, clock, ids, log }: Pick<CollectDeps, 'openings' | 'clock' | 'ids' | 'log'>,
): Promise<void> {
  await openings.put({ projectId: project.id, openingId: ids.next(), at: clock.now().toISOString(), by: person.id, ...file });
  log.info('file with personal data opened', { project: project.id, opened: file.opened, file: file.key, by: person.id });
}
