/** Values of very many rows of one kind, kept as bytes beside the heap: as many strings would take five times the room. */
export interface PackedValues {
  add(value: unknown): void;
  at(index: number): unknown;
}

/** Rows are packed in pieces, so that growing copies nothing. */
const PIECE_ROWS = 8192;
/** Longer texts are few. */
const LONGEST = 255;
const FIRST_BYTES = 16 * PIECE_ROWS;

interface TextPiece {
  bytes: Buffer;
  /** Where each row's text ends; it starts where the one before ends. */
  readonly ends: Uint32Array;
}

/** Packs texts of Latin letters and digits, such as identity numbers and names; any other value is kept as it is. */
export function packTexts(): PackedValues {
  const pieces: TextPiece[] = [];
  const others = new Map<number, unknown>();
  let count = 0;
  let used = 0;

  /** Writes a byte for each character; nothing when there is a character that needs more. */
  const write = (piece: TextPiece, text: string): boolean => {
    if (used + text.length > piece.bytes.length) piece.bytes = Buffer.concat([piece.bytes], piece.bytes.length * 2);
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code > 0xff) return false;
      piece.bytes[used + index] = code;
    }
    used += text.length;
    return true;
  };
  return {
    add(value) {
      const place = count % PIECE_ROWS;
      if (place === 0) {
        pieces.push({ bytes: Buffer.alloc(FIRST_BYTES), ends: new Uint32Array(PIECE_ROWS) });
        used = 0;
      }
      const piece = pieces.at(-1);
      if (piece === undefined) return;
      const isPacked = typeof value === 'string' && value !== '' && value.length <= LONGEST && write(piece, value);
      if (!isPacked && value !== undefined) others.set(count, value);
      piece.ends[place] = used;
      count++;
    },
    at(index) {
      const piece = pieces[Math.floor(index / PIECE_ROWS)];
      const place = index % PIECE_ROWS;
      const start = place === 0 ? 0 : piece?.ends[place - 1];
      const end = piece?.ends[place];
      return start === end ? others.get(index) : piece?.bytes.toString('latin1', start, end);
    },
  };
}

/** Packs numbers, such as amounts; any other value is kept as it is. */
export function packNumbers(): PackedValues {
  const pieces: Float64Array[] = [];
  const others = new Map<number, unknown>();
  let count = 0;
  return {
    add(value) {
      const place = count % PIECE_ROWS;
      if (place === 0) pieces.push(new Float64Array(PIECE_ROWS));
      const piece = pieces.at(-1);
      const isNumber = typeof value === 'number';
      if (piece !== undefined) piece[place] = isNumber ? value : NaN;
      if (!isNumber && value !== undefined) others.set(count, value);
      count++;
    },
    at(index) {
      const number = pieces[Math.floor(index / PIECE_ROWS)]?.[index % PIECE_ROWS] ?? NaN;
      return Number.isNaN(number) ? others.get(index) : number;
    },
  };
}
