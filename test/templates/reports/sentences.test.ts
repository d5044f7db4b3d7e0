import { describe, expect, it } from 'vitest';
import { wholeNumbers } from '../../../templates/reports/sheets.ts';
import { sayFigure, sayHours, sayTargets } from '../../../templates/reports/sentences.ts';

const visible = (text: string) => text.replaceAll('\u00a0', ' ');
const split = { women: 100, men: 20.5, nonBinary: 0, unstated: 0, total: 120.5 };

describe('a figure in a sentence', () => {
  it('is whole for persons and has two decimals for hours, women before men', () => {
    expect(sayFigure('Deltagare', { ...split, men: 20, total: 120 })).toBe('Deltagare: 120 (K 100, M 20).');
    expect(sayHours('Timmar', split)).toBe('Timmar: 120,50 (K 100,00, M 20,50).');
    expect([sayFigure('Deltagare', undefined), sayHours('Timmar', undefined)]).toEqual(['', '']);
  });

  it('is in whole kronor beside its target', () => {
    const infos = new Map([['cost.total', { key: 'cost.total', title: 'Kostnader', unit: 'kronor' }]]);
    const target = { against: 'target', label: 'mål 2025', value: 1_000_000, signal: 'none' };
    const seen = { infos, figures: { 'cost.total': 12_345.67 }, comparisons: { 'cost.total': [target] } } as unknown as Parameters<
      typeof sayTargets
    >[0];
    expect(visible(sayTargets(seen))).toBe('Kostnader: mål för perioden 1 000 000 kr, utfall 12 346 kr.');
  });
});

describe('numbers of several units in one column', () => {
  it('are shown whole when they are, but never hours', () => {
    expect(wholeNumbers('LEFT($A{row},6)="Timmar"', { counts: [1], changes: [2] })).toEqual([
      { when: 'AND(ISNUMBER({cell}),MOD({cell},1)=0,NOT(LEFT($A{row},6)="Timmar"))', format: 'count', columns: [1] },
      { when: 'AND(ISNUMBER({cell}),MOD({cell},1)=0,NOT(LEFT($A{row},6)="Timmar"))', format: 'countChange', columns: [2] },
    ]);
    expect(wholeNumbers('FALSE', { counts: [1] })).toHaveLength(1);
  });
});
