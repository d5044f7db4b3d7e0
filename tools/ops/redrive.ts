import { Refusal } from '../command/refusal.ts';
import type { CallAws } from '../stores/callAws.ts';
import { askSqs, findQueues, lookAt, type StageQueue } from './findQueues.ts';
import type { Subcommand } from './subcommand.ts';

/** Where what EventBridge and Scheduler could not deliver was meant to go, by a part of the queues' names. */
const meantFor = new Map([
  ['UploadEventDeadLetters', 'IngestQueue'],
  ['MailEventDeadLetters', 'WatchQueue'],
  ['ScheduleDeadLetters', 'PlanQueue'],
]);
/** Rounds of ten messages, at most: what is left is taken by asking again. */
const MOST_ROUNDS = 100;
/** Seconds that a message is hidden while it is sent on. */
const SENT_WITHIN = 60;

/** Sends dead letters back to where they were meant to go. Handling a message twice changes nothing. */
export const redrive: Subcommand = {
  name: 'redrive',
  usage: 'redrive STAGE [QUEUE]',
  words: [1, 2],
  async run([stage = '', part], { aws }) {
    const queues = await findQueues(aws, stage);
    const dead = queues.filter(({ isDeadLetters }) => isDeadLetters);
    if (dead.length === 0) throw new Refusal(`No queue is called ${stage}-… with these credentials, in this region.`);
    if (part === undefined) return dead.map(({ name, waiting }) => `${String(waiting).padStart(6)}  ${name}`);
    const [queue, ...others] = dead.filter(({ name }) => name.includes(part));
    if (!queue) throw new Refusal(`No queue of dead letters has ${part} in its name.`);
    if (others.length > 0)
      throw new Refusal(`Several queues have ${part} in their names: ${[queue, ...others].map(({ name }) => name).join(', ')}`);
    return sendBack(queue, { queues, aws });
  },
};

interface Around {
  readonly queues: readonly StageQueue[];
  readonly aws: CallAws;
}

async function sendBack(queue: StageQueue, { queues, aws }: Around): Promise<readonly string[]> {
  if (queue.sources.length > 0) {
    await askSqs(aws, 'StartMessageMoveTask', { SourceArn: queue.arn });
    return [`SQS moves ${queue.waiting} messages back to ${queue.sources.join(', ')}.`];
  }
  const [, meant = ''] = [...meantFor].find(([part]) => queue.name.includes(part)) ?? [];
  const target = queues.find(({ name, isDeadLetters }) => !isDeadLetters && meant !== '' && name.includes(meant));
  if (!target) throw new Refusal(`Nothing says where the messages of ${queue.name} were meant to go.`);
  const sent = await eachMessage(queue, aws, ({ Body, MessageAttributes }) =>
    askSqs(aws, 'SendMessage', {
      QueueUrl: target.url,
      MessageBody: Body,
      ...(Object.keys(MessageAttributes).length > 0 && { MessageAttributes }),
    }),
  );
  return [`${sent} messages sent to ${target.name}.`];
}

/** Does something with each message and then deletes it: one that fails stays, and ends it. */
async function eachMessage(
  queue: StageQueue,
  aws: CallAws,
  send: (message: Awaited<ReturnType<typeof lookAt>>[number]) => Promise<unknown>,
): Promise<number> {
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const messages = await lookAt(queue, aws, SENT_WITHIN);
    if (messages.length === 0) break;
    for (const message of messages) {
      await send(message);
      await askSqs(aws, 'DeleteMessage', { QueueUrl: queue.url, ReceiptHandle: message.ReceiptHandle });
      count += 1;
    }
  }
  return count;
}
