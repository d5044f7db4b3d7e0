import { randomBytes } from 'node:crypto';
import { demoMembers } from '../demo/demoMembers.ts';
import { demoOrganisationNumber, makeProjects } from '../demo/makeProjects.ts';
import { startProduct } from '../start/startProduct.ts';
import { putNewProject } from '../stores/putProject.ts';
import { putMembers } from '../stores/putMembers.ts';
import { createStores } from '../stores/createStores.ts';

/** An instance of our own to attack. */
export interface Attacked {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the product in memory with one project without data.  */
export async function startAttacked(): Promise<Attacked> {
  const product = await startProduct({
    identityKey: `raw:${randomBytes(32).toString('base64')}`,
    organisationNumber: demoOrganisationNumber,
    queueSpeed: Infinity,
    onDeadLetter: () => undefined,
  });
  const stores = createStores(product.environment, demoOrganisationNumber);
  const { esf } = makeProjects('2025-01-01', '2025-12-31');
  await putNewProject(esf, stores);
  await putMembers(esf, demoMembers, stores);
  return { url: product.url, stop: () => product.stop() };
}
