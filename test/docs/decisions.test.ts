import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repository } from '../support/repositoryFiles.ts';

const folder = `${repository}docs/adr/`;
const pages = readdirSync(folder).map((name) => ({ name, page: readFileSync(folder + name, 'utf8') }));
const status =
  /^Status: (?:accepted|superseded by \d+), \d{4}-\d\d-\d\d(?:\.(?: Amends (?<amends>[\d, ]+)\.)?(?: Amended by (?<amendedBy>[\d, ]+)\.)?)?$/;

/** The decisions that a status names, as `10 13`: decision 13 amends decision 10. */
function amendments(which: 'amends' | 'amendedBy'): readonly string[] {
  return pages.flatMap(({ name, page }) => {
    const own = Number(name.slice(0, 4));
    const others =
      status
        .exec(page.split('\n')[2] ?? '')
        ?.groups?.[which]?.split(', ')
        .map(Number) ?? [];
    return others.map((other) => (which === 'amends' ? `${other} ${own}` : `${own} ${other}`));
  });
}

describe('decisions are written alike', () => {
  test.each(pages)('$name: number and title, status with its day, Context, Positions, Decision, Consequences', ({ name, page }) => {
    const [title, , state] = page.split('\n');
    expect(title).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. \\S`));
    expect(state).toMatch(status);
    expect(page.match(/^## .+$/gm)).toEqual(['## Context', '## Positions', '## Decision', '## Consequences']);
  });

  test('each has a number of its own, without a gap', () => {
    const numbers = pages.map(({ name }) => Number(name.slice(0, 4))).toSorted((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test('what amends another is named by the other', () => {
    expect(amendments('amendedBy').toSorted()).toEqual(amendments('amends').toSorted());
  });
});
