import type { Form } from '../../../shared/definition/column.ts';
import { MOST_PROPOSALS } from './matchChoice.ts';
import { textOf } from './readChoice.ts';
import type { CellReader, ReadingContext } from './reading.ts';
import { readText } from './readText.ts';
import { showCell } from './showCell.ts';

/** Reads the key or the Swedish title of a figure into its key; where others may stand too, a name that is not nearly one of ours as it is written. */
export function readFigure({ others }: Extract<Form, { readonly kind: 'figure' }>, { figures }: ReadingContext): CellReader {
  const readName = others === undefined ? undefined : readText({ max: others, isStoredPlain: true });
  let proposals = 0;
  return (cell, row) => {
    const text = textOf(cell);
    const key = figures.find(text);
    if (key !== undefined) return key;
    const isFew = proposals++ < MOST_PROPOSALS;
    const values = { entered: showCell(cell) };
    if (readName && isFew && /\p{L}/u.test(text) && !figures.resembles(text)) {
      const name = readName(cell, row);
      return typeof name === 'string' ? { fault: 'otherFigure', value: name, values } : name;
    }
    const nearest = isFew ? figures.nearest(text) : undefined;
    return { fault: 'unknownFigure', values, ...(nearest === undefined ? {} : { suggestion: nearest }) };
  };
}
