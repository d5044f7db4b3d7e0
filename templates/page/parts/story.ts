import { drawing, type Content } from '../base/element.ts';

const COLUMNS = [0, 1, 2, 3];
const ROWS = [0, 1, 2, 3, 4, 5];
const CELL = { width: 42, height: 22 };

/** A drawing of what the product does: a sheet with one cell marked, and the report that comes of it. */
export function story(): Content {
  return drawing(
    'svg',
    { class: 'story', viewBox: '0 0 340 260', 'aria-hidden': 'true', focusable: 'false' },
    drawing(
      'g',
      { transform: 'translate(8 10)' },
      drawing('rect', { class: 'sheet-paper', width: 186, height: 166, rx: 6 }),
      ROWS.flatMap(sheetRow),
    ),
    drawing('g', { transform: 'translate(152 92)' }, drawing('rect', { class: 'sheet-paper', width: 176, height: 158, rx: 6 }), report()),
  );
}

function sheetRow(row: number): Content {
  return COLUMNS.map((column) =>
    drawing('rect', {
      class: row === 0 ? 'cell-head' : row === 3 && column === 1 ? 'cell-marked' : 'cell',
      x: 9 + column * CELL.width,
      y: 9 + row * (CELL.height + 3),
      width: CELL.width - 3,
      height: CELL.height,
      rx: 2,
    }),
  );
}

function report(): Content {
  const bars = [34, 46, 40, 62, 74];
  return [
    drawing('rect', { class: 'cell-head', x: 16, y: 18, width: 84, height: 10, rx: 2 }),
    drawing('rect', { class: 'cell', x: 16, y: 36, width: 140, height: 7, rx: 2 }),
    bars.flatMap((height, at) => [
      drawing('rect', { class: 'men', x: 18 + at * 29, y: 138 - height, width: 20, height: height * 0.42 }),
      drawing('rect', { class: 'women', x: 18 + at * 29, y: 138 - height * 0.56, width: 20, height: height * 0.56 }),
    ]),
  ];
}
