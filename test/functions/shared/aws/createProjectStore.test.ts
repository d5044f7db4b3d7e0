import { expect, test } from 'vitest';
import { createProjectStore } from '../../../../functions/shared/aws/createProjectStore.ts';
import { putItem } from '../../../../functions/shared/aws/putItem.ts';
import { projectKey } from '../../../../functions/shared/aws/tableKeys.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { withEmulators } from '../../../support/emulators.ts';

const emulators = withEmulators();

test('a project whose settings cannot be read is named beside the others, and stops who must leave out none', async () => {
  const { table } = emulators;
  const store = createProjectStore(table);
  await store.add(exampleProject);
  await putItem(table, { ...projectKey(table, 'spoiled'), project: { ...exampleProject, id: 'spoiled', startsOn: 'i våras' }, version: 1 });

  expect(await store.listReadable()).toEqual({ projects: [exampleProject], unreadable: ['spoiled'] });
  await expect(store.list()).rejects.toThrow('Projects with settings that cannot be read: spoiled');
});
