import { aggregateFigures, type FigureSource } from '../../functions/shared/figures/aggregateFigures.ts';
import type { Figure, Figures } from '../../functions/shared/domain/figure.ts';
import { parsePeriod, type Period } from '../../functions/shared/domain/period.ts';
import { indicators } from '../../templates/index.ts';
import { datasetOf, type ExampleRows } from './exampleRows.ts';

/** The period an id names, which it must. */
export function periodNamed(id: string): Period {
  const period = parsePeriod(id);
  if (period === undefined) throw new Error(`${id} is no period`);
  return period;
}

/** All figures of some rows. */
export function sourceOf(rows: ExampleRows): FigureSource {
  return aggregateFigures(datasetOf(rows), indicators);
}

/** The figures of some rows in a period. */
export function figuresIn(period: string, rows: ExampleRows): Figures {
  return sourceOf(rows).inPeriod(periodNamed(period)).figures;
}

/** A split figure's total, a plain figure as it is. */
export function totalOf(figure: Figure | undefined): number | boolean | undefined {
  return typeof figure === 'object' ? figure.total : figure;
}
