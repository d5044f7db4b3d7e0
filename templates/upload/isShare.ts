import { foldText } from '../../functions/shared/domain/foldText.ts';
import type { FigureInfo } from '../../functions/shared/domain/figure.ts';
import { isFigureKey } from './isFigureKey.ts';

/** Keys of shares whose other parts depend on the data: `unit.Söder.ended.resultShare`, `horizontal.equality.womenShare.placements`. */
const SHARE_KEY = /share(?:\.|$)/i;
/** Words of a figure from the world around that is a share. */
const words = new Set(['andel', 'andelen', 'andelar', 'procent']);

/** Whether a figure, by its stored text, is a share in percent: by its unit, its key, or what a figure from the world around is called. */
export function isShare(figure: string, figures: ReadonlyMap<string, FigureInfo>): boolean {
  const info = figures.get(figure);
  if (info) return info.unit === 'percent';
  if (isFigureKey(figure)) return SHARE_KEY.test(figure);
  const folded = foldText(figure);
  return folded.includes('%') || folded.split(/[^a-z]+/).some((word) => words.has(word));
}
