/** Encodings that programs write CSV in. */
export const encodings = [
  'utf-8',
  'utf-8 with mark',
  'utf-8 twice',
  'utf-16le',
  'utf-16be',
  'utf-16le without mark',
  'utf-16be without mark',
  'windows-1252',
  'mac roman',
  'cp850',
] as const;

/** The letters of the tests in the code pages that Node does not write. */
const bytes: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'mac roman': { Å: 0x81, Ä: 0x80, Ö: 0x85, É: 0x83, å: 0x8c, ä: 0x8a, ö: 0x9a, é: 0x8e },
  cp850: { Å: 0x8f, Ä: 0x8e, Ö: 0x99, É: 0x90, å: 0x86, ä: 0x84, ö: 0x94, é: 0x82 },
};

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
  if (encoding === 'utf-16le without mark') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be without mark') return Buffer.from(text, 'utf16le').swap16();
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1');
  if (encoding === 'utf-8 twice') return Buffer.from(Buffer.from(text).toString('latin1'));
  const page = bytes[encoding];
  if (page) return Buffer.from([...text].map((letter) => page[letter] ?? letter.charCodeAt(0)));
  return Buffer.from(encoding === 'utf-8' ? text : `\ufeff${text}`);
}
