/** The cell scanned last: one object, so that millions of cells make none. */
export const plainCell = { /** From 0. */ column: 0, /** From 1. */ row: 0, style: 0, isShared: false, value: 0 };

const ZERO = 0x30;
const NINE = 0x39;
const QUOTE = 0x22;
const MOST_DIGITS = 15;
const powers = Array.from({ length: MOST_DIGITS + 1 }, (_, i) => 10 ** i);

/**
 * Scans a whole cell of the shape nearly all cells of a large sheet have, `<c r="B7" s="1" t="s"><v>12</v></c>`, into `plainCell`.
 * Returns where it ends, or `at` for a cell of another shape or one that is not complete, which the general scan then reads.
 * A number has at most 15 digits, so that it is exact: an integer divided by a power of ten.
 */
export function scanPlainCell(bytes: Buffer, at: number, end: number): number {
  // The shortest rest of a cell after its reference and style is `><v>1</v></c>`; reading past the window is caught at the end.
  if (bytes[at + 1] !== 0x63 || bytes[at + 2] !== 0x20 || bytes[at + 3] !== 0x72 || bytes[at + 4] !== 0x3d || bytes[at + 5] !== QUOTE)
    return at;
  let i = at + 6;
  let byte = bytes[i] ?? 0;

  let column = 0;
  for (; byte >= 0x41 && byte <= 0x5a; byte = bytes[++i] ?? 0) column = column * 26 + byte - 0x40;
  let row = 0;
  for (; byte >= ZERO && byte <= NINE; byte = bytes[++i] ?? 0) row = row * 10 + byte - ZERO;
  if (column === 0 || column > 16_384 || row === 0 || row > 1_048_576 || byte !== QUOTE) return at;
  byte = bytes[++i] ?? 0;

  let style = 0;
  if (byte === 0x20 && bytes[i + 1] === 0x73 && bytes[i + 2] === 0x3d && bytes[i + 3] === QUOTE) {
    i += 4;
    byte = bytes[i] ?? 0;
    for (; byte >= ZERO && byte <= NINE; byte = bytes[++i] ?? 0) style = style * 10 + byte - ZERO;
    if (byte !== QUOTE) return at;
    byte = bytes[++i] ?? 0;
  }

  let isShared = false;
  if (byte === 0x20) {
    if (bytes[i + 1] !== 0x74 || bytes[i + 2] !== 0x3d || bytes[i + 3] !== QUOTE || bytes[i + 5] !== QUOTE) return at;
    isShared = bytes[i + 4] === 0x73;
    if (!isShared && bytes[i + 4] !== 0x6e) return at;
    i += 6;
    byte = bytes[i] ?? 0;
  }
  if (byte !== 0x3e || bytes[i + 1] !== 0x3c || bytes[i + 2] !== 0x76 || bytes[i + 3] !== 0x3e) return at;
  i += 4;

  byte = bytes[i] ?? 0;
  const isNegative = byte === 0x2d;
  if (isNegative) byte = bytes[++i] ?? 0;
  const firstDigit = i;
  let value = 0;
  for (; byte >= ZERO && byte <= NINE; byte = bytes[++i] ?? 0) value = value * 10 + byte - ZERO;
  let digits = i - firstDigit;
  let decimals = 0;
  if (byte === 0x2e) {
    const firstDecimal = i + 1;
    byte = bytes[++i] ?? 0;
    for (; byte >= ZERO && byte <= NINE; byte = bytes[++i] ?? 0) value = value * 10 + byte - ZERO;
    decimals = i - firstDecimal;
    digits += decimals;
  }
  if (digits === 0 || digits > MOST_DIGITS || i + 8 > end) return at;
  if (byte !== 0x3c || bytes[i + 1] !== 0x2f || bytes[i + 2] !== 0x76 || bytes[i + 3] !== 0x3e) return at;
  if (bytes[i + 4] !== 0x3c || bytes[i + 5] !== 0x2f || bytes[i + 6] !== 0x63 || bytes[i + 7] !== 0x3e) return at;

  if (decimals > 0) value /= powers[decimals] ?? 1;
  plainCell.column = column - 1;
  plainCell.row = row;
  plainCell.style = style;
  plainCell.isShared = isShared;
  plainCell.value = isNegative ? 0 - value : value;
  return i + 8;
}
