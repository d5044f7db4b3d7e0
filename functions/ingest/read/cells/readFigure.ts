import { MOST_PROPOSALS } from './matchChoice.ts';
import { textOf } from './readChoice.ts';
import type { CellReader, ReadingContext } from './reading.ts';
import { showCell } from './showCell.ts';

/** Reads the key or the Swedish title of a figure into its key. */
export function readFigure({ figures }: ReadingContext): CellReader {
  let proposals = 0;
  return (cell) => {
    const text = textOf(cell);
    const key = figures.find(text);
    if (key !== undefined) return key;
    const nearest = proposals++ < MOST_PROPOSALS ? figures.nearest(text) : undefined;
    return { fault: 'unknownFigure', values: { entered: showCell(cell) }, ...(nearest === undefined ? {} : { suggestion: nearest }) };
  };
}
