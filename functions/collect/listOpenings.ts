import * as z from 'zod';
import type { OpeningsAnswer } from '../shared/answers/accessAnswers.ts';
import { addMonths } from '../shared/domain/localDate.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import type { Person } from '../shared/signIn/person.ts';

/** Openings on a page. */
const PAGE = 100;
/** Months that are asked for at most. */
const LONGEST = 24;

/** Which openings: days in Stockholm, both counted; of one project or person; from where the page before ended. */
export const listOpeningsSchema = z.object({
  from: z.iso.date(),
  until: z.iso.date(),
  project: z.string().max(63).optional(),
  /** Subject id of a sign-in. */
  person: z.string().max(128).optional(),
  after: z.string().max(60).optional(),
});

/** Who has read what in the organisation, by name and with the reason: for those who answer for that. */
export async function listOpenings(
  { input }: { readonly person: Person; readonly input: z.infer<typeof listOpeningsSchema> },
  { openings }: Pick<CollectDeps, 'openings'>,
): Promise<Answer> {
  const { from, until, project, person: by, after } = input;
  if (from > until || until > addMonths(from, LONGEST)) return refuse('badRequest');
  const page = await openings.list({ from, until, projectId: project, by, after, most: PAGE });
  const body: OpeningsAnswer = {
    openings: page.openings.map(({ at, by: id, name, projectId, opened, fileName, uploadId, reportKey, figure, because }) => ({
      at,
      by: { id, name },
      projectId,
      opened,
      fileName,
      uploadId,
      reportKey,
      figure,
      because,
    })),
    next: page.next,
  };
  return { kind: 'shown', body };
}
