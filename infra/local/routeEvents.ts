import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { region } from '../stages.ts';
import { matchEvent } from './matchEvent.ts';
import { putByArn } from './putByArn.ts';
import { localAccount, type LocalResource } from './resolveTemplates.ts';

/** A new object in a bucket. */
export interface CreatedObject {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
}

const ruleSchema = z.object({ EventPattern: z.record(z.string(), z.unknown()), Targets: z.array(z.object({ Arn: z.string() })) });

/** EventBridge: sends an event to the queues of the templates' rules that match it. Rules by the clock follow no event. */
export function routeEvents(resources: readonly LocalResource[]): (event: object) => Promise<void> {
  const put = putByArn(resources);
  const rules = resources
    .filter(({ type }) => type === 'AWS::Events::Rule')
    .map(({ properties }) => properties)
    .filter((properties) => !('ScheduleExpression' in properties))
    .map((properties) => ruleSchema.parse(properties));
  return async (event) => {
    const targets = rules.filter(({ EventPattern }) => matchEvent(EventPattern, event)).flatMap(({ Targets }) => Targets);
    for (const { Arn } of targets) await put(Arn, JSON.stringify(event));
  };
}

/** S3's *Object Created* event. The key is not URL-encoded there. */
export function tellCreated({ bucket, key, size }: CreatedObject) {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: localAccount,
    time: new Date().toISOString(),
    region,
    resources: [`arn:aws:s3:::${bucket}`],
    detail: { version: '0', bucket: { name: bucket }, object: { key, size }, 'request-id': randomUUID(), reason: 'PutObject' },
  };
}
