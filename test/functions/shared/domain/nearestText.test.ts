import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOneEditApart, nearestText, prepareNearest } from '../../../../functions/shared/domain/nearestText.ts';

/** Every text that one edit makes, of the letters a, b and c. */
function edits(text: string): Set<string> {
  const letters = [...'abc'];
  const all = new Set([text]);
  for (let at = 0; at <= text.length; at++) {
    all.add(text.slice(0, at) + text.slice(at + 1));
    for (const letter of letters) all.add(text.slice(0, at) + letter + text.slice(at)).add(text.slice(0, at) + letter + text.slice(at + 1));
    if (at + 1 < text.length) all.add(text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2));
  }
  return all;
}

test('one edit apart is what trying every edit finds', () => {
  const word = fc.stringMatching(/^[abc]{0,5}$/);
  fc.assert(
    fc.property(word, word, (left, right) => void expect(isOneEditApart(left, right)).toBe(edits(left).has(right))),
    { numRuns: 500 },
  );
  const near = fc.stringMatching(/^[abc]{1,6}$/).chain((left) => fc.tuple(fc.constant(left), fc.constantFrom(...edits(left))));
  fc.assert(fc.property(near, ([left, right]) => void expect(isOneEditApart(left, right)).toBe(true)));
  expect([
    isOneEditApart('abcabc', 'abcab'),
    isOneEditApart('abcde', 'abc'),
    isOneEditApart('ab', 'cd'),
    isOneEditApart('abXdY', 'abYdX'),
    isOneEditApart('abX', 'bcX'),
    isOneEditApart('abX', 'caX'),
  ]).toEqual([true, false, false, false, false, false]);
});

describe('the nearest text', () => {
  test('is the one with fewest edits, or that begins alike', () => {
    expect(nearestText('Prktaik', ['Praktik', 'Matchning'])).toBe('Praktik');
    expect(nearestText('Praktikplats på förskola', ['Praktik', 'Matchning'])).toBe('Praktik');
    expect(nearestText('Prak', ['Praktikplats på förskola', 'Matchning'])).toBe('Praktikplats på förskola');
  });

  test('is nobody when two are as near, or all are far away', () => {
    expect(nearestText('Eftergymnasial', ['Eftergymnasial kort', 'Eftergymnasial lång'])).toBeUndefined();
    expect(nearestText('Yoga', ['Praktik', 'Matchning'])).toBeUndefined();
    expect(nearestText('hat', ['cat', 'bat', 'dog'])).toBeUndefined();
    expect(nearestText('Praktik', [])).toBeUndefined();
  });

  test('is found whatever the case, the spaces and the dots over letters', () => {
    expect(nearestText(' ÅTERBETALNING', ['aterbetalning', 'Hyra'])).toBe('aterbetalning');
  });

  test('of one written twice is still that one', () => {
    expect(nearestText('Praktk', ['Praktik', 'Praktik'])).toBe('Praktik');
  });

  test('a nearer one after two as near takes their place, and one as near after it ties', () => {
    expect(nearestText('abcdef', ['abcdxx', 'abcdyy', 'abcdeg'])).toBe('abcdeg');
    expect(nearestText('abcdef', ['abcdeg', 'abcdxx', 'abcdeh'])).toBeUndefined();
    expect(nearestText('abcdef', ['abcdeg', 'abcdxx'])).toBe('abcdeg');
  });

  test('may differ in a third of the letters of what was written, at least in one', () => {
    const cases: [string, string][] = [
      ['ab', 'ax'],
      ['ab', 'xy'],
      ['abcde', 'abxde'],
      ['abcde', 'xbcdy'],
      ['abcdef', 'xbcdey'],
      ['abcdef', 'xbcyez'],
      ['abcdefghi', 'xbcyefzhi'],
      ['abcdefghi', 'xbcyefzhq'],
    ];
    expect(cases.map(([text, candidate]) => nearestText(text, [candidate]) === candidate)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  test('counts a letter left out, put in, replaced or swapped as one', () => {
    for (const text of ['utbildning', 'utbildnings', 'utbildnin', 'utbxldning', 'utbildinng', 'tubildning', 'utbildnign']) {
      expect(nearestText(text, ['utbildning', 'vägledning'])).toBe('utbildning');
    }
    const swapped = ['abcdxyef', 'bacd'] as const;
    expect([nearestText('bacdyxef', [swapped[0]]), nearestText('abdc', [swapped[1]])]).toEqual(['abcdxyef', undefined]);
  });

  test('begins alike from four letters on: three are too few', () => {
    expect([nearestText('abcd', ['abcdefghijkl']), nearestText('abc', ['abcdefghijkl']), nearestText('abcdefghijkl', ['abc'])]).toEqual([
      'abcdefghijkl',
      undefined,
      undefined,
    ]);
  });

  test('is looked for among the first hundred letters', () => {
    expect(nearestText('x'.repeat(100) + 'tail that is left out', ['x'.repeat(100)])).toBe('x'.repeat(100));
    const long = `${'y'.repeat(100)}${'z'.repeat(200)}`;
    expect(nearestText(long, ['y'.repeat(99)])).toBe('y'.repeat(99));
  });

  test('is what counting all edits by the plain table gives', () => {
    /** Damerau and Levenshtein's table (optimal string alignment), without shortcuts. */
    const distance = (left: string, right: string): number => {
      const table = Array.from({ length: left.length + 1 }, (_, i) =>
        Array.from({ length: right.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
      );
      const at = (i: number, j: number) => table[i]?.[j] ?? Infinity;
      for (let i = 1; i <= left.length; i++) {
        for (let j = 1; j <= right.length; j++) {
          const steps = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (left[i - 1] === right[j - 1] ? 0 : 1)];
          if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) steps.push(at(i - 2, j - 2) + 1);
          (table[i] ?? [])[j] = Math.min(...steps);
        }
      }
      return at(left.length, right.length);
    };
    const word = fc.stringMatching(/^[abc]{0,3}$/);
    const long = fc.stringMatching(/^[abc]{5,9}$/);
    fc.assert(
      fc.property(fc.oneof(word, long), fc.uniqueArray(fc.oneof(word, long), { maxLength: 4 }), (text, candidates) => {
        const alike = (one: string) => Math.min(one.length, text.length) >= 4 && (one.startsWith(text) || text.startsWith(one));
        const steps = candidates.map((candidate) => ({ candidate, count: alike(candidate) ? 1 : distance(text, candidate) }));
        const near = steps.filter(({ count }) => count <= Math.max(1, Math.floor(text.length / 3)));
        const least = near.filter(({ count }) => count === Math.min(...near.map((one) => one.count)));
        expect(prepareNearest(candidates)(text)).toBe(least.length === 1 ? least[0]?.candidate : undefined);
      }),
      { numRuns: 1000 },
    );
  });
});
