import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateAnnex } from '../../support/calculateAnnex.ts';
import { exampleRuns } from '../../support/exampleRuns.ts';
import { composeCommon } from './composeCommon.ts';
import { examplePeriods, exampleSheets } from './exampleSheets.ts';

describe('the formulas of the annex', () => {
  it('give every common figure that is printed, from any rows', () => {
    fc.assert(
      fc.property(exampleSheets, examplePeriods, (rows, period) => {
        const lines = calculateAnnex(composeCommon(rows, period)).get('Figurer') ?? [];
        expect(lines.filter(({ Stämmer }) => Stämmer !== 'Ja' && Stämmer !== 'Steg')).toEqual([]);
      }),
      exampleRuns(60),
    );
  });
});
