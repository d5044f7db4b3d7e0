import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedNames, groupByName, MAX_NAMES, OTHER_NAMES } from '../../../templates/upload/groupByName.ts';
import { cost, participant } from '../../support/exampleRows.ts';
import { figuresIn, totalOf } from '../../support/figuresIn.ts';

const units = (count: number) => Array.from({ length: count }, (_, index) => `Enhet ${String(index + 1).padStart(4, '0')}`);
const namesOf = (items: readonly string[]) => groupByName(items, (name) => name).map(({ name }) => name);

describe('names that people write', () => {
  it('that differ only in case or spaces are one, as first written', () => {
    expect(groupByName([' Nord', 'nord ', 'NORD', 'Syd', '', '  '], (name) => name)).toEqual([
      { name: 'Nord', members: [' Nord', 'nord ', 'NORD'] },
      { name: 'Syd', members: ['Syd'] },
    ]);
  });

  it('are all kept when they are 60, in the order they were first written', () => {
    const names = units(MAX_NAMES).toReversed();
    expect(namesOf(names)).toEqual(names);
  });

  it('beyond 60 are kept by their rows, then by name, and the rest are övriga, last', () => {
    const names = [...units(70).toReversed(), 'Enhet 0069'];
    const kept = namesOf(names);
    expect(kept).toHaveLength(MAX_NAMES + 1);
    expect(kept.slice(0, 2)).toEqual(['Enhet 0069', 'Enhet 0059']);
    expect(kept.at(-1)).toBe(OTHER_NAMES);
    expect(
      groupByName(names, (name) => name)
        .at(-1)
        ?.members.toSorted(),
    ).toEqual(units(70).filter((_, index) => index > 58 && index !== 68));
  });

  it('that are övriga belong to the rest, however many rows they have', () => {
    const names = [...units(60), 'Övriga', 'övriga', 'Övriga'];
    expect(groupByName(names, (name) => name).at(-1)).toEqual({ name: 'övriga', members: ['Övriga', 'övriga', 'Övriga'] });
    expect(namesOf(names)).toHaveLength(61);
    expect(namesOf(['Övriga', 'Nord'])).toEqual(['Övriga', 'Nord']);
  });

  it('keep every item once, and the same names whatever the order of the rows', () => {
    const item = fc.record({ name: fc.integer({ min: 1, max: 80 }).map((each) => `e${each}`), rows: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 200 }), (items) => {
        const group = (of: typeof items) =>
          groupByName(
            of,
            ({ name }) => name,
            ({ rows }) => rows,
          );
        const groups = group(items);
        expect(groups.length).toBeLessThanOrEqual(MAX_NAMES + 1);
        expect(new Set(groups.flatMap(({ members }) => members))).toEqual(new Set(items));
        expect(countedNames(groups).size).toBe(new Set(items).size);
        expect(new Set(group(items.toReversed()).map(({ name }) => name))).toEqual(new Set(groups.map(({ name }) => name)));
      }),
    );
  });
});

describe('figures by name', () => {
  const many = units(1000);

  it('of a thousand units are those of 60 and the rest', () => {
    const participants = [...many.map((unit, index) => participant(`p${index}`, { unit })), participant('p0', { unit: 'Enhet 0900' })];
    const figures = figuresIn('2025-K3', { participants });
    const keys = Object.keys(figures).filter((key) => key.startsWith('placements.unit.') && key.endsWith('.measure.1'));
    expect(keys).toHaveLength(MAX_NAMES + 1);
    expect(totalOf(figures['placements.unit.Enhet 0900.measure.1'])).toBe(2);
    expect(totalOf(figures['placements.unit.Enhet 0059.measure.1'])).toBe(1);
    expect(figures['placements.unit.Enhet 0060.measure.1']).toBeUndefined();
    expect(totalOf(figures['placements.unit.övriga.measure.1'])).toBe(1001 - 61);
  });

  it('of a thousand municipalities go by the rows of their people', () => {
    const participants = many.map((municipality, index) => participant(`p${index}`, { municipality }));
    const figures = figuresIn('2025-K3', { participants: [...participants, participant('p999', { measure: '2' })] });
    expect(totalOf(figures['municipality.Enhet 1000.participants.met'])).toBe(1);
    expect(figures['municipality.Enhet 0060.participants.met']).toBeUndefined();
    expect(totalOf(figures['municipality.övriga.participants.met'])).toBe(1000 - 60);
  });

  it('of a thousand budget lines: what is booked on one of the rest is booked on övriga', () => {
    const budget = many.map((line) => ({ year: 2025, line, decided: 100 }));
    const costs = [cost(700, { line: 'enhet 0800' }), cost(50, { line: 'Enhet 0001' }), cost(9, { line: 'övriga' })];
    const figures = figuresIn('2025-K3', { budget, costs });
    expect(figures['budget.övriga.2025.decided']).toBe(940);
    expect(figures['budget.övriga.2025.spent']).toBe(7);
    expect(figures['budget.Enhet 0001.2025.spent']).toBe(0.5);
  });
});
