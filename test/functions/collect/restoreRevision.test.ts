import { describe, expect, it } from 'vitest';
import { openApi, revisionOf } from './collectFakes.ts';

describe('restoreRevision', () => {
  async function withThreeRevisions() {
    const api = openApi();
    await api.snapshots.moveCurrent(revisionOf(1, { participants: 'u1' }));
    await api.snapshots.moveCurrent(revisionOf(2, { participants: 'u2' }));
    await api.snapshots.moveCurrent(revisionOf(3, { participants: 'u2', costs: 'u3' }));
    return api;
  }

  it('brings back the data of an earlier revision as a new one', async () => {
    const { ask, snapshots } = await withThreeRevisions();
    expect(await ask('restoreRevision', { body: { revision: 1, current: 3 } })).toMatchObject({ status: 200, body: { revision: 4 } });
    expect(await snapshots.current('vagen')).toMatchObject({
      number: 4,
      previous: 3,
      restores: 1,
      sheets: { participants: { uploadId: 'u1' } },
    });
  });

  it('can itself be undone', async () => {
    const { ask, snapshots } = await withThreeRevisions();
    await ask('restoreRevision', { body: { revision: 1, current: 3 } });
    await ask('restoreRevision', { body: { revision: 3, current: 4 } });
    expect(Object.keys((await snapshots.current('vagen'))?.sheets ?? {})).toEqual(['participants', 'costs']);
  });

  it('is refused when someone has stored anything since the person looked', async () => {
    const { ask, snapshots } = await withThreeRevisions();
    expect(await ask('restoreRevision', { body: { revision: 1, current: 2 } })).toMatchObject({ body: { code: 'changedMeanwhile' } });
    expect((await snapshots.current('vagen'))?.number).toBe(3);
  });

  it('is refused when a race is lost to another upload', async () => {
    const { ask, deps } = await withThreeRevisions();
    Object.assign(deps.snapshots, { moveCurrent: async () => 'lost' });
    expect(await ask('restoreRevision', { body: { revision: 1, current: 3 } })).toMatchObject({ body: { code: 'changedMeanwhile' } });
  });

  it('is refused for the data in force and for a revision that never was', async () => {
    const { ask } = await withThreeRevisions();
    expect(await ask('restoreRevision', { body: { revision: 3, current: 3 } })).toMatchObject({ body: { code: 'alreadyInForce' } });
    expect(await ask('restoreRevision', { body: { revision: 9, current: 3 } })).toMatchObject({ status: 404 });
  });

  it('is told in the history, with rows per sheet', async () => {
    const { ask } = await withThreeRevisions();
    await ask('restoreRevision', { body: { revision: 1, current: 3 } });
    expect(await ask('showHistory')).toMatchObject({
      body: {
        current: 4,
        revisions: [
          { number: 4, restores: 1, by: 'you' },
          {
            number: 3,
            sheets: [
              { sheet: 'Deltagare', rows: 30 },
              { sheet: 'Kostnader', rows: 30 },
            ],
          },
          { number: 2 },
          { number: 1 },
        ],
      },
    });
  });
});
