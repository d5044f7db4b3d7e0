import { UnreadableWorkbook } from './unreadable.ts';

/** The entity read last: its code point, and where its semicolon is. One object, so that millions of entities make none. */
const entity = { character: 0, end: 0 };

const HASH = 0x23;
const LOWER_X = 0x78;
const SEMICOLON = 0x3b;
const HIGHEST = 0x10ffff;

/** `amp` and the others as numbers of their letters. */
const named: ReadonlyMap<number, number> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }).map(([name, character]) => [
    [...name].reduce((total, letter) => packLetter(total, letter.charCodeAt(0)), 0),
    character.charCodeAt(0),
  ]),
);

/** Reads the entity that begins at `at`. Only XML's own five and character numbers exist, since document types are refused. */
export function readEntity(bytes: Buffer, at: number, end: number): Readonly<typeof entity> {
  const isNumber = bytes[at + 1] === HASH;
  const isHex = isNumber && bytes[at + 2] === LOWER_X;
  const first = at + (isHex ? 3 : isNumber ? 2 : 1);
  let i = first;
  let value = 0;
  for (; i < end && bytes[i] !== SEMICOLON; i++) {
    const byte = bytes[i] ?? 0;
    value = isNumber ? value * (isHex ? 16 : 10) + digitOf(byte, isHex) : packLetter(value, byte);
    if (!(value <= HIGHEST) && isNumber) throw new UnreadableWorkbook('damaged');
    if (i - first > 4 && !isNumber) throw new UnreadableWorkbook('damaged');
  }
  const character = isNumber ? value : (named.get(value) ?? 0);
  if (i >= end || i === first || character === 0 || (character >= 0xd800 && character <= 0xdfff)) throw new UnreadableWorkbook('damaged');
  entity.character = character;
  entity.end = i;
  return entity;
}

function packLetter(total: number, letter: number): number {
  return total * 256 + letter;
}

function digitOf(byte: number, isHex: boolean): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return isHex && letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : NaN;
}
