/** A text as part of an Excel defined name: what is not a letter, digit, dot or underscore becomes `_xHHHH_`, as OOXML itself escapes. */
export function escapeName(text: string): string {
  return text
    .replace(/_(?=x[0-9A-F]{4}_)/g, '_x005F_')
    .replace(/[^\p{L}\p{Nd}._]/gu, (character) =>
      [...Array(character.length).keys()]
        .map((index) => `_x${character.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}_`)
        .join(''),
    );
}
