/** How keys of figures are written: `ended.resultShare`, `EECO01`, `ESF1420.CO01`, or the one that is a single word. */
const KEY = /^(?:[a-z][A-Za-z]*\.|[A-Z]{2,6}\d{2}$|[A-Z]{2,6}\d+\.|placements$)/;

/** Whether a reference value (Swedish *jämförelsetal*) is of a figure of ours, by its stored text; else it is of the world around (*omvärlden*). */
export function isFigureKey(figure: string): boolean {
  return KEY.test(figure);
}
