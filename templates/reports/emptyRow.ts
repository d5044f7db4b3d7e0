import type { CellContent } from '../../functions/shared/definition/cellContent.ts';

/** The only row of a table that has nothing to list: a sentence, and no other cells. */
export function emptyRow(sentence: string, columns: number): readonly CellContent[] {
  return [sentence, ...new Array<undefined>(columns - 1).fill(undefined)];
}
