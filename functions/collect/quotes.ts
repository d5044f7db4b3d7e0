import type { PlaceWords } from '../shared/definition/placeWords.ts';
import type { WordedFinding } from '../shared/domain/finding.ts';

/** Whether a finding quotes what stands in the file. */
export function isQuoting({ message }: Pick<WordedFinding, 'message'>): boolean {
  return message.includes('”');
}

/** A finding for who may not open the file: what it quotes is told by its place. */
export function withoutQuotes(finding: WordedFinding, words: PlaceWords): WordedFinding {
  if (!isQuoting(finding)) return finding;
  const { cell, row, message } = finding;
  const place = cell !== '' ? words.cell(cell) : row > 0 ? words.row(row) : words.text;
  const told = words.smooth(message.replace(/”[^”]*”/g, () => place));
  return { ...finding, message: told.slice(0, 1).toUpperCase() + told.slice(1) };
}
