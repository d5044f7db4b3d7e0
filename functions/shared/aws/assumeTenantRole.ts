import { AssumeRoleCommand, type STSClient } from '@aws-sdk/nested-clients/sts';
import type { Tenant } from './tableKeys.ts';

/** Keys of a role at work, and when they are to be renewed. */
export interface TenantCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/** Gives credentials that reach one organisation's data and nothing else. */
export type AssumeTenantRole = () => Promise<TenantCredentials>;

/** How long the keys hold, in seconds: the longest that AWS gives a role that was assumed by another. */
const HELD_SECONDS = 3600;
/**
 * How long before their end the keys are said to have ended, in milliseconds. The SDK renews five minutes before, so that what is signed with them, the longest a
 * form of a quarter of an hour, ends before they do.
 */
const ENDED_BEFORE = 15 * 60_000;

/** Assumes the role for one organisation, whose number the session is tagged with: what the role may do is bound to that tag. */
export function assumeTenantRole({ organisationNumber }: Tenant, roleArn: string, client: STSClient): AssumeTenantRole {
  return async () => {
    const { Credentials } = await client.send(
      new AssumeRoleCommand({
        RoleArn: roleArn,
        RoleSessionName: `org-${organisationNumber}`,
        DurationSeconds: HELD_SECONDS,
        Tags: [{ Key: 'org', Value: organisationNumber }],
      }),
    );
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) throw new Error('STS gave no credentials');
    const expiration = new Date(Expiration.getTime() - ENDED_BEFORE);
    return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken, expiration };
  };
}
