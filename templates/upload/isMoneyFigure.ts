import type { FigureInfo } from '../../functions/shared/domain/figure.ts';
import { foldCase } from '../../functions/shared/domain/foldText.ts';
import { isFigureKey } from './isFigureKey.ts';

/** Keys of amounts whose other parts depend on the data: `budget.Lokaler.2025.spent`. */
const MONEY_KEY = /^(?:budget|coFinancing\.participantSupport)\./;
/** What ends the name of a figure from the world around that is an amount in kronor: `Medianinkomst, kr`. */
const words = new Set(['kr', 'kronor', 'sek']);

/** Whether a figure's values are kronor, by its stored text: by its unit, its key, or what a figure from the world around is called. */
export function isMoneyFigure(figure: string, figures: ReadonlyMap<string, FigureInfo>): boolean {
  const info = figures.get(figure);
  if (info) return info.unit === 'kronor';
  if (isFigureKey(figure)) return MONEY_KEY.test(figure);
  return words.has(
    foldCase(figure)
      .split(/[^\p{L}]+/u)
      .findLast((word) => word !== '') ?? '',
  );
}
