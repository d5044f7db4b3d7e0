import { expect, test } from 'vitest';
import { ingestEventSchema } from '../../../functions/ingest/ingestEvent.ts';

const arrived = (key: string) => ({ 'detail-type': 'Object Created', detail: { bucket: { name: 'uploads' }, object: { key, size: 1 } } });

test('a file that has arrived and an upload to look at again are the same message', () => {
  expect(ingestEventSchema.parse(arrived('incoming/vagen/u1'))).toEqual({ projectId: 'vagen', uploadId: 'u1' });
  expect(ingestEventSchema.parse({ projectId: 'vagen', uploadId: 'u1' })).toEqual({ projectId: 'vagen', uploadId: 'u1' });
});

test('a file in another place is no upload', () => {
  expect(ingestEventSchema.safeParse(arrived('results/vagen/u1.json')).success).toBe(false);
});
