/** Ranges written out before the rest is only counted. */
const RANGES_SHOWN = 40;

/** Cell addresses with those below each other joined: `B5, B7–B19`; beyond 40 ranges only how many more cells there are: `… +120`. */
export function cellRanges(cells: readonly string[]): string {
  const ranges = [...Map.groupBy(cells.flatMap(parseCell), ({ letters }) => letters).entries()].flatMap(([letters, column]) =>
    joinRows([...new Set(column.map(({ row }) => row))].sort((a, b) => a - b)).map(({ from, to }) => ({
      text: from === to ? `${letters}${from}` : `${letters}${from}–${letters}${to}`,
      size: to - from + 1,
    })),
  );
  const left = ranges.slice(RANGES_SHOWN).reduce((sum, { size }) => sum + size, 0);
  const shown = ranges.slice(0, RANGES_SHOWN).map(({ text }) => text);
  return [...shown, ...(left > 0 ? [`… +${left}`] : [])].join(', ');
}

function parseCell(cell: string): { letters: string; row: number }[] {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return letters && row ? [{ letters, row: Number(row) }] : [];
}

function joinRows(rows: readonly number[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && last.to === row - 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  return ranges;
}
