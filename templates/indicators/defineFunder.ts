import type { Edition, Funder } from '../../functions/shared/definition/funder.ts';
import type { FigureKeyOf, Indicators } from '../../functions/shared/definition/indicator.ts';
import type { CommonKey } from './commonIndicators.ts';

/** What a funder's declarations may name: the figures that are everybody's, and its own. */
export type KeyOf<Own> = CommonKey | FigureKeyOf<Own>;

/** Declares a funder. Its figures, rules and reports name no other figures than those: others do not compile. */
export function defineFunder<E extends Edition, Own extends Indicators>(
  funder: Omit<Funder<E, KeyOf<Own>>, 'indicators'> & { readonly indicators: Own & Indicators<KeyOf<Own>> },
): Funder<E> {
  return funder;
}
