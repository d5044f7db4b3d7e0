import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateAnnex } from '../../support/calculateAnnex.ts';
import { exampleRuns } from '../../support/exampleRuns.ts';
import { realisticRows } from '../../support/realisticRows.ts';
import { composeCommon } from './composeCommon.ts';
import { examplePeriods, exampleSheets } from './exampleSheets.ts';

const realistic = realisticRows();
const middleSized = {
  ...realistic,
  participants: realistic.participants
    ?.slice(0, 60)
    .map((row, index) => ({ ...row, unit: index % 3 === 0 ? 'Nord' : undefined, municipality: index % 4 === 0 ? 'Ragunda' : undefined })),
};

describe('the formulas of the annex', () => {
  it('give every common figure of a middle-sized project', () => {
    const lines =
      calculateAnnex(composeCommon({ ...middleSized, project: { grantAwarded: { 2025: 3_000_000.5 } } }, '2025-K3')).get('Figurer') ?? [];
    expect(lines.filter(({ Stämmer }) => Stämmer !== 'Ja' && Stämmer !== 'Steg')).toEqual([]);
  });

  it('give every common figure that is printed, from any rows', () => {
    fc.assert(
      fc.property(exampleSheets, examplePeriods, (rows, period) => {
        const lines = calculateAnnex(composeCommon(rows, period)).get('Figurer') ?? [];
        expect(lines.filter(({ Stämmer }) => Stämmer !== 'Ja' && Stämmer !== 'Steg')).toEqual([]);
      }),
      exampleRuns(40),
    );
  });
});
