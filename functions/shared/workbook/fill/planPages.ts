import { isText, ROW, type Block, type HeightOf } from './pageBlocks.ts';

/** Rows of a table that a page holds at least, at its start and at its end. */
const FEWEST = 3;
/** How much of a page texts take at most that belong to what stands above them. */
const TAIL = 0.3;

/** The pages that a sheet is printed on, in points of the sheet's own measure. */
export interface Page {
  readonly height: number;
  readonly heightOf: HeightOf;
  /** Rows that a page ends with already. */
  readonly breaks: ReadonlySet<number>;
  /** The row repeated on every page after its own, and its points. */
  readonly titleRow: number | undefined;
  readonly repeated: number;
}

/** Rows to end a page with, and charts to make lower: how many rows are left to those that begin on a row. */
export interface PagePlan {
  readonly breaks: readonly number[];
  readonly lowered: ReadonlyMap<number, number>;
}

/** Texts below a block that belong to it, in points, and whether they would be all there is on the next page. */
interface Tail {
  readonly points: number;
  readonly isAlone: boolean;
}

/**
 * Lays blocks out on pages. Charts are on one page, and so is a table that fits one, unless its headings are repeated. A longer table has some
 * of its rows on each page, and so has one that would leave a page with titles alone. A text that would stand alone on a page, or under the headings of another table, has what it follows with it.
 * Charts are made lower where that keeps them, or the texts below them, on the page.
 */
export function planPages(blocks: readonly Block[], page: Page): PagePlan {
  const { height, titleRow } = page;
  const breaks: number[] = [];
  const lowered = new Map<number, number>();
  /** The first row of the page, and how much of the page is used. */
  let start = 1;
  let used = 0;

  for (const [index, block] of blocks.entries()) {
    if (isForced(index)) turnTo(block.firstRow);
    else used += sum(Math.max(start, (blocks[index - 1]?.lastRow ?? 0) + 1), block.firstRow - 1);
    const tail = tailOf(index);
    const isBelowTexts = blocks.every((each) => isText(each) || each.lastRow < start || each.firstRow >= block.firstRow);
    if (block.leastRows !== undefined) placeCharts(block, block.leastRows, tail);
    else if (block.table && (mayBeCut(block) || (isBelowTexts && used + sumOf(block) > height))) placeLong(block, block.table, tail);
    else placeWhole(block, { ...tail, isAlone: tail.isAlone && !isBelowTexts });
  }
  return { breaks, lowered };

  function placeCharts(block: Block, leastRows: number, { points, isAlone }: Tail): void {
    const least = leastRows * ROW;
    if (used + least + (isAlone ? points : 0) > height) breakBefore(block);
    const full = sumOf(block);
    const room = height - used;
    const shown = full + points <= room ? full : least + points <= room ? room - points : Math.min(full, room);
    if (shown < full) lowered.set(block.firstRow, Math.max(leastRows, Math.floor(shown / ROW)));
    used += shown;
  }

  function placeWhole(block: Block, { points, isAlone }: Tail): void {
    const own = sumOf(block);
    const fitsWithTail = own + points <= height - topAt(block.firstRow);
    const needed = isAlone && fitsWithTail ? own + points : own;
    if (used + needed > height) breakBefore(block);
    used += own;
  }

  /** A table that goes on over pages. */
  function placeLong(block: Block, { firstRow }: NonNullable<Block['table']>, { points, isAlone }: Tail): void {
    if (used + startOf(block, firstRow) > height) breakBefore(block);
    const isLast = blocks.every((each) => isText(each) || each.firstRow <= block.firstRow);
    const ending = Math.max(firstRow + FEWEST, block.lastRow - FEWEST + 1);
    used += sum(block.firstRow, firstRow - 1);
    for (let row = firstRow; row <= block.lastRow; row += 1) {
      const needed = row === ending ? sum(row, block.lastRow) + (isAlone ? points : 0) : page.heightOf(row);
      if (used + needed > height) {
        // Programs end a page by themselves where nothing depends on which row it is.
        if (row === ending || !isLast) breaks.push(row - 1);
        turnTo(row);
      }
      used += page.heightOf(row);
    }
  }

  /** Begins a page with a block: with the last rows of the table before it where that table's headings stand above. */
  function breakBefore(block: Block): void {
    if (block.firstRow === start) return;
    const before = blocks.findLast((each) => each.lastRow < block.firstRow && !isText(each));
    const last = (before?.lastRow ?? 0) - FEWEST + 1;
    const isTaken = before?.table?.headingRow === titleRow && before?.table !== undefined && last >= before.table.firstRow + FEWEST;
    const row = isTaken && last > start ? last : block.firstRow;
    // Programs end a page by themselves where nothing depends on which row it is.
    if (row < block.firstRow || blocks.some((each) => !isText(each) && each.firstRow >= block.firstRow)) breaks.push(row - 1);
    turnTo(row);
    used += sum(row, block.firstRow - 1);
  }

  function turnTo(row: number): void {
    start = row;
    used = topAt(row);
  }

  function topAt(row: number): number {
    return titleRow !== undefined && titleRow < row ? page.repeated : 0;
  }

  function tailOf(index: number): Tail {
    let next = index + 1;
    let points = 0;
    for (let text = blocks[next]; text && isText(text) && !isForced(next); text = blocks[next]) {
      points += sum((blocks[next - 1]?.lastRow ?? 0) + 1, text.lastRow);
      next += 1;
    }
    const following = blocks[next];
    if (points === 0 || points > height * TAIL) return { points: 0, isAlone: false };
    return { points, isAlone: !following || isForced(next) || points + leastOf(following) > height };
  }

  /** What of a block has to be on the page where it begins. */
  function leastOf(block: Block): number {
    if (block.leastRows !== undefined) return block.leastRows * ROW;
    if (!block.table || !mayBeCut(block)) return sumOf(block);
    return startOf(block, block.table.firstRow);
  }

  /** The title, headings and first rows of a table. */
  function startOf(block: Block, firstRow: number): number {
    return sum(block.firstRow, Math.min(firstRow + FEWEST - 1, block.lastRow));
  }

  function mayBeCut(block: Block): boolean {
    return block.table !== undefined && (block.table.headingRow === titleRow || sumOf(block) > height - page.repeated);
  }

  function isForced(index: number): boolean {
    const [before, block] = [blocks[index - 1], blocks[index]];
    if (!before || !block) return false;
    for (let row = before.lastRow; row < block.firstRow; row += 1) if (page.breaks.has(row)) return true;
    return false;
  }

  function sumOf({ firstRow, lastRow }: Block): number {
    return sum(firstRow, lastRow);
  }

  function sum(first: number, last: number): number {
    let points = 0;
    for (let row = first; row <= last; row += 1) points += page.heightOf(row);
    return points;
  }
}
