import { describe, expect, it } from 'vitest';
import { isPart, type CountRules } from '../../../../functions/shared/definition/countRules.ts';
import type { EsfKey } from '../../../../templates/funders/esf-plus/shared/esfFigures.ts';
import type { CommonKey } from '../../../../templates/indicators/commonIndicators.ts';

describe('the parts of a rule about counts', () => {
  it('are one figure, or every figure of a family', () => {
    expect(isPart('participants.met', 'participants.met')).toBe(true);
    expect(isPart('participants.met', 'participants.met.more')).toBe(false);
    const inMeasure = { every: 'placements.unit.*.measure.1' };
    expect(isPart(inMeasure, 'placements.unit.Nord.Öst.measure.1')).toBe(true);
    expect(isPart(inMeasure, 'placements.unit.Nord.measure.11')).toBe(false);
    expect(isPart(inMeasure, 'placements.unit.measure.1')).toBe(false);
    expect(isPart(inMeasure, 'other.placements.unit.Nord.measure.1')).toBe(false);
    expect(isPart({ every: 'x.*.y' }, 'x..y')).toBe(false);
  });

  it('that nobody declares do not compile', () => {
    const common: CountRules<CommonKey>['sums'] = [
      { total: 'participants.met', parts: ['age.under25', { every: 'municipality.*.participants.met' }] },
      // @ts-expect-error misspelt total
      { total: 'participants.mett', parts: [] },
      // @ts-expect-error misspelt part
      { total: 'participants.met', parts: ['education.nonne'] },
      // @ts-expect-error misspelt family
      { total: 'participants.met', parts: [{ every: 'municipality.*.participants.mett' }] },
      // @ts-expect-error no family: its figures are named one by one
      { total: 'participants.met', parts: [{ every: 'education.*' }] },
      // @ts-expect-error a pattern of text
      { total: 'participants.met', parts: [/^education\./] },
    ];
    const own: CountRules<EsfKey>['subsets'] = [
      { parts: ['EECR01'], of: ['participants.ended'] },
      // @ts-expect-error misspelt, of a funder’s own
      { parts: ['EECR99'], of: ['participants.ended'] },
      // @ts-expect-error misspelt whole
      { parts: ['EECR01'], of: ['participants.endd'] },
    ];
    expect([common.length, own.length]).toEqual([6, 3]);
  });
});
