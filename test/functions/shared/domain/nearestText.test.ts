import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOneEditApart, nearestText } from '../../../../functions/shared/domain/nearestText.ts';

/** Every text that one edit makes. */
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
});

describe('the nearest text', () => {
  test('is the one with fewest edits, or that begins alike', () => {
    expect(nearestText('Prktaik', ['Praktik', 'Matchning'])).toBe('Praktik');
    expect(nearestText('Praktikplats på förskola', ['Praktik', 'Matchning'])).toBe('Praktik');
  });

  test('is nobody when two are as near, or all are far away', () => {
    expect(nearestText('Eftergymnasial', ['Eftergymnasial kort', 'Eftergymnasial lång'])).toBeUndefined();
    expect(nearestText('Yoga', ['Praktik', 'Matchning'])).toBeUndefined();
  });
});
