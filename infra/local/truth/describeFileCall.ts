import type { SignedCall } from '../guard/judge.ts';
import type { AskedAction } from './askedAction.ts';

/** What a query may ask for without changing which right is needed. */
const unjudged: ReadonlySet<string> = new Set([
  'x-id',
  'list-type',
  'prefix',
  'max-keys',
  'continuation-token',
  'start-after',
  'delimiter',
  'encoding-type',
  'key-marker',
  'version-id-marker',
  'versions',
  'versionId',
]);
/** Headers that need a right of their own. */
const unknownHeaders = ['x-amz-acl', 'x-amz-tagging', 'x-amz-copy-source', 'x-amz-object-lock-mode', 'x-amz-object-lock-legal-hold'];

/** A call to S3 by path: `/bucket/key`. A query or header that is not known here throws. */
export function describeFileCall({ request, mountedAt, form }: SignedCall): readonly AskedAction[] {
  if (form) return [onFile('PutObject', form.bucket, form.key)];
  const { method, headers } = request;
  const url = new URL(request.target.slice(mountedAt.length), 'http://local');
  const query = url.searchParams;
  for (const name of query.keys()) {
    const isKnown = unjudged.has(name) || name.startsWith('X-Amz-') || name.startsWith('x-amz-') || name.startsWith('response-');
    if (!isKnown) throw new Error(`Calls to S3 with ${name} are not known here`);
  }
  for (const name of unknownHeaders) if (headers[name] !== undefined) throw new Error(`Calls to S3 with ${name} are not known here`);
  const [, bucket = '', ...rest] = url.pathname.split('/');
  const key = decodeURIComponent(rest.join('/'));
  const ofVersion = query.has('versionId') ? 'Version' : '';
  const asked = `${method} ${key === '' ? 'bucket' : 'file'}`;
  switch (asked) {
    case 'GET bucket':
      return [onBucket(query.has('versions') ? 'ListBucketVersions' : 'ListBucket', bucket, query.get('prefix'))];
    case 'HEAD bucket':
      return [onBucket('ListBucket', bucket, null)];
    case 'GET file':
    case 'HEAD file':
      return [onFile(`GetObject${ofVersion}`, bucket, key)];
    case 'PUT file':
      return [onFile('PutObject', bucket, key)];
    case 'DELETE file':
      return [
        onFile(`DeleteObject${ofVersion}`, bucket, key),
        ...(headers['x-amz-bypass-governance-retention'] === 'true' ? [onFile('BypassGovernanceRetention', bucket, key)] : []),
      ];
    default:
      throw new Error(`A call to S3 as ${asked} is not known here`);
  }
}

function onFile(action: string, bucket: string, key: string): AskedAction {
  return { action: `s3:${action}`, resource: `arn:aws:s3:::${bucket}/${key}`, context: {} };
}

function onBucket(action: string, bucket: string, prefix: string | null): AskedAction {
  return { action: `s3:${action}`, resource: `arn:aws:s3:::${bucket}`, context: prefix === null ? {} : { 's3:prefix': prefix } };
}
