import { describe, expect, it } from 'vitest';
import { hasConditions } from '../../../functions/report/annex/figureLines.ts';
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
    expect(hasConditions(definition), 'its conditions as cells of the annex: audited(…, { criteria })').toBe(true);
  });
});
