import { holdsIdentityNumber } from '../shared/domain/maskIdentityNumbers.ts';
import type { OpeningRecord } from '../shared/records/openingRecord.ts';
import { saysSomething } from '../shared/records/reasonText.ts';
import * as z from 'zod';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { bareOrganisationNumber } from '../shared/domain/organisationNumber.ts';
import type { ProjectRequest } from './useCase.ts';

/** Why something is opened. Asked for what tells about people. */
export const reasonSchema = z.object({ reason: z.string().trim().max(500).optional() });

/** What is about to be opened. */
interface Opening extends Pick<OpeningRecord, 'opened' | 'fileName' | 'key' | 'uploadId' | 'reportKey' | 'figure'> {
  /** Whether it tells about people: then it is not opened without a reason. */
  readonly isSensitive: boolean;
  /** What is answered once it is written down. */
  answer(): Promise<Answer>;
}

/** Parts of the product that an opening is written with. */
export type OpeningDeps = Pick<CollectDeps, 'openings' | 'clock' | 'ids' | 'log'>;

/** Writes down who opens what and why, and only then answers: an opening that cannot be written is none. */
export async function answerOpening(
  { isSensitive, answer, ...opening }: Opening,
  { person, project, input: { reason = '' } }: Pick<ProjectRequest<z.infer<typeof reasonSchema>>, 'person' | 'project' | 'input'>,
  { openings, clock, ids, log }: OpeningDeps,
): Promise<Answer> {
  if (isSensitive && !saysSomething(reason)) return refuse('needsReason');
  if (holdsIdentityNumber(reason)) return refuse('identityNumberInText');
  await openings.add({
    organisationNumber: bareOrganisationNumber(project.organisationNumber),
    projectId: project.id,
    openingId: ids.next(),
    at: clock.now().toISOString(),
    by: person.id,
    name: person.name,
    ...opening,
    ...(reason !== '' && { because: reason }),
  });
  log.info('opened', {
    project: project.id,
    opened: opening.opened,
    ...(opening.key !== undefined && { file: opening.key }),
    by: person.id,
  });
  return answer();
}
