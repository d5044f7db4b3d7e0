import { describe, expect, it } from 'vitest';
import { protectedAnswerSchema } from '../../../functions/shared/answers/protectedAnswers.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { coordinator, manager, openApi, stranger } from './collectFakes.ts';

async function withProtected() {
  const api = openApi();
  const people = [{ names: ['pseudonymofthenumber', 'pseudonymofherid'], row: 7 }];
  const at = '2025-10-01T08:00:00.000Z';
  await api.deps.protection.append({
    kind: 'protected',
    number: 1,
    at,
    by: 'sub-anna',
    projectId: exampleProject.id,
    uploadId: 'u1',
    people,
  });
  const list = async () => protectedAnswerSchema.parse((await api.ask('listProtected', { as: manager })).body).people;
  const lift = (because: string, as = manager, personId = '1-0') => api.ask('liftProtection', { as, personId, body: { because } });
  return { ...api, list, lift };
}

describe('who is protected', () => {
  it('is told to a manager by list and row, never by name or pseudonym', async () => {
    const { ask, list } = await withProtected();
    expect(await list()).toEqual([
      { id: '1-0', since: '2025-10-01T08:00:00.000Z', by: 'colleague', projectId: exampleProject.id, uploadId: 'u1', row: 7 },
    ]);
    expect((await ask('listProtected', { as: manager })).text).not.toContain('pseudonym');
    expect((await ask('listProtected', { as: coordinator })).status).toBe(403);
    expect((await ask('listProtected', { as: { ...stranger, roles: 'manager' } })).status).toBe(404);
  });

  it('is lifted by a named decision with a reason, which stays written, and only once', async () => {
    const { deps, list, lift } = await withProtected();
    expect((await lift('  ')).status).toBe(400);
    expect((await lift('Beslut om 19850307-9805')).status).toBe(422);
    expect((await lift('Beslut i maj', coordinator)).status).toBe(403);
    expect((await lift('Beslut i maj', manager, '9-9')).status).toBe(404);
    expect((await deps.protection.read()).names.size).toBe(2);
    expect((await lift('Skyddet har upphört enligt Skatteverket')).status).toBe(200);
    expect(await list()).toMatchObject([{ id: '1-0', lifted: { by: 'you', because: 'Skyddet har upphört enligt Skatteverket' } }]);
    const { number, names, people } = await deps.protection.read();
    expect([number, names.size, people.length]).toEqual([2, 0, 1]);
    expect((await lift('en gång till')).status).toBe(404);
  });

  it('can be protected anew, as another decision', async () => {
    const { deps, lift } = await withProtected();
    await lift('Skyddet har upphört');
    const again = {
      kind: 'protected' as const,
      number: 3,
      at: '2025-11-01',
      by: 'sub-anna',
      projectId: exampleProject.id,
      uploadId: 'u2',
      people: [{ names: ['pseudonymofthenumber'], row: 2 }],
    };
    expect(await deps.protection.append(again)).toBe(true);
    expect(await deps.protection.append(again)).toBe(false);
    const { names, people } = await deps.protection.read();
    expect([[...names], people.map(({ id, lifted }) => [id, lifted !== undefined])]).toEqual([
      ['pseudonymofthenumber'],
      [
        ['1-0', true],
        ['3-0', false],
      ],
    ]);
  });
});
