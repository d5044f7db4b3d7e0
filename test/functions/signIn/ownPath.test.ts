import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPath } from '../../../functions/signIn/ownPath.ts';

const page = 'https://redovisa.example';

test.each(['/', '/projekt/jobbspar', '/projekt/jobbspar?period=2025-K3', '/#/projekt/jobbspar', '/a/b#c'])(
  '%s is a path of the page',
  (path) => {
    expect(ownPath(path, page)).toBe(path);
  },
);

test.each([
  undefined,
  '',
  'projekt',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  '/.//evil.example',
  '/..//evil.example',
  '/sign-in',
  '/sign-in/callback?code=x',
  '/./sign-in',
  '/sign-out',
  '/å',
  `/${'a'.repeat(500)}`,
  '/a\r\nset-cookie: x=y',
])('%j is not, and leads to the start', (path) => {
  expect(ownPath(path, page)).toBe('/');
});

test('whatever is asked for, a browser stays at the page', () => {
  const pieces = fc.constantFrom('/', '\\', '.', '..', '@', ':', '?', '#', 'evil.example', '\t', '\n', '%2f', '%5c', 'http:', ' ');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const path = ownPath(parts.join(''), page);
      return new URL(path, `${page}/sign-in`).origin === page && !new URL(path, page).pathname.startsWith('//');
    }),
    { numRuns: 2000 },
  );
});
