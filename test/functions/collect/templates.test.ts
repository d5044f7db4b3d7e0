import { describe, expect, it } from 'vitest';
import { because, manager, openApi, revisionOf } from './collectFakes.ts';

const template = {
  projectId: 'vagen',
  templateId: 't1',
  at: '2025-10-12T08:00:00.000Z',
  by: 'sub-anna',
  fileName: 'Underlag Vägen.xlsx',
  key: 'annotated/vagen/template-t1.xlsx',
} as const;

describe('askTemplate', () => {
  it('asks ingest, which alone opens identity numbers, and says who asked', async () => {
    const { ask, snapshots, ingestQueue } = openApi();
    await snapshots.moveCurrent(revisionOf(1, { participants: 'u1' }));
    expect(await ask('askTemplate', { body: { period: '2025-K3' } })).toMatchObject({ status: 200, body: { templateId: 'id-1' } });
    expect(ingestQueue.messages).toEqual([{ projectId: 'vagen', templateId: 'id-1', by: 'sub-anna', period: '2025-K3' }]);
  });

  it('is refused for a manager, for a project without data and for a period that is none', async () => {
    const { ask, snapshots } = openApi();
    expect(await ask('askTemplate')).toMatchObject({ body: { code: 'noData' } });
    await snapshots.moveCurrent(revisionOf(1, { participants: 'u1' }));
    expect(await ask('askTemplate', { as: manager })).toMatchObject({ status: 403 });
    expect(await ask('askTemplate', { body: { period: 'hösten' } })).toMatchObject({ status: 400 });
  });
});

describe('openTemplate', () => {
  it('waits until the template is made, then gives it to the one who asked', async () => {
    const { ask, openings, templates, uploadFiles } = openApi();
    expect(await ask('openTemplate', { templateId: 't1', body: because })).toMatchObject({ body: { code: 'notReady' } });
    await templates.put(template);
    uploadFiles.putJson(template.key, {});
    expect(await ask('openTemplate', { templateId: 't1' })).toMatchObject({ status: 422, body: { code: 'needsReason' } });
    expect(openings.records).toEqual([]);
    expect(await ask('openTemplate', { templateId: 't1', body: because })).toMatchObject({
      body: { url: 'https://files.test/annotated/vagen/template-t1.xlsx?as=Underlag Vägen.xlsx' },
    });
    expect(openings.records).toMatchObject([{ opened: 'template', by: 'sub-anna', because: because.reason }]);
  });

  it('gives it to nobody else', async () => {
    const { ask, templates, uploadFiles } = openApi();
    await templates.put({ ...template, by: 'sub-bo' });
    uploadFiles.putJson(template.key, {});
    expect(await ask('openTemplate', { templateId: 't1', body: because })).toMatchObject({ body: { code: 'notFound' } });
  });
});

describe('showHistory', () => {
  it('says who has opened which file and when, without any subject id', async () => {
    const { ask, openings } = openApi();
    const opening = { ...template, organisationNumber: '2120000001', name: 'Anna Ek', openingId: 'o1', opened: 'template' as const };
    await openings.add(opening);
    await openings.add({ ...opening, openingId: 'o2', by: 'sub-bo', opened: 'original', uploadId: 'u1' });
    await openings.add({ ...opening, openingId: 'o3', projectId: 'annat' });
    const { body, text } = await ask('showHistory');
    expect(body).toMatchObject({
      openings: [
        { opened: 'original', by: 'colleague', uploadId: 'u1' },
        { opened: 'template', by: 'you', fileName: 'Underlag Vägen.xlsx' },
      ],
    });
    expect(text).not.toMatch(/sub-|Anna Ek/);
  });
});
