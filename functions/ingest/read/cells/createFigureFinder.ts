import type { FigureInfo } from '../../../shared/domain/figure.ts';
import { prepareNearest, prepareResembling } from '../../../shared/domain/nearestText.ts';
import type { FigureFinder } from './reading.ts';

/** What figures are found by. */
export interface KnownFigures {
  find(text: string): string | undefined;
  /** Whether a text is written as keys are. */
  isKey(text: string): boolean;
  /** Whether a figure's values are kronor, by its stored text. */
  isMoney(figure: string): boolean;
  readonly infos: Iterable<FigureInfo>;
}

/** Finds figures by what coordinators call them: a title, or a key. */
export function createFigureFinder({ find, isKey, isMoney, infos }: KnownFigures): FigureFinder {
  const names = [...infos].flatMap(({ key, title }) => [key, title]);
  const resembles = prepareResembling(names);
  return { find, isMoney, nearest: prepareNearest(names), resembles: (text) => isKey(text) || resembles(text) };
}
