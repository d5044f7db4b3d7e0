import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { FileStore } from '../ports.ts';
import { encodeDisposition } from './encodeDisposition.ts';

/** How long an address to download from or a form to upload to is good, in seconds. */
const validFor = 15 * 60;

type Texts = Readonly<Record<string, string>>;

/** Files in one bucket. Metadata is percent-encoded there: S3 takes ASCII only. */
export function createFileStore(bucket: string, client: S3Client = new S3Client()): FileStore {
  return {
    async put(key, body, { contentType, metadata = {} }) {
      const encoded = mapValues(metadata, encodeURIComponent);
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType, Metadata: encoded }));
    },
    async get(key) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      if (!Body) throw new Error(`S3 gave no body for ${key}`);
      return Body.transformToByteArray();
    },
    async has(key) {
      try {
        await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        return true;
      } catch (error) {
        // Whoever may not list a bucket is told 403 of what is not there.
        const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
        if (status === 404 || status === 403) return false;
        throw error;
      }
    },
    async metadata(key) {
      const { Metadata = {} } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
      return mapValues(Metadata, decodeURIComponent);
    },
    async downloadUrl(key, fileName) {
      const command = new GetObjectCommand({ Bucket: bucket, Key: key, ResponseContentDisposition: encodeDisposition(fileName) });
      return getSignedUrl(client, command, { expiresIn: validFor });
    },
    async uploadForm(key, { maxBytes, metadata }) {
      const fields = Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, encodeURIComponent(value)]));
      return createPresignedPost(client, {
        Bucket: bucket,
        Key: key,
        Fields: fields,
        // An empty file is taken in, so that it gets a finding like other unreadable files.
        Conditions: [['content-length-range', 0, maxBytes]],
        Expires: validFor,
      });
    },
  };
}

function mapValues(texts: Texts, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, change(value)]));
}
