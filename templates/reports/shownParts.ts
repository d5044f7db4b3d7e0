import type { CellContent } from '../../functions/shared/definition/cellContent.ts';
import type { PublicFigure } from '../../functions/shared/domain/figure.ts';
import { reportWords } from '../text/reportWords.ts';

/** The parts of a split figure; zeros where there is none. */
export function partsOf(figure: PublicFigure | undefined): Exclude<PublicFigure, number | boolean | null> {
  return typeof figure === 'object' && figure !== null ? figure : { women: 0, men: 0, nonBinary: 0, unstated: 0, total: 0 };
}

/** A number, or the mark of one that is suppressed. */
export function shown(value: number | null): CellContent {
  return value ?? reportWords.suppressed;
}

/** A share, the mark of a suppressed one, or that there is nothing to take it of. */
export function shownShare(figure: PublicFigure | undefined): CellContent {
  return typeof figure === 'number' || figure === null ? shown(figure) : reportWords.missing.notComputable;
}

/** Numbers added up; nobody knows the sum of what is partly suppressed. */
export function sumShown(values: readonly (number | null)[]): number | null {
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}
