import { expect, test } from 'vitest';
import { listRevisions, moveCurrent } from '../../../../functions/shared/aws/moveCurrent.ts';
import { putItem } from '../../../../functions/shared/aws/putItem.ts';
import { revisionKey } from '../../../../functions/shared/aws/tableKeys.ts';
import type { Revision } from '../../../../functions/shared/records/revision.ts';
import { withEmulators } from '../../../support/emulators.ts';

const emulators = withEmulators();
const revision = (number: number): Revision => ({
  projectId: 'stopped',
  number,
  uploadId: `upload-${number}`,
  at: '2025-10-01T08:00:00.000Z',
  by: 'subject-1',
  sheets: {},
  previous: number - 1,
});

test('revisions are listed once when a move stopped between keeping the one in force and moving the pointer', async () => {
  await moveCurrent(emulators.table, revision(1));
  await putItem(emulators.table, { ...revisionKey(emulators.table, 'stopped', 1), ...revision(1) });

  expect(await listRevisions(emulators.table, 'stopped')).toEqual([revision(1)]);
  expect(await moveCurrent(emulators.table, revision(2))).toBe('moved');
  expect(await listRevisions(emulators.table, 'stopped')).toEqual([revision(2), revision(1)]);
});
