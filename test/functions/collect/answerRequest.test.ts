import { describe, expect, it } from 'vitest';
import { routes } from '../../../functions/collect/routes.ts';
import { coordinator, manager, openApi, stranger } from './collectFakes.ts';

/** What only a manager may do. */
const isManagers = (needs: string) => needs === 'waive' || needs === 'liftProtection';

describe('answerRequest', () => {
  it('shows a person the projects of their own organisation only', async () => {
    const { ask } = openApi();
    expect(await ask('listProjects')).toMatchObject({ status: 200, body: { projects: [{ id: 'vagen' }] } });
    expect(await ask('listProjects', { as: stranger })).toMatchObject({ status: 200, body: { projects: [] } });
  });

  const aboutProjects = routes.filter(({ id }) => id !== 'listProjects');
  it.each(aboutProjects)('says that another organisation’s project does not exist: $id', async ({ id, needs }) => {
    const { ask } = openApi();
    const as = isManagers(needs) ? { ...stranger, roles: 'manager' } : stranger;
    expect(await ask(id, { as })).toMatchObject({ status: 404, body: { code: 'notFound' } });
  });

  it.each(routes)('lets nobody without a role in: $id', async ({ id }) => {
    const { ask } = openApi();
    expect(await ask(id, { as: { ...coordinator, roles: '' } })).toMatchObject({ status: 403, body: { code: 'notAllowed' } });
    expect(await ask(id, { as: { sub: 'x', roles: 'coordinator' } })).toMatchObject({ status: 403 });
  });

  it.each(routes.filter(({ needs }) => needs !== 'read' && needs !== 'approve' && !isManagers(needs)))(
    'lets a manager read, approve, waive and lift protection but not $id',
    async ({ id }) => {
      const { ask } = openApi();
      expect(await ask(id, { as: manager })).toMatchObject({ status: 403 });
    },
  );

  it.each(routes.filter(({ needs }) => isManagers(needs)))('lets only a manager: $id', async ({ id }) => {
    const { ask } = openApi();
    expect(await ask(id, { as: coordinator })).toMatchObject({ status: 403 });
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
