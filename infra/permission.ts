import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Something a function may do, and why if its resource ends in a wildcard. */
export interface Permission {
  readonly statement: PolicyStatement;
  /** Reasons by cdk-nag finding. */
  readonly wildcards?: Readonly<Record<string, string>>;
}

/** A permission: actions named in full, never with a wildcard. */
export function allow(actions: readonly string[], resources: readonly string[], conditions?: Record<string, unknown>): Permission {
  return { statement: new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources], conditions }) };
}
