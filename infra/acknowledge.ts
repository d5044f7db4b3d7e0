import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts named cdk-nag findings on a construct, each with the reason why it is right here. */
export function acknowledge(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(construct).acknowledge({ id: `AwsSolutions-${id}`, reason });
}
