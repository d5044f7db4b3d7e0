import fc from 'fast-check';

const codes = [
  ...[0xad, 0xfeff],
  ...Array.from({ length: 5 }, (_, index) => 0x200b + index),
  ...Array.from({ length: 5 }, (_, index) => 0x202a + index),
  ...Array.from({ length: 10 }, (_, index) => 0x2060 + index),
];

/** A character that nobody sees. */
export const unseenCharacter = fc.constantFrom(...codes.map((code) => String.fromCodePoint(code)));
