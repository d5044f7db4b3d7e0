import { describe, expect, it } from 'vitest';
import { routes, type RouteId } from '../../../functions/collect/routes.ts';
import { coordinator, manager, openApi } from './collectFakes.ts';

/** Written out, so that nobody gets more by a slip of the pen in the table of routes. */
const everyone: readonly RouteId[] = [
  'listProjects',
  'showProject',
  'showHistory',
  'createTemplate',
  'showUpload',
  'openResult',
  'showMatches',
  'listReports',
  'showReport',
  'openReport',
  'recognizeFile',
  'listWaivers',
  'listMonths',
  'listMails',
  'approveReport',
];
const managersOnly: readonly RouteId[] = ['addWaiver', 'endWaiver', 'listProtected', 'liftProtection'];
const economist = { ...coordinator, roles: 'economist' };

describe('who may do what', () => {
  it.each(routes)('$id', async ({ id }) => {
    const { ask } = openApi();
    const isRefused = async (as: typeof coordinator) => (await ask(id, { as })).status === 403;
    const mayBoth = everyone.includes(id);
    const mayManager = mayBoth || managersOnly.includes(id);
    expect({
      coordinator: !(await isRefused(coordinator)),
      economist: !(await isRefused(economist)),
      manager: !(await isRefused(manager)),
    }).toEqual({ coordinator: !managersOnly.includes(id), economist: !managersOnly.includes(id), manager: mayManager });
  });

  it('reads with GET and changes with POST: only what a person sees is fetched', () => {
    const needsOf = (method: string) => new Set<string>(routes.filter((route) => route.method === method).map(({ needs }) => needs));
    expect([...needsOf('GET')].sort()).toEqual(['liftProtection', 'openOriginal', 'read']);
    expect([...needsOf('POST')]).not.toContain('read');
  });

  it('puts nothing about a person in an address: only ids that the product has made, months and checksums', () => {
    const named = new Set(routes.flatMap(({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)));
    expect([...named].sort()).toEqual(['month', 'personId', 'projectId', 'reportKey', 'sha256', 'templateId', 'uploadId', 'waiverId']);
  });
});
