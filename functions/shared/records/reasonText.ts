import * as z from 'zod';

/** Letters and digits that a reason has at least, and its longest text. */
const FEWEST = 3;
const LONGEST = 500;

/** Letters that nobody sees: fillers of Hangul. */
const unseen = /[\u115f\u1160\u3164\uffa0]/gu;

/** Whether a text says something: marks, spaces and unseen characters do not. */
export function saysSomething(text: string): boolean {
  return (text.replace(unseen, '').match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= FEWEST;
}

/** Why somebody decided something, in that person's words. */
export const reasonText = z.string().trim().max(LONGEST).refine(saysSomething);
