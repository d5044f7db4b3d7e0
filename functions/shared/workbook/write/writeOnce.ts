import type { Styles } from './openStyles.ts';
import type { ZipEntry } from '../package/zipEntry.ts';
import type { CellStyle } from './workbookPlan.ts';

/** A sheet as it stands in a workbook. */
export interface WrittenSheet {
  readonly entry: ZipEntry;
  readonly rows: number;
}

/** A sheet that was written, and what its bytes depend on beside what it was made from. */
interface Known extends WrittenSheet {
  /** The stylesheet before it was written: it decides the numbers of styles. */
  readonly before: string;
  /** The styles it asked for, each once, in order. */
  readonly asked: readonly Asked[];
}

type Asked = readonly [style: CellStyle | undefined, isQuoted: boolean];

const written = new WeakMap<object, Known>();

/** Writes a sheet, unless one made from the same was written before under this name with the same styles: then it is that again. */
export function writeOnce(
  { name, madeFrom, styles }: { readonly name: string; readonly madeFrom: object | undefined; readonly styles: Styles },
  write: (styles: Styles) => WrittenSheet,
): WrittenSheet {
  if (madeFrom === undefined) return write(styles);
  const before = styles.xml();
  const known = written.get(madeFrom);
  if (known?.entry.name === name && known.before === before) {
    for (const [style, isQuoted] of known.asked) styles.idOf(style, isQuoted);
    return known;
  }
  const asked = new Map<CellStyle | undefined, Set<boolean>>();
  const order: Asked[] = [];
  const sheet = write({
    ...styles,
    idOf(style, isQuoted = false) {
      const ways = asked.get(style) ?? new Set();
      asked.set(style, ways);
      if (!ways.has(isQuoted)) order.push([style, isQuoted]);
      ways.add(isQuoted);
      return styles.idOf(style, isQuoted);
    },
  });
  written.set(madeFrom, { ...sheet, before, asked: order });
  return sheet;
}
