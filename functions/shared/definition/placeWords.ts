/** How places of a file are told where what stands there may not be: `kolumn F`, `blad 3`. */
export interface PlaceWords {
  readonly cell: (cell: string) => string;
  readonly row: (row: number) => string;
  readonly text: string;
  readonly column: (letters: string) => string;
  readonly sheet: (number: number) => string;
  /** A sentence in which a place has been filled in: says no word twice (`Bladet blad 2` is `Blad 2`). */
  readonly smooth: (sentence: string) => string;
  /** Before the mark by which an answer about a place is known again; one word. */
  readonly mark: string;
}
