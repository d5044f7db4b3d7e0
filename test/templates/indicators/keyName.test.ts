import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyName, nameInKey } from '../../../templates/indicators/keyName.ts';

const parts = ['women', 'men', 'nonBinary', 'unstated', 'total'];
const hostileName = fc
  .tuple(fc.constantFrom('A', 'B', '', 'A.women', 'S:t Göran'), fc.constantFrom('', ...parts.map((part) => `.${part}`)), fc.nat(2))
  .map(([name, ending, stops]) => `${name}${ending}${'.'.repeat(stops)}`);

describe('names that stand last in figure keys', () => {
  it('never make the key of the part of another name', () => {
    fc.assert(
      fc.property(hostileName, hostileName, fc.constantFrom(...parts), (name, other, part) => {
        expect(keyName(name)).not.toBe(`${keyName(other)}.${part}`);
        if (name !== other) expect(keyName(name)).not.toBe(keyName(other));
        expect(nameInKey(keyName(name))).toBe(name);
      }),
      { seed: 11, numRuns: 2_000 },
    );
  });

  it('stay as they are when they are like other names', () => {
    expect(keyName('Försäkringskassan i St. Tuna')).toBe('Försäkringskassan i St. Tuna');
  });
});
