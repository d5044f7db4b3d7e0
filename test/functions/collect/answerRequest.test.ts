import { describe, expect, it } from 'vitest';
import { coordinator, openApi, stranger } from './collectFakes.ts';

describe('answerRequest', () => {
  it('shows a person the projects of their own organisation only', async () => {
    const { ask } = openApi();
    expect(await ask('listProjects')).toMatchObject({ status: 200, body: { projects: [{ id: 'vagen' }] } });
    expect(await ask('listProjects', { as: stranger })).toMatchObject({ status: 200, body: { projects: [] } });
  });

  it('reads roles as API Gateway writes a list', async () => {
    const { ask } = openApi();
    expect(await ask('listProjects', { as: { ...coordinator, roles: '[manager coordinator]' } })).toMatchObject({ status: 200 });
  });

  it('knows the organisation with and without the hyphen', async () => {
    const { ask } = openApi();
    expect(await ask('showProject', { as: { ...coordinator, organisationNumber: '212000-0001' } })).toMatchObject({ status: 200 });
  });

  it('refuses a body that is not an object, in Swedish', async () => {
    const { ask } = openApi();
    expect(await ask('beginUpload', { body: [1] })).toMatchObject({ status: 400, body: { code: 'badRequest' } });
    expect(await ask('beginUpload', { body: { fileName: '' } })).toMatchObject({ status: 400, body: { code: 'badRequest' } });
  });

  it('does not let a body choose another project than the address', async () => {
    const { ask, uploads } = openApi();
    await ask('beginUpload', { body: { projectId: 'annat', fileName: 'a.xlsx', size: 1 } });
    expect(await uploads.list('annat')).toEqual([]);
    expect(await uploads.list('vagen')).toHaveLength(1);
  });
});
