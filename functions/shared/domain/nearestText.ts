import { foldText } from './foldText.ts';

/** Letters to insert, delete, replace or swap to make one text of the other; stops counting above `most`. */
function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= right.length; j++) {
      const isSame = left[i - 1] === right[j - 1];
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (isSwap) steps = Math.min(steps, (beforeLast[j - 2] ?? 0) + 1);
      row.push(steps);
      least = Math.min(least, steps);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[right.length] ?? 0;
}

/** Whether one letter inserted, deleted, replaced or swapped with its neighbour makes one text of the other, or none. */
export function isOneEditApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  const [leftRest, rightRest] = [left.slice(start), right.slice(start)];
  if (leftRest.slice(1) === rightRest.slice(1)) return true;
  if (leftRest.slice(1) === rightRest || leftRest === rightRest.slice(1)) return true;
  return leftRest[0] === rightRest[1] && leftRest[1] === rightRest[0] && leftRest.slice(2) === rightRest.slice(2);
}

/** The candidate that looks most like a text: begins alike, or within a third of its letters, and nearer than all others. */
export function nearestText(text: string, candidates: readonly string[]): string | undefined {
  return prepareNearest(candidates)(text);
}

/** `nearestText` for many texts beside the same candidates. */
export function prepareNearest(candidates: readonly string[]): (text: string) => string | undefined {
  const names = candidates.map((candidate) => ({ candidate, other: foldText(candidate) }));
  return (text) => findNearest(foldText(text).slice(0, 100), names);
}

/** Prepares to tell whether a text begins like some candidate, or is within a third of its letters from one, however many there are. */
export function prepareResembling(candidates: readonly string[]): (text: string) => boolean {
  const names = candidates.map((candidate) => foldText(candidate));
  return (text) => {
    const folded = foldText(text).slice(0, 100);
    const most = mostSteps(folded);
    return names.some((name) => beginsWith(folded, name) || editDistance(folded, name, most) <= most);
  };
}

/** Steps from a text to what it may stand for: a third of its letters. */
function mostSteps(folded: string): number {
  return Math.max(1, Math.floor(folded.length / 3));
}

function findNearest(folded: string, names: readonly { readonly candidate: string; readonly other: string }[]): string | undefined {
  let nearest: string | undefined;
  let least = mostSteps(folded) + 1;
  let isTied = false;
  for (const { candidate, other } of names) {
    const steps = beginsWith(folded, other) ? 1 : editDistance(folded, other, least);
    if (steps > least || (steps === least && nearest === undefined)) continue;
    isTied = steps === least && candidate !== nearest;
    if (steps < least) nearest = candidate;
    least = steps;
  }
  return isTied ? undefined : nearest;
}

function beginsWith(left: string, right: string): boolean {
  return Math.min(left.length, right.length) >= 4 && (left.startsWith(right) || right.startsWith(left));
}
