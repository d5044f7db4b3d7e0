import { DeleteObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { LocalResource } from './resolveTemplates.ts';

/** Files that a bucket lets go of: those under a prefix that are older than some days. */
interface Expiry {
  readonly bucket: string;
  readonly prefix: string;
  readonly days: number;
}

const lifecycleSchema = z.object({
  LifecycleConfiguration: z.object({
    Rules: z.array(z.object({ Status: z.string(), Prefix: z.string().default(''), ExpirationInDays: z.number().optional() })),
  }),
});
const day = 24 * 3600 * 1000;

/** Removes what the lifecycle rules of the templates' buckets say has expired by now. Older versions and storage classes do not exist here. */
export async function expireFiles(resources: readonly LocalResource[], now = new Date()): Promise<void> {
  const client = new S3Client();
  for (const { bucket, prefix, days } of findExpiries(resources)) {
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
      for (const { Key, LastModified } of Contents) {
        if (LastModified && LastModified.getTime() + days * day <= now.getTime())
          await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
      }
    }
  }
  client.destroy();
}

/** Does so at once and then every hour, until it is stopped. */
export function keepExpiring(resources: readonly LocalResource[]): { stop(): Promise<void> } {
  const sweep = (): Promise<void> => expireFiles(resources).catch((error: unknown) => console.error(error));
  let sweeping = sweep();
  const timer = setInterval(() => {
    sweeping = sweeping.then(sweep);
  }, 3600 * 1000).unref();
  return {
    stop: () => {
      clearInterval(timer);
      return sweeping;
    },
  };
}

function findExpiries(resources: readonly LocalResource[]): readonly Expiry[] {
  return resources.flatMap(({ type, ref, properties }) => {
    const lifecycle = type === 'AWS::S3::Bucket' ? lifecycleSchema.safeParse(properties).data : undefined;
    return (lifecycle?.LifecycleConfiguration.Rules ?? []).flatMap(({ Status, Prefix, ExpirationInDays }) =>
      Status === 'Enabled' && ExpirationInDays !== undefined ? [{ bucket: ref, prefix: Prefix, days: ExpirationInDays }] : [],
    );
  });
}
