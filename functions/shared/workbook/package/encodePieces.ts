/** Text in UTF-8, encoded piece by piece, so that it never stands whole in memory as text. */
export function encodePieces(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  let room = new Uint8Array(65_536);
  let used = 0;
  for (const piece of pieces) {
    // A character takes three bytes at most.
    if (used + 3 * piece.length > room.length) room = enlarge(room, used, 2 * (used + 3 * piece.length));
    used += encoder.encodeInto(piece, room.subarray(used)).written;
  }
  return room.subarray(0, used);
}

/** A larger room with what is in use of a smaller one. */
export function enlarge(room: Uint8Array, used: number, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length);
  larger.set(room.subarray(0, used));
  return larger;
}
