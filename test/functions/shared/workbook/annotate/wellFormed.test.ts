import { describe, expect, it } from 'vitest';
import { requireWellFormed } from '../../../../../functions/shared/workbook/package/wellFormed.ts';
import { annotateStyles } from '../../../../support/annotateStyles.ts';
import { inventStyles } from '../../../../support/hostileStyles.ts';

describe('a workbook comes back well-formed, however its styles are written', () => {
  it('with invented stylesheets, nearly all of them marked', async () => {
    let marked = 0;
    for (let seed = 1; seed <= 300; seed++) {
      expect(() => {
        requireWellFormed(inventStyles(seed));
      }, `stylesheet ${seed}`).not.toThrow();
      const { outcome } = await annotateStyles(seed);
      if (outcome === 'annotated: marked') marked++;
    }
    expect(marked).toBeGreaterThan(285);
  });

  it.each([
    ['<a>', 'a tag that is not closed'],
    ['<a></b>', 'tags that do not match'],
    ['<a b="1" b="2"/>', 'an attribute twice'],
    ['<a x:b="1"/>', 'a prefix that is not declared'],
    ['<x:a/>', 'an element with such a prefix'],
    ['<a/><b/>', 'two roots'],
    ['<a>&</a>', 'a loose ampersand'],
  ])('%s is not: %s', (xml) => {
    expect(() => {
      requireWellFormed(xml);
    }).toThrow();
  });
});
