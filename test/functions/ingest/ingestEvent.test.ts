import { expect, test } from 'vitest';
import { ingestEventSchema } from '../../../functions/ingest/ingestEvent.ts';
import { messageOf } from '../../support/queueEvent.ts';

const arrived = (key: string) => ({ 'detail-type': 'Object Created', detail: { bucket: { name: 'uploads' }, object: { key, size: 1 } } });

test('a file that has arrived and an upload to look at again are the same message', () => {
  expect(ingestEventSchema.parse(arrived('incoming/2120000001/vagen/u1'))).toEqual(messageOf({ projectId: 'vagen', uploadId: 'u1' }));
  expect(ingestEventSchema.parse(messageOf({ projectId: 'vagen', uploadId: 'u1' }))).toEqual(
    messageOf({ projectId: 'vagen', uploadId: 'u1' }),
  );
});

test('a file in another place is no upload', () => {
  for (const key of [
    'results/2120000001/vagen/u1.json',
    'incoming/vagen/u1',
    'incoming/212000-0001/vagen/u1',
    'incoming/21200000011/vagen/u1',
  ])
    expect(ingestEventSchema.safeParse(arrived(key)).success).toBe(false);
  expect(ingestEventSchema.safeParse({ projectId: 'vagen', uploadId: 'u1' }).success).toBe(false);
  expect(ingestEventSchema.safeParse(messageOf({ projectId: 'vagen', uploadId: 'u1' }, 'ORG')).success).toBe(false);
});
