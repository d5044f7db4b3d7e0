import { expect, test } from 'vitest';
import { ownValue } from '../../../../functions/shared/domain/ownValue.ts';

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])('nobody has put %s there', (name) => {
  expect(ownValue<unknown>({ tkr: 1000 }, name)).toBeUndefined();
});

test('what was put there is found, whatever it is called', () => {
  const values: Record<string, number> = JSON.parse('{"tkr":1000,"__proto__":1}') as Record<string, number>;
  expect([ownValue(values, 'tkr'), ownValue(values, '__proto__'), ownValue(values, 'mkr'), ownValue(undefined, 'tkr')]).toEqual([
    1000,
    1,
    undefined,
    undefined,
  ]);
});
