/**
 * What a workbook may hold. Each limit has its own file fault. A file that goes to the limits takes seconds and under 300 MB;
 * a coordinator's largest honest workbook stays far below them.
 */
export const limits = {
  /** Bytes of the file. */
  fileBytes: 50_000_000,
  /** Bytes of all parts that are read, inflated. */
  inflatedBytes: 500_000_000,
  /** Inflated bytes of each part that says where the others are. */
  directoryBytes: 20_000_000,
  /** Inflated ÷ compressed bytes of one part, once it is larger than `ratioFromBytes`. */
  inflateRatio: 200,
  ratioFromBytes: 10_000_000,
  /** Inflated bytes of each part that is held whole while findings are written into a workbook. */
  heldBytes: 10_000_000,
  /** Elements of one kind that are held at once. */
  heldElements: 200_000,
  /** Inflated bytes of everything that is read and rewritten while findings are written into a workbook, each time again. */
  annotatedBytes: 200_000_000,
  /** Bytes, positions and characters of a table written as text that is laid out in a workbook. */
  laidOutBytes: 10_000_000,
  laidOutPositions: 500_000,
  laidOutCharacters: 10_000_000,
  parts: 10_000,
  sheets: 1_000,
  /** Highest row number and most rows of a sheet: Excel's own. */
  rows: 1_048_576,
  /** Excel's own. */
  columns: 16_384,
  /** Cell elements of all sheets that are read, also empty ones. */
  cells: 10_000_000,
  /** Positions from column A to the last filled cell, over all rows: few cells far to the right must not cost more than many cells. */
  positions: 100_000_000,
  /** Characters of all cells that are read: one long shared string in a million cells must not become a million long texts. */
  characters: 200_000_000,
  /** Characters of one row. */
  rowCharacters: 4_000_000,
  sharedStrings: 2_000_000,
  /** UTF-8 bytes of all shared strings. */
  sharedStringBytes: 64_000_000,
  /** UTF-8 bytes of one text. Excel itself stops at 32 767 characters. */
  textBytes: 200_000,
  /** Bytes of one tag or one piece of text in the XML. */
  tokenBytes: 1_000_000,
  /** Elements of one part. */
  elements: 50_000_000,
  /** Elements inside each other. */
  depth: 200,
  /** Attributes of one element. */
  attributes: 512,
  styles: 1_000_000,
  merges: 200_000,
  validations: 65_536,
} as const;
