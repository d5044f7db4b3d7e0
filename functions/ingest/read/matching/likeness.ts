import { foldText } from '../../../shared/domain/foldText.ts';
import { nearestText } from '../../../shared/domain/nearestText.ts';

const SHORTEST = 4;

/** How much a heading looks like the nearest of some names: 0 not at all, 1 the same. */
export function likeness(heading: string, names: readonly string[]): number {
  const folded = bare(heading);
  return Math.max(0, ...names.map((name) => likenessOf(folded, bare(name))));
}

function likenessOf(heading: string, name: string): number {
  if (heading === name) return 1;
  if (Math.min(heading.length, name.length) >= SHORTEST && (heading.includes(name) || name.includes(heading))) return 0.8;
  const words = new Set(name.split(' '));
  if (heading.split(' ').some((word) => word.length >= SHORTEST && words.has(word))) return 0.7;
  return Math.min(heading.length, name.length) >= SHORTEST && nearestText(heading, [name]) !== undefined ? 0.65 : 0;
}

/** Letters and digits only, in words. */
function bare(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
