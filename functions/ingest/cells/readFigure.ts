import { textOf } from './readChoice.ts';
import type { CellReader, ReadingContext } from './reading.ts';
import { showCell } from './showCell.ts';

/** Reads the key or the Swedish title of a figure into its key. */
export function readFigure({ figures }: ReadingContext): CellReader {
  return (cell) => {
    const text = textOf(cell);
    const key = figures.find(text);
    if (key !== undefined) return key;
    const nearest = figures.nearest(text);
    return { fault: 'unknownFigure', values: { entered: showCell(cell) }, ...(nearest === undefined ? {} : { suggestion: nearest }) };
  };
}
