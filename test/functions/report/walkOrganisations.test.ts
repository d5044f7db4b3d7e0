import { expect, test } from 'vitest';
import { planReports, PROJECTS_AT_ONCE } from '../../../functions/report/planReports.ts';
import { ORGANISATIONS_AT_ONCE, walkOrganisations } from '../../../functions/report/walkOrganisations.ts';
import { createOrganisationStore } from '../../../functions/shared/aws/createOrganisationStore.ts';
import type { Addressed, PlanMessage, ReportMessage, TickMessage } from '../../../functions/shared/records/messages.ts';
import { funders } from '../../../templates/index.ts';
import { withEmulators } from '../../support/emulators.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { memoryProjects, memoryQueue, silentLog } from '../../support/memoryPorts.ts';

const emulators = withEmulators();
const schedule = { every: 'quarter', firedAt: '2025-10-10T04:00:00.000Z' } as const;

/** Handles messages of the walk until none is left. */
async function walk(first: TickMessage) {
  const organisations = createOrganisationStore(emulators.table);
  const asked: Addressed<PlanMessage>[] = [];
  const most: number[] = [];
  const waiting: TickMessage[] = [first];
  for (let message = waiting.shift(); message; message = waiting.shift()) {
    const queue = memoryQueue<TickMessage | Addressed<PlanMessage>>();
    await walkOrganisations(message, { organisations, queue, log: silentLog });
    most.push(queue.messages.length);
    for (const one of queue.messages)
      if ('organisationNumber' in one) asked.push(one);
      else waiting.push(one);
  }
  return { asked, most: Math.max(...most), messages: most.length };
}

test('every organisation is asked for once, in order, and no message asks for more than some', async () => {
  const store = createOrganisationStore(emulators.table);
  expect((await walk(schedule)).asked).toEqual([]);
  const numbers = Array.from({ length: 2 * ORGANISATIONS_AT_ONCE + 3 }, (_, index) => String(2_120_000_000 + index));
  for (const number of numbers.toReversed()) await store.add(number);
  await store.add(numbers[0] ?? '');

  const { asked, most, messages } = await walk(schedule);
  expect(asked).toEqual(numbers.map((organisationNumber) => ({ organisationNumber, message: schedule })));
  expect([most, messages]).toEqual([ORGANISATIONS_AT_ONCE + 1, 3]);
  // A walk that was cut off goes on where it was.
  expect((await walk({ ...schedule, after: numbers[99] })).asked).toHaveLength(numbers.length - 100);
});

test('an organisation with more projects than one message plans for asks for the rest, and each is planned for once', async () => {
  const ids = Array.from({ length: 2 * PROJECTS_AT_ONCE }, (_, index) => `p${String(index).padStart(3, '0')}`);
  const projects = memoryProjects(...ids.map((id) => ({ ...exampleProject, id, reports: ['board'] })));
  const queue = memoryQueue<ReportMessage>();
  const rest = memoryQueue<PlanMessage>();
  await planReports(schedule, { projects, queue, rest, funders, log: silentLog });
  expect(queue.messages.map(({ projectId }) => projectId)).toEqual(ids.slice(0, PROJECTS_AT_ONCE));
  expect(rest.messages).toEqual([{ ...schedule, after: ids[PROJECTS_AT_ONCE - 1] }]);
  for (const message of rest.messages.splice(0)) await planReports(message, { projects, queue, rest, funders, log: silentLog });
  expect(queue.messages.map(({ projectId }) => projectId)).toEqual(ids);
  expect(rest.messages).toEqual([]);
});
