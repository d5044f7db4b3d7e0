import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

const BATCH = 25;
const AT_ONCE = 4;

/** Gets an uploaded file. */
export async function fetchFile(key: string): Promise<Buffer> {
  const { Body } = await new S3Client().send(new GetObjectCommand({ Bucket: process.env['UPLOADS_BUCKET'], Key: key }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
}

/** Puts one item for each row, 25 at a time and four calls at once; says how many. */
export async function storeRows(upload: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<number> {
  const table = process.env['TABLE_NAME'] ?? '';
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(), { marshallOptions: { removeUndefinedValues: true } });
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < rows.length) {
      const first = next;
      next += BATCH;
      const requests = rows.slice(first, next).map((row, index) => ({
        PutRequest: { Item: { pk: `ROWS#${upload}`, sk: `ROW#${String(first + index).padStart(8, '0')}`, ...row } },
      }));
      await documents.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return rows.length;
}
