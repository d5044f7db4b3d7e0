import { CreateTableCommand, DynamoDBClient, ResourceInUseException, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { BucketAlreadyExists, BucketAlreadyOwnedByYou, CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { LocalResource } from './resolveTemplates.ts';

/** Makes the tables, buckets and queues of the templates on the emulators. What is already there stays as it is. */
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
    await client.send(
      new CreateQueueCommand({ QueueName: name, Attributes: { VisibilityTimeout: String(VisibilityTimeout), ...redrive } }),
    );
  }
}

function unless(...expected: readonly (new (...options: never[]) => Error)[]): (error: unknown) => void {
  return (error) => {
    if (!expected.some((kind) => error instanceof kind)) throw error;
  };
}
