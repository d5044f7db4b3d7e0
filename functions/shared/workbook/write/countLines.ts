/** Widths are counted in digits; an average letter of running text is narrower, unless it is bold. */
const LETTER = { plain: 0.9, bold: 1 } as const;

/** Lines a text takes when it is broken between words, in a column so many digits wide. */
export function countLines(text: string, width: number, weight: keyof typeof LETTER = 'plain'): number {
  const letters = Math.max(1, Math.floor(width / LETTER[weight]));
  return text.split('\n').reduce((lines, paragraph) => lines + countWrapped(paragraph, letters), 0);
}

/** Lines of a text by its length alone, slightly too many rather than too few: for tables that are written by the ten thousand rows. */
export function estimateLines(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.05) / width)), 0);
}

function countWrapped(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/\s+/)) {
    const needed = (used > 0 ? used + 1 : 0) + word.length;
    if (needed <= width) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.ceil(word.length / width) - 1;
    used = word.length % width || Math.min(word.length, width);
  }
  return lines;
}
