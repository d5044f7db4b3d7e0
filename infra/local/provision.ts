import { CreateTableCommand, DynamoDBClient, ResourceInUseException, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { BucketAlreadyExists, BucketAlreadyOwnedByYou, CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, GetQueueUrlCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { LocalResource } from './resolveTemplates.ts';

/** Makes the tables, buckets and queues of the templates on the emulators. Tables and buckets that are there already stay as they are; queues are set as the templates say now. */
export async function provision(resources: readonly LocalResource[]): Promise<void> {
  const of = (type: string) => resources.filter((resource) => resource.type === type);
  const clients = { database: new DynamoDBClient(), files: new S3Client(), queues: new SQSClient() };
  await Promise.all([
    ...of('AWS::DynamoDB::GlobalTable').map((table) => createTable(clients.database, table)),
    ...of('AWS::S3::Bucket').map((bucket) => createBucket(clients.files, bucket.ref)),
    createQueues(clients.queues, of('AWS::SQS::Queue')),
  ]);
  for (const client of Object.values(clients)) client.destroy();
}

const tableSchema = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })),
});

async function createTable(client: DynamoDBClient, { ref, properties }: LocalResource): Promise<void> {
  const table: CreateTableCommandInput = { TableName: ref, BillingMode: 'PAY_PER_REQUEST', ...tableSchema.parse(properties) };
  await client.send(new CreateTableCommand(table)).catch(unless(ResourceInUseException));
}

async function createBucket(client: S3Client, name: string): Promise<void> {
  await client.send(new CreateBucketCommand({ Bucket: name })).catch(unless(BucketAlreadyOwnedByYou, BucketAlreadyExists));
}

const queueSchema = z.object({
  VisibilityTimeout: z.number().default(30),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
});

/** Dead-letter queues first: the others name them. */
async function createQueues(client: SQSClient, queues: readonly LocalResource[]): Promise<void> {
  const parsed = queues.map((queue) => ({ name: queue.attribute('QueueName'), ...queueSchema.parse(queue.properties) }));
  const ordered = [...parsed.filter((queue) => !queue.RedrivePolicy), ...parsed.filter((queue) => queue.RedrivePolicy)];
  for (const { name, VisibilityTimeout, RedrivePolicy } of ordered) {
    const redrive = RedrivePolicy && { RedrivePolicy: JSON.stringify(RedrivePolicy) };
    await putQueue(client, { QueueName: name, Attributes: { VisibilityTimeout: String(VisibilityTimeout), ...redrive } });
  }
}

/** A queue of an earlier start, with the settings of an earlier version, gets those of now and keeps its messages, as on AWS. */
async function putQueue(
  client: SQSClient,
  { QueueName, Attributes }: { QueueName: string; Attributes: Record<string, string> },
): Promise<void> {
  try {
    await client.send(new CreateQueueCommand({ QueueName, Attributes }));
  } catch (error) {
    // By name: the emulator's answer is not of the SDK's own class.
    if (!(error instanceof Error && error.name.endsWith('QueueNameExists'))) throw error;
    const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName }));
    await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
  }
}

function unless(...expected: readonly (new (...options: never[]) => Error)[]): (error: unknown) => void {
  return (error) => {
    if (!expected.some((kind) => error instanceof kind)) throw error;
  };
}
