import { addMonths, stockholmDate } from '../shared/domain/localDate.ts';
import type { ProjectWaiver, Waiver } from '../shared/records/waiver.ts';
import type { ShownWaiver, WaiversAnswer } from '../shared/answers/waiverAnswers.ts';
import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { doerOf } from './doerOf.ts';
import type { ProjectRequest } from './useCase.ts';

/** Months a waiver may hold: after a year somebody shall look at it again. */
export const LONGEST = 12;

/** The waivers of a project, those that come with the product, and the warnings that can be waived. */
export async function listWaivers(
  { person, project }: ProjectRequest<unknown>,
  deps: Pick<CollectDeps, 'waivers' | 'productWaivers' | 'waivable' | 'clock'>,
): Promise<Answer> {
  const { waivers, productWaivers, waivable, clock } = deps;
  const today = stockholmDate(clock.now());
  const own = await waivers.list(project.id);
  const body: WaiversAnswer = {
    waivers: [
      ...own.map((waiver) => ({ ...show(waiver, deps, today), scope: 'project' as const, by: doerOf(waiver.by, person) })),
      ...productWaivers.map((waiver) => ({ ...show(waiver, deps, today), scope: 'product' as const })),
    ].toSorted((a, b) => Number(b.state === 'inForce') - Number(a.state === 'inForce')),
    choices: [...waivable],
    today,
    latest: addMonths(today, LONGEST),
  };
  return { kind: 'shown', body };
}

function show(
  waiver: Waiver & Partial<ProjectWaiver>,
  { waivable }: Pick<CollectDeps, 'waivable'>,
  today: string,
): Omit<ShownWaiver, 'scope'> {
  const { id, code, who, because, from, until, endedAt } = waiver;
  const { place = '', sentence = '' } = waivable.find((one) => one.code === code) ?? {};
  const state = endedAt !== undefined ? 'ended' : until < today ? 'expired' : 'inForce';
  return { id, code, place, sentence, who, because, from, until, state };
}
