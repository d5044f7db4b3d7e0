import { describe, expect, test } from 'vitest';
import { changeMatches } from '../../../functions/collect/changeMatches.ts';
import { memoryMatches } from '../../support/memoryMatches.ts';
import { coordinator, manager, openApi, receiptOf, revisionOf } from './collectFakes.ts';

const column = { sheet: 'participants', heading: 'Inskriven', column: 'startsOn' };
const value = { sheet: 'costs', column: 'type', text: '5000-5099', value: 'premises' };
const confirm = (api: ReturnType<typeof openApi>, body: unknown, as = coordinator) =>
  api.ask('confirmMatches', { as, uploadId: 'u1', body });

async function withUpload(outcome: 'rejected' | 'stored' | 'needs-confirmation') {
  const api = openApi();
  const receipt = receiptOf({ uploadId: 'u1', outcome });
  await api.uploads.put(receipt);
  api.uploadFiles.putJson(receipt.fileKey, {});
  return api;
}

describe('confirming matches', () => {
  test('remembers them with who and when, and has a refused upload read again', async () => {
    const api = await withUpload('rejected');
    const answer = await confirm(api, { columns: [column], values: [value] });
    expect(answer.body).toEqual({ uploadId: 'u1', isReadAgain: true });
    expect(api.ingestQueue.messages).toEqual([{ projectId: 'vagen', uploadId: 'u1', matchVersion: 1 }]);
    expect((await api.uploads.get('vagen', 'u1'))?.outcome).toBe('received');
    const shown = await api.ask('showMatches');
    expect(shown.body).toMatchObject({
      version: 1,
      columns: [{ ...column, by: 'you', at: '2025-10-12T08:00:00.000Z' }],
      values: [{ ...value, by: 'you' }],
      history: [{ kind: 'confirmed', uploadId: 'u1', columns: [column], values: [value] }],
    });
    expect(JSON.stringify(shown.body)).not.toContain(coordinator.sub);
  });

  test('reads a stored upload that is in force again as a new one of the same file', async () => {
    const api = await withUpload('stored');
    await api.snapshots.moveCurrent(revisionOf(1, { participants: 'u1' }));
    const { body } = await confirm(api, { columns: [column], values: [] });
    const next = (await api.uploads.list('vagen')).find(({ rereads }) => rereads === 'u1');
    expect(body).toEqual({ uploadId: next?.uploadId, isReadAgain: true });
    expect(next).toMatchObject({ outcome: 'received', fileKey: receiptOf({ uploadId: 'u1' }).fileKey });
  });

  test('leaves an upload alone that a newer one has taken the place of', async () => {
    const api = await withUpload('stored');
    await api.snapshots.moveCurrent(revisionOf(1, { participants: 'u1' }));
    await api.snapshots.moveCurrent(revisionOf(2, { participants: 'u2' }));
    const { body } = await confirm(api, { columns: [column], values: [] });
    expect(body).toEqual({ uploadId: 'u1', isReadAgain: false });
    expect(api.ingestQueue.messages).toEqual([]);
  });

  test.each([
    ['a column there is not', { columns: [{ ...column, column: 'lön' }], values: [] }],
    ['a choice there is not', { columns: [], values: [{ ...value, value: 'lön' }] }],
    ['an identity number', { columns: [], values: [{ ...value, text: '19800101-9810' }] }],
    ['a kind of sheet there is not', { sheets: [{ name: 'Huvudbok', sheet: 'lön' }], columns: [], values: [] }],
    ['nothing', { columns: [], values: [] }],
  ])('is refused for %s', async (_, body) => {
    const api = await withUpload('rejected');
    expect((await confirm(api, body)).status).toBe(400);
    expect(api.ingestQueue.messages).toEqual([]);
  });

  test('is not for someone who may only read', async () => {
    const api = await withUpload('rejected');
    expect((await confirm(api, { columns: [column], values: [] }, manager)).status).toBe(403);
  });
});

test('a match that is taken away is forgotten, and the history says so', async () => {
  const api = await withUpload('rejected');
  await confirm(api, { columns: [column], values: [value] });
  const removed = await api.ask('editMatches', { body: { kind: 'removed', columns: [column], values: [] } });
  expect(removed.body).toEqual({ version: 2 });
  const { body } = await api.ask('showMatches');
  expect(body).toMatchObject({ columns: [], values: [value], history: [{ kind: 'removed' }, { kind: 'confirmed' }] });
});

test('a change can be undone: what it took the place of is there again', async () => {
  const api = await withUpload('rejected');
  const sheet = { name: 'Huvudbok', sheet: 'costs' };
  await confirm(api, { sheets: [sheet], columns: [column], values: [] });
  await api.ask('editMatches', {
    body: { kind: 'confirmed', sheets: [{ ...sheet, sheet: null }], columns: [{ ...column, column: null }] },
  });
  const undone = await api.ask('editMatches', { body: { kind: 'undone', version: 2 } });
  expect(undone.body).toEqual({ version: 3 });
  const { body } = await api.ask('showMatches');
  expect(body).toMatchObject({ sheets: [sheet], columns: [column], history: [{ kind: 'undone' }, { version: 2 }, { version: 1 }] });
  await api.ask('editMatches', { body: { kind: 'undone', version: 1 } });
  expect((await api.ask('showMatches')).body).toMatchObject({ sheets: [], columns: [] });
  expect((await api.ask('editMatches', { body: { kind: 'undone', version: 9 } })).status).toBe(404);
});

test('matches are shown as the settings of a project, to take along', async () => {
  const api = await withUpload('rejected');
  await confirm(api, { sheets: [{ name: 'Huvudbok', sheet: 'costs' }], columns: [column], values: [value] });
  const { body } = await api.ask('showMatches');
  const matches = { sheets: [{ name: 'Huvudbok', sheet: 'costs' }], columns: [column], values: [value] };
  expect(body).toMatchObject({ exported: matches });
});

test('two confirmations at once lose nothing', async () => {
  const store = memoryMatches();
  const confirmOne = (text: string) =>
    changeMatches(store, 'vagen', {
      matches: { sheets: [], columns: [], values: [{ ...value, text }] },
      change: { kind: 'confirmed', by: 'anna', at: '2025-10-12T08:00:00.000Z' },
    });
  const texts = ['5010', '5020', '5030', '5040', '5050'];
  await Promise.all(texts.map(confirmOne));
  const memory = await store.get('vagen');
  expect(memory.values.map(({ text }) => text).sort()).toEqual(texts);
  expect(memory).toMatchObject({ version: 5, history: { length: 5 } });
});
