import { describe, expect, it } from 'vitest';
import { findFigure } from '../../../templates/index.ts';
import { participant } from '../../support/exampleRows.ts';
import { figuresIn } from '../../support/figuresIn.ts';

const split = (women: number, men: number, nonBinary = 0) => ({ women, men, nonBinary, unstated: 0, total: women + men + nonBinary });

/** Three women, two men and one of neither: foreign background of two women and a man, both kinds of ill health of one woman. */
const figures = figuresIn('2025-K3', {
  participants: [
    participant('a', { sex: 'women', hasForeignBackground: 'yes', obstacles: ['mentalHealth', 'physicalHealth', 'social'] }),
    participant('b', { sex: 'women', hasForeignBackground: 'yes', obstacles: ['mentalHealth', 'swedish'], isHomeless: 'yes' }),
    participant('c', { sex: 'women', hasForeignBackground: 'no', obstacles: ['physicalHealth'] }),
    participant('d', { sex: 'men', hasForeignBackground: 'yes', isHomeless: 'unknown' }),
    participant('e', { sex: 'men', obstacles: ['mentalHealth'] }),
    participant('f', { sex: 'nonBinary', obstacles: ['social'], isHomeless: 'yes' }),
  ],
});

describe('a share of the group', () => {
  it('is of everybody met, of the women met and of the men met', () => {
    expect(figures['foreignBackground.yes']).toEqual(split(2, 1));
    expect([
      figures['share.foreignBackground.yes'],
      figures['share.foreignBackground.yes.women'],
      figures['share.foreignBackground.yes.men'],
    ]).toEqual([50, 66.7, 50]);
  });

  it('is 0 of an answer that nobody gave, and takes those without an answer into its base', () => {
    expect(figures['share.education.doctoral']).toBe(0);
    expect(figures['share.education.unknown']).toBe(100);
    expect(figures['homeless.yes']).toEqual(split(1, 0, 1));
    expect(figures['share.homeless.yes']).toBe(33.3);
    expect(figures['share.homeless.yes.men']).toBe(0);
  });

  it('of nobody has no key: a project of women alone has no share of the men', () => {
    const women = figuresIn('2025-K3', { participants: [participant('a', { sex: 'women', hasChildren: 'yes' })] });
    expect(women['share.children.yes']).toBe(100);
    expect(women['share.children.yes.women']).toBe(100);
    expect(women).not.toHaveProperty('share.children.yes.men');
    const before = figuresIn('2024-K1', { participants: [participant('a', { sex: 'women', hasChildren: 'yes' })] });
    expect(Object.keys(before).filter((key) => key.startsWith('share.'))).toEqual([]);
  });

  it('is found by its key or its own title, never by the words of the count', () => {
    expect(findFigure('Utländsk bakgrund')).toBe('foreignBackground.yes');
    expect(findFigure('utländsk bakgrund, andel av gruppen')).toBe('share.foreignBackground.yes');
    expect(findFigure('share.foreignBackground.yes')).toBe('share.foreignBackground.yes');
    expect(findFigure('Utländsk bakgrund, andel')).toBeUndefined();
  });
});

describe('psychological and physical obstacles', () => {
  it('are counted together and one without the other, whatever else there is', () => {
    expect(figures['obstacle.mentalHealth']).toEqual(split(2, 1));
    expect(figures['obstacleCombination.mentalAndPhysical']).toEqual(split(1, 0));
    expect(figures['obstacleCombination.mentalOnly']).toEqual(split(1, 1));
    expect(figures['obstacleCombination.physicalOnly']).toEqual(split(1, 0));
    expect(figures['obstacleCombination.oneOnly']).toEqual(split(2, 1));
    expect(figures['share.obstacleCombination.oneOnly']).toBe(50);
  });
});
