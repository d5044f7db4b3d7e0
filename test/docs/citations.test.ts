import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { anchorsOf, decisionsOf, filesNamed, linksOf, mentionsOf, type Citation } from '../support/citations.ts';
import { repository, repositoryFiles } from '../support/repositoryFiles.ts';

const read = (path: string) => readFileSync(repository + path, 'utf8');
const scriptsSchema = z.object({ scripts: z.record(z.string(), z.string()) });
const files = repositoryFiles();
const pages = files.filter((path) => path.endsWith('.md'));
/** But this one, which makes up citations that lead nowhere. */
const sources = files.filter((path) => /\.(?:ts|js|mjs|cjs)$/.test(path) && path !== 'test/docs/citations.test.ts');

/** The guide to a funder that each reader writes for himself names its folder. */
const unwritten = /^(?:templates|test\/fixtures)\/funders\/(?:framtidsfonden|my-funder)/;

function leadsNowhere({ path, heading }: Citation): boolean {
  if (!existsSync(repository + path)) return !unwritten.test(path);
  return heading !== undefined && !anchorsOf(read(path)).has(heading);
}

const lost = (citations: readonly Citation[]) => citations.filter(leadsNowhere).map(({ text }) => text);

describe('a citation leads somewhere', () => {
  test.each(pages)('in %s: every link, heading, file and folder', (path) => {
    const page = read(path);
    expect(lost(linksOf(page, path))).toEqual([]);
    expect(lost(mentionsOf(page))).toEqual([]);
  });

  test('in the sources: every file, folder and heading that a comment names', () => {
    expect(sources.flatMap((path) => lost(mentionsOf(read(path))).map((text) => `${path}: ${text}`))).toEqual([]);
  });

  test('every source file that a page names without its folder is somewhere', () => {
    const known = new Set(files.map((path) => path.slice(path.lastIndexOf('/') + 1)));
    const lostFiles = pages.flatMap((path) =>
      filesNamed(read(path))
        .filter((name) => !known.has(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(lostFiles).toEqual([]);
  });

  test('every decision that is named has been written down', () => {
    const written = new Set(readdirSync(`${repository}docs/adr`).map((name) => name.slice(0, 4)));
    const named = [...pages, ...sources].flatMap((path) => decisionsOf(read(path)).map((number) => ({ path, number })));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ number }) => !written.has(number))).toEqual([]);
  });

  test('every command that a page names can be given', () => {
    const manifest: unknown = JSON.parse(read('package.json'));
    const commands = Object.keys(scriptsSchema.parse(manifest).scripts);
    const named = pages.flatMap((path) => [...read(path).matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map(([, command = '']) => command));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((command) => !commands.includes(command))).toEqual([]);
  });

  test('the contract is cited by its headings, in this repository', () => {
    const cited = sources.flatMap((path) =>
      mentionsOf(read(path)).filter(({ path: page }) => /^docs\/(?:definitions|funders|forms)\.md$/.test(page)),
    );
    expect(cited.filter(({ heading }) => heading !== undefined).length).toBeGreaterThan(30);
    const elsewhere = [...sources, ...pages].filter((path) => /(?<![\w-])(?:workbooks|domain|formats)\.md/.test(read(path)));
    expect(elsewhere).toEqual([]);
  });
});

describe('an anchor is what the page has', () => {
  test('a heading with signs, a link and Swedish letters', () => {
    const anchors = anchorsOf('# 4.1 Vad [som](x.md) räknas, och när\n## Costs\n```\n# no heading\n```\n### Costs\n');
    expect([...anchors]).toEqual(['41-vad-som-räknas-och-när', 'costs', 'costs-1']);
  });

  test('a heading that is not there, a file that is not there', () => {
    expect(lost(linksOf('[a](b.md#c) [d](#e) [f](https://example.org/g.md)', 'docs/README.md'))).toEqual(['b.md#c', '#e']);
    expect(
      lost(mentionsOf('see `docs/definitions.md#no-such-heading`, `functions/nowhere.ts` and `docs/definitions.md#person-record`')),
    ).toEqual(['`docs/definitions.md#no-such-heading`', '`functions/nowhere.ts`']);
  });
});
