import type { Choices } from '../../../shared/definition/column.ts';
import { foldCase, foldText } from '../../../shared/domain/foldText.ts';
import { isOneEditApart, prepareNearest } from '../../../shared/domain/nearestText.ts';

/** What a text means among some choices: a code as written, a code after one repair, or nothing, with the nearest word. */
export type MatchedChoice =
  | { readonly kind: 'exact'; readonly code: string }
  | { readonly kind: 'repaired'; readonly code: string; readonly word: string }
  | { readonly kind: 'none'; readonly nearest: string | undefined };

/** Different texts of one column that are given a proposal: after so many the column holds something else. */
export const MOST_PROPOSALS = 500;

/** What a project has confirmed, and what may be guessed, about the words of one column. */
export interface LocalValues {
  /** The code of a value that has been confirmed. */
  known?(text: string): string | undefined;
  /** The code a value may stand for. Only ever proposed. */
  guess?(text: string): string | undefined;
}

interface Name {
  readonly code: string;
  readonly folded: string;
}

/**
 * Prepares the matching of one column's choices: exact words first, then without diacritics, then what the project has confirmed, then one
 * repair where that is allowed.
 */
export function matchChoice(choices: Choices, repair: boolean, local: LocalValues = {}): (text: string) => MatchedChoice {
  const words = new Map(Object.entries(choices).map(([code, choice]) => [code, typeof choice === 'string' ? choice : choice.word]));
  const exact = new Map<string, string>();
  const folded = new Map<string, string | undefined>();
  const names: Name[] = [];
  for (const [code, choice] of Object.entries(choices)) {
    for (const name of typeof choice === 'string' ? [choice] : [choice.word, ...choice.also]) {
      exact.set(foldCase(name), code);
      const plain = foldText(name);
      // Håbo and Habo are one word without diacritics: then the text must be written out.
      folded.set(plain, folded.has(plain) && folded.get(plain) !== code ? undefined : code);
      if (letters(plain) >= 5) names.push({ code, folded: plain });
    }
  }
  const nearest = prepareNearest([...words.values()]);
  let proposals = 0;
  return (text) => {
    const code = exact.get(foldCase(text)) ?? folded.get(foldText(text)) ?? local.known?.(text);
    if (code !== undefined) return { kind: 'exact', code };
    const repaired = repair ? repairedCode(foldText(text), names) : undefined;
    const word = repaired === undefined ? undefined : words.get(repaired);
    if (repaired !== undefined && word !== undefined) return { kind: 'repaired', code: repaired, word };
    if (proposals++ >= MOST_PROPOSALS) return { kind: 'none', nearest: undefined };
    return { kind: 'none', nearest: nearest(text) ?? words.get(local.guess?.(text) ?? '') };
  };
}

/** The only choice that the text begins, with at least four letters, or misses by one typing error. */
function repairedCode(text: string, names: readonly Name[]): string | undefined {
  const isPrefix = letters(text) >= 4;
  const codes = new Set<string>();
  for (const { code, folded } of names) {
    if ((isPrefix && folded.startsWith(text)) || isOneEditApart(text, folded)) codes.add(code);
  }
  const [code] = codes;
  return codes.size === 1 ? code : undefined;
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
