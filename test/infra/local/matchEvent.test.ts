import { describe, expect, test } from 'vitest';
import { matchEvent } from '../../../infra/local/matchEvent.ts';

const pattern = {
  source: ['aws.s3'],
  'detail-type': ['Object Created'],
  detail: { bucket: { name: ['uploads'] }, object: { key: [{ prefix: 'incoming/' }] } },
};
const event = (bucket: string, key: string) => ({
  source: 'aws.s3',
  'detail-type': 'Object Created',
  detail: { bucket: { name: bucket }, object: { key, size: 1 } },
});

describe('matchEvent', () => {
  test('a new object under the prefix matches', () => {
    expect(matchEvent(pattern, event('uploads', 'incoming/p/1'))).toBe(true);
  });

  test('an object elsewhere in the bucket, or in another bucket, does not', () => {
    expect(matchEvent(pattern, event('uploads', 'results/p/incoming/'))).toBe(false);
    expect(matchEvent(pattern, event('reports', 'incoming/p/1'))).toBe(false);
  });

  test('a field the event lacks does not match', () => {
    expect(matchEvent({ detail: { reason: ['PutObject'] } }, event('uploads', 'incoming/p/1'))).toBe(false);
  });

  test('an operator that is not known here is a fault, not a miss', () => {
    expect(() => matchEvent({ source: [{ suffix: 's3' }] }, { source: 'aws.s3' })).toThrow('suffix');
  });
});
