import { stages } from '../../infra/stages.ts';
import { Refusal } from '../command/refusal.ts';
import type { UploadReceipt } from '../../functions/shared/records/uploadReceipt.ts';
import { askLogs } from './askLogs.ts';
import { findQueues, lookAt } from './findQueues.ts';
import { readStory, sayLine, type StoryLine } from './readStory.ts';
import type { OpsWorld, Subcommand } from './subcommand.ts';

/** Where `npm start` keeps its log. */
const localLog = '.local/log';

/** Tells one case from its beginning: what the functions logged, how its receipt stands, what of it waits among the dead letters. */
export const why: Subcommand = {
  name: 'why',
  usage: 'why CASE [STAGE or LOG FILE]',
  words: [1, 2],
  async run([caseNumber = '', place = localLog], world) {
    if (!/^[\w-]{1,200}$/.test(caseNumber)) throw new Refusal('A case number is letters, digits, - and _.');
    const isStage = stages.some(({ name }) => name === place);
    const lines = isStage ? await askLogs(place, caseNumber, world) : (await world.readText(place)).split('\n');
    const story = readStory(lines, caseNumber);
    const told = story.length > 0 ? story.map(sayLine) : ['Nothing is logged of it: the number is another, or the log has ended.'];
    if (!isStage) return told;
    return [
      ...told,
      ...sayReceipt(await findReceipt(story, { caseNumber, stage: place, world })),
      ...(await sayQueues(place, caseNumber, world)),
    ];
  },
};

interface Asked {
  readonly caseNumber: string;
  readonly stage: string;
  readonly world: OpsWorld;
}

/** The receipt of an upload, whose id is the number of its case; the log says in which project. */
async function findReceipt(story: readonly StoryLine[], { caseNumber, stage, world }: Asked): Promise<UploadReceipt | undefined> {
  const projects = story.flatMap(({ values }) => [values['projectId'], values['project']].filter((id) => typeof id === 'string'));
  for (const projectId of new Set(projects)) {
    const receipt = await world.receipt({ stage, projectId, uploadId: caseNumber });
    if (receipt) return receipt;
  }
  return undefined;
}

function sayReceipt(receipt: UploadReceipt | undefined): readonly string[] {
  if (!receipt) return [];
  const { projectId, outcome, at, revision, failedAt, toldAt } = receipt;
  const rest = { revision, failedAt, toldAt };
  return [
    `Receipt: ${outcome}  project=${projectId}  at=${at}${Object.entries(rest)
      .map(([name, value]) => (value === undefined ? '' : `  ${name}=${value}`))
      .join('')}`,
  ];
}

/** Live queues are only counted: who looks at a message there takes it from its function. */
async function sayQueues(stage: string, caseNumber: string, { aws }: OpsWorld): Promise<readonly string[]> {
  const queues = await findQueues(aws, stage);
  const lines: string[] = [];
  for (const queue of queues.filter(({ waiting }) => waiting > 0)) {
    const messages = queue.isDeadLetters ? await lookAt(queue, aws) : [];
    const own = messages.filter(
      ({ Body, MessageAttributes }) => MessageAttributes['caseNumber']?.StringValue === caseNumber || Body.includes(caseNumber),
    );
    if (own.length > 0)
      lines.push(
        `DEAD LETTER in ${queue.name}: ${own.length} of this case. Mend the cause, then: npm run ops -- redrive ${stage} ${queue.name}`,
      );
    else lines.push(`${queue.name}: ${queue.waiting} messages wait${queue.isDeadLetters ? ', the first ten are of other cases' : ''}`);
  }
  return lines.length > 0 ? lines : ['No message waits in any queue.'];
}
