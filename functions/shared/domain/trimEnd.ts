/** A text without those of the characters that it ends with. From the end: an expression would try again at every one of them that does not end it. */
export function trimEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
