import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const sources = ['functions', 'templates', 'infra', 'tools', 'bench'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.m?[jt]s$/.test(path))
    .map((path) => `${top}/${path}`),
);

/** The folders whose files each folder imports, types too. */
function drawFolders(): ReadonlyMap<string, ReadonlySet<string>> {
  const drawn = new Map<string, Set<string>>();
  for (const source of sources) {
    const folder = dirname(source);
    const known = drawn.get(folder) ?? new Set();
    drawn.set(folder, known);
    for (const [, path = ''] of readFileSync(join(root, source), 'utf8').matchAll(/(?:from|import) *\(?'(\.\.?\/[^']+)'/g)) {
      const target = dirname(join(folder, path));
      if (target !== folder) known.add(target);
    }
  }
  return drawn;
}

/** Takes away folders that import none of those left, until none can go: what stays makes a circle or leads to one. */
function findCircles(drawn: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const left = new Map(drawn);
  const isLeaf = (targets: ReadonlySet<string>) => [...targets].every((target) => !left.has(target));
  for (let leaves = ['']; leaves.length > 0;) {
    leaves = [...left].filter(([, targets]) => isLeaf(targets)).map(([folder]) => folder);
    for (const leaf of leaves) left.delete(leaf);
  }
  return [...left].map(([folder, targets]) => `${folder} → ${[...targets].filter((target) => left.has(target)).join(', ')}`);
}

it('draws the tree by folders without a circle, also between a folder and the rooms inside it', () => {
  expect(findCircles(drawFolders())).toEqual([]);
});

it('sees a circle of a folder and its room', () => {
  const drawn = new Map([
    ['a', new Set(['a/b'])],
    ['a/b', new Set(['a', 'c'])],
    ['c', new Set<string>()],
  ]);
  expect(findCircles(drawn)).toEqual(['a → a/b', 'a/b → a']);
});
