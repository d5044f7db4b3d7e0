import { scanRecords, type TextTable } from './scanRecords.ts';

const SEPARATORS = [';', '\t', ','].map((character) => character.charCodeAt(0));
const QUOTE = 0x22;
const SAMPLE_BYTES = 1 << 16;
const SAMPLE_RECORDS = 100;
/** A field that may be a heading: a letter, no digit, and nothing that separates other tables. */
const LONGEST_HEADING = 100;
const heading = /^[^\d";\t]+$/;
const letter = /\p{L}/u;
/** A quote beside a separator in unquoted text: the record has been divided in the wrong places. */
const misplaced = /[;,\t]"|"[;,\t]/;
/** Excel's own line above the table: `sep=;`. Excel does not count it as a row. */
const stated = /^"?sep=([!-~\t])"?(?:\r\n|\n|\r|$)/i;

/**
 * How a text is divided: as it says itself, or by the separator that makes most headings in one record and as many fields in most
 * records. Decimal commas and lists inside cells make neither. Undefined when the text has no columns.
 */
export function findSeparator(bytes: Buffer): TextTable | undefined {
  const said = stated.exec(bytes.toString('latin1', 0, 16));
  if (said) return { bytes, start: said[0].length, separator: said[1]?.charCodeAt(0) ?? 0 };
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const [best] = SEPARATORS.map((separator) => ({ separator, weight: weigh(sample, separator) })).sort((a, b) => b.weight - a.weight);
  return best && best.weight > 0 ? { bytes, start: 0, separator: best.separator } : undefined;
}

function weigh(bytes: Buffer, separator: number): number {
  const widths = new Map<number, number>();
  let records = 0;
  let misplacedRecords = 0;
  let mostHeadings = 0;
  let headings = 0;
  let width = 0;
  let isBlank = true;
  let isMisplaced = false;
  const isClosed = scanRecords(
    { bytes, start: 0, separator },
    {
      decode(source, start, end) {
        const text = source.toString('utf8', start, Math.min(end, start + 4 * LONGEST_HEADING));
        // Only what stands between quotes ends at one.
        if (source[end] !== QUOTE && misplaced.test(text)) isMisplaced = true;
        return text;
      },
      field(column, text) {
        width = column + 1;
        if (text.trim() !== '') isBlank = false;
        if (text.length <= LONGEST_HEADING && heading.test(text) && letter.test(text)) headings++;
      },
      endRecord() {
        if (width > 1 || !isBlank) records++;
        if (isMisplaced) misplacedRecords++;
        else if (width > 1) {
          widths.set(width, (widths.get(width) ?? 0) + 1);
          mostHeadings = Math.max(mostHeadings, headings);
        }
        headings = 0;
        isBlank = true;
        isMisplaced = false;
        return records < SAMPLE_RECORDS;
      },
    },
  );
  // A quote that is never closed at the very start hides every column: it is told about, not the columns.
  if (records === 0) return isClosed ? 0 : Number.MIN_VALUE;
  const alike = Math.max(0, ...widths.values()) / records;
  return (1 + mostHeadings) * alike * (1 - misplacedRecords / records);
}
