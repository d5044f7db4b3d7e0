import { describe, expect, it } from 'vitest';
import { isTold } from '../../../functions/report/annex/figureLines.ts';
import { realisticRows } from '../../support/realisticRows.ts';
import { sourceOf } from '../../support/figuresIn.ts';

const { definitions } = sourceOf({
  ...realisticRows(),
  participants: realisticRows().participants?.map((row) => ({ ...row, unit: 'Nord' })),
});

describe('the audit annex', () => {
  it.each([...definitions])('has a formula for %s, or says why not', (_, definition) => {
    if (definition.kind === 'derived') {
      expect(definition.formula ?? definition.withoutFormula).toBeDefined();
      return;
    }
    // Without conditions of its own a figure is summed from the list of what it counted.
    if (!isTold(definition)) expect(definition.population.rowsBehind).toBeTypeOf('function');
  });

  it('counts the figures that no single funder owns, and ESF+’s, from the rows themselves', () => {
    const own = [...definitions].filter(([key]) => !/^(skr|euProject|smo|county|lansstyrelsen)\./.test(key));
    expect(own.filter(([, definition]) => definition.kind !== 'derived' && !isTold(definition)).map(([key]) => key)).toEqual([]);
  });
});
