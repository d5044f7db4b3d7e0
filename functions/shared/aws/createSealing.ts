import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  getLocalCryptographicMaterialsCache,
  KmsKeyringNode,
  NodeCachingMaterialsManager,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
  type KeyringNode,
} from '@aws-crypto/client-node';

/** What a sealed text belongs to, part of what is authenticated and written to the key's audit log. Never personal data. */
export type SealingContext = Readonly<Record<string, string>>;

/** Seals bytes so that only the holder of the key can open them, and only as what they were sealed as. */
export interface Sealing {
  seal(plain: Uint8Array, context: SealingContext): Promise<Uint8Array>;
  /** Throws when the key is another, the bytes have been changed, or they were sealed with another context. */
  unseal(sealed: Uint8Array, context: SealingContext): Promise<Uint8Array>;
}

/** How long a data key is used, in milliseconds. */
const dataKeyAge = 10 * 60_000;

/** How many data keys are kept ready. */
const dataKeys = 100;

/** With key commitment; without a signature, which guards against readers who may not write: here they are the same functions. */
const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;

/**
 * Sealing by the AWS Encryption SDK with one data key per context. The key reference is the ARN of a KMS key,
 * or `raw:` and 32 bytes in base64.
 */
export function createSealing(keyReference: string): Sealing {
  const client = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
  const materials = new NodeCachingMaterialsManager({
    backingMaterials: createKeyring(keyReference),
    cache: getLocalCryptographicMaterialsCache(dataKeys),
    maxAge: dataKeyAge,
  });
  const inTurn = takeTurns();
  return {
    async seal(plain, context) {
      const { result } = await inTurn(() => client.encrypt(materials, plain, { suiteId, encryptionContext: context }));
      return result;
    },
    async unseal(sealed, context) {
      const { plaintext, messageHeader } = await inTurn(() => client.decrypt(materials, sealed));
      const isOther = Object.entries(context).some(([name, value]) => messageHeader.encryptionContext[name] !== value);
      if (isOther) throw new Error('Sealed bytes belong to something else than what was asked for');
      return plaintext;
    },
  };
}

/** One after the other: the first brings the data key, and the others find it. */
function takeTurns(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task, task);
    last = turn;
    return turn;
  };
}

function createKeyring(keyReference: string): KeyringNode {
  if (/^arn:aws:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/.test(keyReference)) return new KmsKeyringNode({ generatorKeyId: keyReference });
  const raw = Buffer.from(/^raw:([A-Za-z0-9+/]{43}=)$/.exec(keyReference)?.[1] ?? '', 'base64');
  if (raw.length !== 32) throw new Error('The key reference is neither the ARN of a KMS key nor raw: and 32 bytes in base64');
  return new RawAesKeyringNode({
    keyNamespace: 'redovisa',
    keyName: 'raw',
    unencryptedMasterKey: Uint8Array.from(raw),
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
  });
}
