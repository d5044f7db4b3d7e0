import { readdirSync, readFileSync } from 'node:fs';

const fixture = new URL('../fixtures/funders/framtidsfonden/', import.meta.url);
const guide = new URL('../../docs/add-a-funder.md', import.meta.url);

/** The code blocks of docs/add-a-funder.md that are a file of the folder, by path. */
export function readGuide(): ReadonlyMap<string, string> {
  const text = readFileSync(guide, 'utf8');
  return new Map([...text.matchAll(/<!-- (\S+) -->\n\n```\w+\n([\s\S]*?)```\n/g)].map(([, path = '', code = '']) => [path, code]));
}

/** The fixture's files as they would stand under templates/funders, by path. */
export function readFixture(): ReadonlyMap<string, string> {
  const paths = readdirSync(fixture, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(ts|md)$/.test(path));
  return new Map(paths.map((path) => [path, moveIntoTemplates(path, readFileSync(new URL(path, fixture), 'utf8'))]));
}

/** Imports as they read one folder up from templates/funders. */
function moveIntoTemplates(path: string, code: string): string {
  const up = '../'.repeat(path.split('/').length);
  return code.replaceAll(/'(?:\.\.\/)+functions\//g, `'../../${up}functions/`).replaceAll(/'(?:\.\.\/)+templates\//g, `'../${up}`);
}
