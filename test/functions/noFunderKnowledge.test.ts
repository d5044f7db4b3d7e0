import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { catalogue, funders, indicators, sheets } from '../../templates/index.ts';

const folder = new URL('../../functions/', import.meta.url);

/** Words of the field that happen to be a figure's key or a report's id as well. */
const alsoWords: ReadonlyMap<string, string> = new Map([
  ['placements', 'the unit that a figure counts'],
  ['indicators', 'what a figure catalogue holds'],
  ['other', 'what is none of those named, and the funder that is none of ours'],
  ['unit', 'what a number is counted in, and where people are'],
  ['local', 'of this place'],
  ['project.', 'what cells say of the project itself'],
]);

const families = Object.values(indicators).flatMap((indicator) => (indicator.kind === 'family' ? [indicator.keys] : []));
const checks = [...(catalogue.checks ?? []), ...funders.flatMap(({ reports }) => reports.flatMap((report) => report.checks))];
const specialColumns = sheets.flatMap(({ columns }) => Object.keys(columns).filter((name) => columns[name]?.isSpecialCategory));
const reports = funders.flatMap((funder) => funder.reports);
const ids: ReadonlySet<string> = new Set([
  ...funders.map(({ id }) => id),
  ...reports.flatMap(({ id, cells, lists }) => [id, ...Object.keys(cells), ...lists.map(({ table }) => table)]),
  ...sheets.map(({ id }) => id),
  ...specialColumns,
  ...Object.keys(indicators),
  ...checks.map(({ id }) => id),
]);
/** What ids of several words begin with: `EECO01` of `EECO01.statuses`, `coFinancing` of `coFinancing.total`. */
const beginnings: ReadonlySet<string> = new Set([...ids].filter((id) => id.includes('.')).map((id) => id.slice(0, id.indexOf('.'))));

const isBeginning = (text: string) => beginnings.has(text) && !alsoWords.has(text);
const isKnowledge = (text: string) => !alsoWords.has(text) && (ids.has(text) || families.some((keys) => keys.test(text)));

interface Literal {
  readonly text: string;
  readonly kind: 'text' | 'pattern' | 'template';
}

/** Every text, pattern and beginning of a template text in a source, but not the paths of imports. */
function literalsIn(source: string): readonly Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node)) found.push({ text: node.text, kind: 'text' });
    if (ts.isRegularExpressionLiteral(node)) found.push({ text: node.text, kind: 'pattern' });
    if (ts.isTemplateHead(node)) found.push({ text: node.text, kind: 'template' });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest));
  return found;
}

/** What a source knows of a funder, a sheet, a report or a figure. */
function knowledgeIn(source: string): readonly string[] {
  return literalsIn(source).flatMap(({ text, kind }) => {
    if (kind === 'text') return isKnowledge(text) ? [text] : [];
    if (kind === 'template')
      return text.includes('.') && isBeginning(text.slice(0, text.indexOf('.'))) && !alsoWords.has(text) ? [text] : [];
    return text.split(/[^\p{L}\d-]+/u).filter((word) => isKnowledge(word) || isBeginning(word));
  });
}

describe('functions/', () => {
  it('names no funder, report, sheet, special column, figure or check: these are declared in templates/', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const known = files.flatMap((path) => knowledgeIn(readFileSync(new URL(path, folder), 'utf8')).map((text) => `${path}: ${text}`));
    expect(known).toEqual([]);
  });

  it.each([
    ["const cost = figures['cost.total'];", 'cost.total'],
    ["if (funder.id === 'esf-plus') return;", 'esf-plus'],
    ["const sheetsWithPeople = ['participants'];", 'participants'],
    ["type SpecialColumn = 'obstacles';", 'obstacles'],
    ['const key = `budget.${line}.spent`;', 'budget.'],
    ['const MONEY_CHECK = /^(?:coFinancing)\\./;', 'coFinancing'],
    ["const line = figures['budget.Hyra.2025.spent'];", 'budget.Hyra.2025.spent'],
  ])('would be found out by %s', (source, text) => {
    expect(knowledgeIn(source)).toEqual([text]);
  });
});
