import { getLocalCryptographicMaterialsCache, NodeCachingMaterialsManager } from '@aws-crypto/caching-materials-manager-node';
import { buildDecrypt } from '@aws-crypto/decrypt-node';
import { buildEncrypt } from '@aws-crypto/encrypt-node';
import { getClient, KMS, KmsKeyringNode } from '@aws-crypto/kms-keyring-node';
import { AlgorithmSuiteIdentifier, CommitmentPolicy, type KeyringNode } from '@aws-crypto/material-management-node';
import { RawAesKeyringNode, RawAesWrappingSuiteIdentifier } from '@aws-crypto/raw-aes-keyring-node';
import type { TenantTable } from './connectTable.ts';
import type { Sealing, SealingKey } from './sealing.ts';

/** How long a data key is used, in milliseconds. */
const dataKeyAge = 10 * 60_000;

/** How many data keys are kept ready. */
const dataKeys = 100;

/** With key commitment; without a signature, which guards against readers who may not write: here they are the same functions. */
const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;

/** Sealing by the AWS Encryption SDK with one data key per context. */
export function sealByEncryptionSdk(key: SealingKey, credentials: TenantTable['credentials']): Sealing {
  const policy = CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT;
  const client = { ...buildEncrypt(policy), ...buildDecrypt(policy) };
  const materials = new NodeCachingMaterialsManager({
    backingMaterials: createKeyring(key, credentials),
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

function createKeyring(key: SealingKey, credentials: TenantTable['credentials']): KeyringNode {
  if ('arn' in key)
    return new KmsKeyringNode({ generatorKeyId: key.arn, clientProvider: getClient(KMS, credentials ? { credentials } : {}) });
  return new RawAesKeyringNode({
    keyNamespace: 'redovisa',
    keyName: 'raw',
    unencryptedMasterKey: key.raw,
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
  });
}
