import { expect, test } from 'vitest';
import { changeMatches } from '../../../../../functions/collect/changeMatches.ts';
import type { ColumnMatch } from '../../../../../functions/shared/records/matches.ts';
import { ingest, intake } from '../../../../support/ingestFakes.ts';
import { memoryMatches } from '../../../../support/memoryMatches.ts';
import { makeIdentityNumber } from '../../../../support/makeIdentityNumber.ts';

const list = [
  {
    name: 'Deltagare',
    rows: [
      ['Personnummer', 'Inskriven', 'Insats', 'Kvalifikation'],
      [makeIdentityNumber(1), '2025-03-01', 'Jobbspåret', 'Ja'],
    ],
  },
];
const start = { sheet: 'participants', heading: 'Inskriven', column: 'startsOn' };
const never: ColumnMatch = { sheet: 'participants', heading: 'Kvalifikation', column: null };
const measure = { sheet: 'participants', column: 'measure', text: 'Jobbspåret', value: '2' };

function withMemory() {
  const store = memoryMatches();
  const opened = intake();
  const deps = { ...opened.deps, matches: store };
  const confirm = (columns: ColumnMatch[], values: (typeof measure)[]) =>
    changeMatches(store, 'vagen', {
      matches: { sheets: [], columns, values },
      change: { kind: 'confirmed', by: 'anna', at: '2025-11-21T12:00:00.000Z' },
    });
  return { ...opened, deps, confirm };
}

test('a refused upload is read again, and stored, once what it proposed has been confirmed', async () => {
  const { deps, upload, result, inForce, receipts, confirm } = withMemory();
  const message = upload('u1', list);
  expect(await ingest(message, deps)).toEqual({ kind: 'rejected' });
  expect(result('u1').proposals).toMatchObject({
    columns: [{ heading: 'Inskriven' }, { heading: 'Kvalifikation' }],
    values: [{ text: expect.stringMatching(/^Insats, märke [a-z]{12}$/) as string }],
  });
  await confirm([start, never], [measure]);
  expect(await ingest(message, deps)).toEqual({ kind: 'answered', outcome: 'rejected' });
  expect(await ingest({ ...message, matchVersion: 1 }, deps)).toEqual({ kind: 'stored', revision: 1 });
  expect(inForce('participants')[0]?.row).toMatchObject({ startsOn: '2025-03-01', measure: '2' });
  expect(inForce('participants')[0]?.row).not.toHaveProperty('gainedQualification');
  expect(receipts.get('u1')).toMatchObject({ outcome: 'stored', matchVersion: 1 });
});

test('of two confirmations at once both are read, whichever message comes first', async () => {
  for (const order of [
    [1, 2],
    [2, 1],
  ]) {
    const { deps, upload, receipts, confirm } = withMemory();
    const message = upload('u1', list);
    await ingest(message, deps);
    await confirm([start, never], []);
    const [first] = order;
    if (first === 1) await ingest({ ...message, matchVersion: 1 }, deps);
    await confirm([], [measure]);
    for (const matchVersion of order) await ingest({ ...message, matchVersion }, deps);
    expect(receipts.get('u1')).toMatchObject({ outcome: 'stored', matchVersion: 2 });
  }
});

test('a message that comes late changes nothing of what is stored', async () => {
  const { deps, upload, history, confirm } = withMemory();
  const message = upload('u1', list);
  await confirm([start, never], [measure]);
  await ingest(message, deps);
  await confirm([{ ...start, heading: 'Kvalifikation', column: 'gainedQualification' }], []);
  expect(await ingest({ ...message, matchVersion: 2 }, deps)).toEqual({ kind: 'answered', outcome: 'stored' });
  expect(history).toHaveLength(1);
});

test('what may not be told is asked about by its place, and the answer holds for the same words in any place', async () => {
  const { deps, upload, result, inForce } = withMemory();
  const named = (columns: readonly string[], row: readonly string[]) => [{ name: 'Anna Ek', rows: [columns, row] }];
  const first = upload('u1', named(['Personnummer', 'Anna började', 'Insats'], [makeIdentityNumber(1), '2025-03-01', 'Annas spår']));
  await ingest(first, deps);
  const { proposals } = result('u1');
  expect(JSON.stringify(result('u1'))).not.toMatch(/anna|började/i);
  const [column] = proposals?.columns ?? [];
  const [value] = proposals?.values ?? [];
  expect(column?.heading).toMatch(/^kolumn B, märke [a-z]{12}$/);
  await changeMatches(deps.matches, 'vagen', {
    matches: {
      sheets: [],
      columns: [{ sheet: 'participants', heading: column?.heading ?? '', column: 'startsOn' }],
      values: [{ sheet: 'participants', column: 'measure', text: value?.text ?? '', value: '2' }],
    },
    change: { kind: 'confirmed', by: 'anna', at: '2025-11-21T12:00:00.000Z' },
  });
  const moved = upload('u2', named(['Insats', 'ANNA började', 'Personnummer'], ['Annas spår', '2025-03-01', makeIdentityNumber(1)]));
  expect(await ingest(moved, deps)).toMatchObject({ kind: 'stored' });
  expect(inForce('participants')[0]?.row).toMatchObject({ startsOn: '2025-03-01', measure: '2' });
});
