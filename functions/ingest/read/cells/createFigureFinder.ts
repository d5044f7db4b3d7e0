import type { FigureInfo } from '../../../shared/domain/figure.ts';
import { prepareNearest } from '../../../shared/domain/nearestText.ts';
import type { FigureFinder } from './reading.ts';

/** Finds figures by what coordinators call them: a title, or a key. */
export function createFigureFinder(find: (text: string) => string | undefined, figures: Iterable<FigureInfo>): FigureFinder {
  const names = [...figures].flatMap(({ key, title }) => [key, title]);
  return { find, nearest: prepareNearest(names) };
}
