import { CfnBucket, type BucketProps, BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** What differs between the buckets that hold files. */
export interface PrivateBucketProps extends Pick<BucketProps, 'cors' | 'lifecycleRules'> {
  readonly key: IKey;
  readonly accessLogs: Bucket;
}

/** A bucket for files: own key, versioned, TLS only, no public access, access logged, kept when its stack is deleted. */
export class PrivateBucket extends Bucket {
  constructor(scope: Construct, id: string, { key, accessLogs, lifecycleRules = [], ...props }: PrivateBucketProps) {
    super(scope, id, {
      ...props,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      versioned: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: `${id}/`,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { noncurrentVersionExpiration: Duration.days(30), abortIncompleteMultipartUploadAfter: Duration.days(1) },
        ...lifecycleRules,
      ],
    });
  }

  /** Tells EventBridge about every new object. CDK's own switch would deploy a helper function for this one property. */
  sendEvents(): void {
    if (this.node.defaultChild instanceof CfnBucket) {
      this.node.defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    }
  }
}
