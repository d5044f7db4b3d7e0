/**
 * Rows in an order that only the key and their own words decide: the same each time, and nothing of the order they were written in.
 * Rows with the same words are alike, so that it does not matter which stands first.
 */
export function shuffleRows<Row extends readonly unknown[]>(rows: readonly Row[], key: string): readonly Row[] {
  return rows
    .map((row) => ({ row, place: hash(`${key} ${JSON.stringify(row)}`), words: JSON.stringify(row) }))
    .sort((a, b) => a.place - b.place || (a.words < b.words ? -1 : a.words > b.words ? 1 : 0))
    .map(({ row }) => row);
}

/** FNV-1a with a last mix: 32 bits in which every character counts. */
function hash(text: string): number {
  let state = 0x81_1c_9d_c5;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93);
  state = Math.imul(state ^ (state >>> 16), 0x85_eb_ca_6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2_b2_ae_35);
  return (state ^ (state >>> 16)) >>> 0;
}
