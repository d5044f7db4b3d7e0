import { columnLetters } from '../../domain/cell.ts';
import { columnIndex } from '../package/reference.ts';
import type { RowMoves } from './rowMoves.ts';

/** One reference found in a formula, by its written parts. */
interface Reference {
  readonly sheet: string | undefined;
  readonly corners: readonly { readonly columnLock: string; readonly column: string; readonly rowLock: string; readonly row: string }[];
}

const corner = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})`;
const plainCell = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
/** What is passed over: text in quotes, references to other workbooks, columns of tables. */
const passedOver = String.raw`"(?:[^"]|"")*"|\[[^\[\]]*\][\w.]*!${plainCell}(?::${plainCell})?|\[(?:[^[\]]|\[[^[\]]*\])*\]`;
/** A reference with its sheet: cells, ranges and whole rows. */
const reference = String.raw`(?<![\w.\\$!])(?:('(?:[^']|''){1,255}'|[A-Za-z_\u00c0-\u024f][\w.\u00c0-\u024f]{0,254})!)?(?:${corner}(?::${corner})?|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!\\])`;
const pattern = new RegExp(`${passedOver}|${reference}`, 'g');

/** Where references go: the moves of each sheet, and the sheet a reference without one means. */
export interface FormulaMoves {
  readonly ownSheet: string;
  movesOf(sheet: string): RowMoves | undefined;
  /** Whether a single cell that ends a list grows with it, as in chart series and names, or stays one cell, as in formulas. */
  readonly growsCells: boolean;
}

/** A formula after rows have moved. References to other workbooks and text in quotes stay. */
export function moveFormula(formula: string, { ownSheet, movesOf, growsCells }: FormulaMoves): string {
  return mapReferences(formula, ({ sheet, corners }) => {
    const moves = movesOf(sheet ?? ownSheet);
    const [first, last] = corners;
    if (!moves || !first) return undefined;
    const start = moves.move(Number(first.row));
    const end = last || growsCells ? moves.moveEnd(Number((last ?? first).row)) : start;
    const from = { ...first, row: String(start) };
    return end === start && !last ? [from] : [from, { ...(last ?? first), row: String(end) }];
  });
}

/** A formula as it reads when copied some rows down and columns right: references without `$` follow. */
export function copyFormula(formula: string, by: { readonly rows: number; readonly columns: number }): string {
  return mapReferences(formula, ({ corners }) =>
    corners.map((part) => ({
      ...part,
      column: part.columnLock || !part.column ? part.column : columnLetters(Math.max(0, columnIndex(part.column) + by.columns)),
      row: part.rowLock ? part.row : String(Math.max(1, Number(part.row) + by.rows)),
    })),
  );
}

function mapReferences(formula: string, change: (reference: Reference) => Reference['corners'] | undefined): string {
  return formula.replace(pattern, (whole: string, ...groups: (string | undefined)[]) => {
    const [sheet, ...rest] = groups;
    if (rest[3] === undefined && rest[9] === undefined) return whole;
    const part = (at: number) => ({
      columnLock: rest[at] ?? '',
      column: rest[at + 1] ?? '',
      rowLock: rest[at + 2] ?? '',
      row: rest[at + 3] ?? '',
    });
    const wholeRows = (at: number) => ({ columnLock: '', column: '', rowLock: rest[at] ?? '', row: rest[at + 1] ?? '' });
    const corners = rest[3] ? (rest[7] ? [part(0), part(4)] : [part(0)]) : [wholeRows(8), wholeRows(10)];
    const changed = change({ sheet: sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, corners });
    if (!changed) return whole;
    const text = changed.map(({ columnLock, column, rowLock, row }) => columnLock + column + rowLock + row).join(':');
    return sheet === undefined ? text : `${sheet}!${text}`;
  });
}
