import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
  type ListObjectVersionsCommandOutput,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { ErasableFiles, FileStore } from '../ports.ts';
import { tenantKey } from '../records/fileKeys.ts';
import { encodeDisposition } from './encodeDisposition.ts';
import type { TenantTable } from './connectTable.ts';
import type { Tenant } from './tableKeys.ts';

/** How long an address to download from is good, in seconds: it is followed at once. */
const LINK_SECONDS = 60;
/** How long a form to upload to is good, in seconds: a large file on a slow line takes its time. */
const FORM_SECONDS = 15 * 60;

type Texts = Readonly<Record<string, string>>;

/** An organisation's files in one bucket, under its number. Metadata is percent-encoded there: S3 takes ASCII only. */
export function createFileStore(
  { organisationNumber, credentials }: Tenant & Pick<TenantTable, 'credentials'>,
  bucket: string,
  client: S3Client = new S3Client(credentials ? { credentials } : {}),
): FileStore & ErasableFiles {
  const place = (key: string) => ({ Bucket: bucket, Key: tenantKey(organisationNumber, key) });
  return {
    async put(key, body, { contentType, metadata = {} }) {
      const encoded = mapValues(metadata, encodeURIComponent);
      await client.send(new PutObjectCommand({ ...place(key), Body: body, ContentType: contentType, Metadata: encoded }));
    },
    async get(key) {
      const { Body } = await client.send(new GetObjectCommand(place(key)));
      if (!Body) throw new Error(`S3 gave no body for ${key}`);
      return Body.transformToByteArray();
    },
    async has(key) {
      // By listing: asked for a file that is not there, S3 answers whoever may not list the bucket as if reading were forbidden.
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: place(key).Key, MaxKeys: 1 }));
      return Contents[0]?.Key === place(key).Key;
    },
    async replace(key, body) {
      const { ContentType, Metadata } = await client.send(new HeadObjectCommand(place(key)));
      await client.send(new PutObjectCommand({ ...place(key), Body: body, ContentType, Metadata }));
      await eraseVersions({ bucket, key: place(key).Key, client }, (version) => !version.IsLatest);
    },
    async erase(key) {
      await client.send(new DeleteObjectCommand(place(key)));
      await eraseVersions({ bucket, key: place(key).Key, client }, () => true);
    },
    async metadata(key) {
      const { Metadata = {} } = await client.send(new HeadObjectCommand(place(key)));
      return mapValues(Metadata, decodeURIComponent);
    },
    async downloadUrl(key, fileName) {
      const command = new GetObjectCommand({ ...place(key), ResponseContentDisposition: encodeDisposition(fileName) });
      return getSignedUrl(client, command, { expiresIn: LINK_SECONDS });
    },
    async uploadForm(key, { maxBytes, metadata }) {
      const fields = Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, encodeURIComponent(value)]));
      return createPresignedPost(client, {
        ...place(key),
        Fields: fields,
        // An empty file is taken in, so that it gets a finding like other unreadable files.
        Conditions: [['content-length-range', 0, maxBytes]],
        Expires: FORM_SECONDS,
      });
    },
  };
}

interface FilePlace {
  readonly bucket: string;
  readonly key: string;
  readonly client: S3Client;
}

/** Takes away versions of one file, and marks that it was deleted. A lock in governance mode does not stand in the way of whoever may do this. */
async function eraseVersions(
  { bucket, key, client }: FilePlace,
  isToGo: (version: { readonly IsLatest?: boolean | undefined }) => boolean,
): Promise<void> {
  let after: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {};
  while (after) {
    const page: ListObjectVersionsCommandOutput = await client.send(
      new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key, ...after }),
    );
    for (const version of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]) {
      const { Key, VersionId } = version;
      if (Key !== key || VersionId === undefined || !isToGo(version)) continue;
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId, BypassGovernanceRetention: true }));
    }
    after = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker } : undefined;
  }
}

function mapValues(texts: Texts, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, change(value)]));
}
