import * as z from 'zod';
import { reasonText, saysSomething } from '../shared/records/reasonText.ts';
import { addMonths, stockholmDate } from '../shared/domain/localDate.ts';
import type { ProjectWaiver } from '../shared/records/waiver.ts';
import { idSchema } from './idSchema.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { holdsIdentityNumber } from '../shared/domain/maskIdentityNumbers.ts';
import { LONGEST } from './listWaivers.ts';
import type { ProjectRequest } from './useCase.ts';

/** Which warning, who decided, why, and the last day it holds. */
export const addWaiverSchema = z.object({
  code: idSchema,
  who: z.string().trim().max(120).refine(saysSomething),
  because: reasonText,
  until: z.iso.date(),
});

/** Writes down a waiver from today on. Only a warning can be waived, and for a year at most. */
export async function addWaiver(
  { person, project, input }: ProjectRequest<z.infer<typeof addWaiverSchema>>,
  { waivers, waivable, clock, ids }: Pick<CollectDeps, 'waivers' | 'waivable' | 'clock' | 'ids'>,
): Promise<Answer> {
  const now = clock.now().toISOString();
  const from = stockholmDate(now);
  if (!waivable.some(({ code }) => code === input.code)) return refuse('notWaivable');
  if (input.until < from || input.until > addMonths(from, LONGEST)) return refuse('badWaiverDay');
  if (holdsIdentityNumber(`${input.who}\n${input.because}`)) return refuse('identityNumberInText');
  const waiver: ProjectWaiver = { ...input, id: ids.next(), projectId: project.id, from, by: person.id, at: now };
  await waivers.put(waiver);
  return { kind: 'shown', body: { id: waiver.id } };
}
