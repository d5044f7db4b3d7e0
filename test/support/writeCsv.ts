/** Encodings that programs write CSV in. */
export const encodings = ['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

/** How a CSV file is written. */
export interface CsvForm {
  readonly separator: string;
  readonly encoding?: (typeof encodings)[number];
  readonly lineEnd?: string;
  readonly quotesAll?: boolean;
  /** Begins with `sep=;`. */
  readonly isStated?: boolean;
  readonly endsLine?: boolean;
}

/** Writes texts as CSV: fields that hold a quote, a line end or anything that separates fields somewhere are quoted. */
export function writeCsv(
  rows: readonly (readonly string[])[],
  { separator, encoding = 'utf-8', lineEnd = '\r\n', quotesAll = false, isStated = false, endsLine = true }: CsvForm,
): Uint8Array {
  const quote = (cell: string) => (quotesAll || /[";,\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = rows.map((row) => row.map(quote).join(separator));
  const text = [...(isStated ? [`sep=${separator}`] : []), ...lines].join(lineEnd) + (endsLine ? lineEnd : '');
  return encode(text, encoding);
}

/** Text of Latin-1 characters is the same in Windows-1252. */
function encode(text: string, encoding: (typeof encodings)[number]): Uint8Array {
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1');
  return Buffer.from(encoding === 'utf-8' ? text : `\ufeff${text}`);
}
