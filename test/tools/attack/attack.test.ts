import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { divertLog } from '../../../tools/command/divertLog.ts';
import { outcomeOf, type Attack } from '../../../tools/attack/attack.ts';
import { identityNumbers } from '../../../tools/attack/identityNumbers.ts';
import { links } from '../../../tools/attack/links.ts';
import { origins } from '../../../tools/attack/origins.ts';
import { otherTenant } from '../../../tools/attack/otherTenant.ts';
import { prototypeWords } from '../../../tools/attack/prototypeWords.ts';
import { reasons } from '../../../tools/attack/reasons.ts';
import { runAttacks } from '../../../tools/attack/runAttacks.ts';
import { startAttacked, type Attacked } from '../../../tools/attack/startAttacked.ts';
import { findTarget, type Target } from '../../../tools/attack/target.ts';
import { tokens } from '../../../tools/attack/tokens.ts';

describe('npm run attack, those that take little time', () => {
  let attacked: Attacked;
  let target: Target;
  divertLog();
  beforeAll(async () => {
    attacked = await startAttacked();
    target = await findTarget(attacked.url, 20_261_130);
  });
  afterAll(() => attacked.stop());

  test.each([...otherTenant, ...tokens, ...links, ...reasons, ...prototypeWords, ...identityNumbers, ...origins])(
    '$name: $right',
    async (attack) => {
      expect(await runAttacks([attack], target)).toEqual([expect.objectContaining({ held: true })]);
    },
  );

  test('an attack on somebody who lets it through falls: the project of another municipality is shown to its own', async () => {
    const own = { ...target, tokens: { ...target.tokens, neighbour: target.tokens.own } };
    expect((await runAttacks(otherTenant, own)).map(({ held }) => held)).toEqual([false, false]);
  });

  test('an attack that throws has not held', async () => {
    const thrown: Attack = { name: 'a', right: 'b', run: async () => Promise.reject(new TypeError('what it got at')) };
    expect(await runAttacks([thrown], target)).toEqual([{ name: 'a', right: 'b', held: false, happened: 'TypeError' }]);
  });

  test('one try of many that was let through is a fall', () => {
    expect(outcomeOf(['try 2: 200'], 5)).toEqual({ held: false, happened: '1 of 5: try 2: 200' });
  });
});
