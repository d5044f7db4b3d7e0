import { Stack } from 'aws-cdk-lib';
import * as z from 'zod';
import { allow, type Permission } from './permission.ts';
import type { Purpose } from '../functions/shared/aws/sealedParts.ts';
import type { PrivateBucket } from './privateBucket.ts';
import type { StorageStack } from './storageStack.ts';

/** The organisation that a session is for, as IAM writes it: ten digits by the trust of each tenant role. */
const org = '${aws:PrincipalTag/org}';

/** What lies in the table, by how its partition keys begin: the table of `functions/shared/aws/README.md`. */
const partitions = {
  list: 'ORGANISATIONS',
  // The number of the session's organisation, and what begins with it ends in `#` or is all of the key: no number is the beginning of another.
  settings: `ORG#${org}#PROJECTS`,
  records: `ORG#${org}#PROJECT#*`,
  rows: `ORG#${org}#UPLOAD#*`,
  pseudonymKeys: `ORG#${org}#PSEUDONYMS`,
  protection: `ORG#${org}#PROTECTION`,
  counts: `ORG#${org}#UPLOADS`,
  access: `ORG#${org}#ACCESS`,
  openings: `ORG#${org}#OPENINGS#*`,
  // Of no tenant: who is signed in.
  sessions: 'SESSIONS#*',
  // Of no tenant: which client is whose machine.
  machines: 'MACHINES',
} as const;
type Partition = keyof typeof partitions;

/** What a function reads and writes in the table. Nothing is ever deleted there. */
export interface TableUse {
  /** Rows are got by the pages that a revision names, of everything else an item or a list. */
  readonly reads: readonly Partition[];
  /** Whether it looks for pages of rows instead, without knowing which there are. */
  readonly looksForRows?: boolean;
  /** Whole items, one at a time. */
  readonly puts?: readonly Partition[];
  /** Items that are there already, changed in place. */
  readonly changes?: readonly Partition[];
}

/** Use the table, in the partitions named and nowhere else. */
export function useTable(storage: StorageStack, { reads, looksForRows = false, puts = [], changes = [] }: TableUse): Permission[] {
  const within = (actions: readonly string[], names: readonly Partition[]): Permission[] =>
    names.length === 0
      ? []
      : [
          allow(actions, [storage.table.tableArn], {
            'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': names.map((name) => partitions[name]) },
            // Without a key every value of none is like the ones named.
            Null: { 'dynamodb:LeadingKeys': 'false' },
          }),
        ];
  return [
    ...within(
      ['dynamodb:GetItem', 'dynamodb:Query'],
      reads.filter((name) => name !== 'rows'),
    ),
    ...within(
      [looksForRows ? 'dynamodb:Query' : 'dynamodb:BatchGetItem'],
      reads.filter((name) => name === 'rows'),
    ),
    ...within(['dynamodb:PutItem'], puts),
    ...within(['dynamodb:UpdateItem'], changes),
    useStorageKey(storage, 'dynamodb'),
  ];
}

/** Read and write an organisation's files under some prefixes of a bucket. */
export function useFiles(storage: StorageStack, bucket: PrivateBucket, { reads = [], writes = [], looksFor = [] }: FileUse): Permission[] {
  const under = (action: string, prefixes: readonly string[]): Permission[] =>
    prefixes.length === 0
      ? []
      : [
          {
            ...allow(
              [action],
              prefixes.map((prefix) => bucket.arnForObjects(`${prefix}${org}/*`)),
            ),
            wildcards: explainPrefixes(storage, bucket, prefixes),
          },
        ];
  return [
    ...under('s3:GetObject', reads),
    ...under('s3:PutObject', writes),
    ...(looksFor.length > 0
      ? [allow(['s3:ListBucket'], [bucket.bucketArn], { StringLike: { 's3:prefix': looksFor.map((prefix) => `${prefix}${org}/*`) } })]
      : []),
    useStorageKey(storage, 's3'),
  ];
}

/** Prefixes a function reads and writes under, with the slash at the end. */
export interface FileUse {
  readonly reads?: readonly string[];
  readonly writes?: readonly string[];
  /** Under which it asks whether a file is there. */
  readonly looksFor?: readonly string[];
}

/** Seal an organisation's identity numbers and special categories, and open them again. */
export function sealIdentityNumbers(storage: StorageStack): Permission {
  return allow(['kms:GenerateDataKey', 'kms:Decrypt'], [storage.identityKey.keyArn], { StringEquals: ofOrganisation });
}

/** Open what is sealed for some purposes: nothing else, not the key that pseudonyms are made with, and seal none. `placeholder`: birth dates for the funders' placeholders. */
export function unsealFor(storage: StorageStack, ...purposes: readonly (Purpose | 'placeholder')[]): Permission {
  return allow(['kms:Decrypt'], [storage.identityKey.keyArn], {
    StringEquals: { ...ofOrganisation, 'kms:EncryptionContext:purpose': purposes.length === 1 ? purposes[0] : purposes },
  });
}

/** Erase files under some prefixes with every version of them, also those that a lock in governance mode holds. For one function alone. */
export function eraseFiles(storage: StorageStack, bucket: PrivateBucket, prefixes: readonly string[]): Permission[] {
  return [
    {
      ...allow(
        ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:BypassGovernanceRetention'],
        prefixes.map((prefix) => bucket.arnForObjects(`${prefix}${org}/*`)),
      ),
      wildcards: explainPrefixes(storage, bucket, prefixes),
    },
    allow(['s3:ListBucketVersions'], [bucket.bucketArn], { StringLike: { 's3:prefix': prefixes.map((prefix) => `${prefix}${org}/*`) } }),
  ];
}

/** What was sealed says whose it is. */
const ofOrganisation = { 'kms:EncryptionContext:organisation': org };

/** Use the storage key, but only through the service that holds the data. */
function useStorageKey(storage: StorageStack, service: 'dynamodb' | 's3'): Permission {
  return allow(['kms:Decrypt', 'kms:GenerateDataKey'], [storage.storageKey.keyArn], {
    StringEquals: { 'kms:ViaService': `${service}.${Stack.of(storage).region}.amazonaws.com` },
  });
}

/** cdk-nag names a finding by the export that carries the bucket's address to the stack that uses it, and writes variables in its own way. */
function explainPrefixes(storage: StorageStack, bucket: PrivateBucket, prefixes: readonly string[]): Record<string, string> {
  const exported: unknown = storage.resolve(storage.exportValue(bucket.bucketArn));
  const name = z.object({ 'Fn::ImportValue': z.string() }).parse(exported)['Fn::ImportValue'];
  return Object.fromEntries(
    prefixes.map((prefix) => [
      `IAM5[Resource::${name}/${prefix}<aws:PrincipalTag/org>/*]`,
      'Every upload and every version of a report has a key of its own under its organisation, which the session is tagged with.',
    ]),
  );
}
