import { describe, expect, it } from 'vitest';
import { routes } from '../../../functions/collect/routes.ts';

describe('routes', () => {
  it('read with GET and change or open with POST: only what a person sees is fetched', () => {
    const needsOf = (method: string) => new Set<string>(routes.filter((route) => route.method === method).map(({ needs }) => needs));
    expect([...needsOf('GET')].sort()).toEqual(['administer', 'liftProtection', 'read']);
    expect([...needsOf('POST')]).toContain('openPeople');
  });

  it('put nothing about a person in an address: only ids that the product has made, months and checksums', () => {
    const named = new Set(routes.flatMap(({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)));
    expect([...named].sort()).toEqual(['month', 'personId', 'projectId', 'reportKey', 'sha256', 'templateId', 'uploadId', 'waiverId']);
  });
});
