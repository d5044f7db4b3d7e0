import { amountOf } from './amountOf.ts';
import { textOf } from './readLists.ts';
import { readPost, type SiePost } from './readPost.ts';

/**
 * Lines of `#RTRANS` that count by themselves. The standard has each followed by the same once more as `#TRANS`, which alone counts
 * («SIE filformat, utgåva 4B», 8.21, 8.22); programs give the two other dates, texts, signatures or signs, and write them apart. They are the same
 * by account, objects and size, wherever they stand in the voucher. One without its `#TRANS` counts unless the voucher balances without it only.
 */
export function findLoneAdded(lines: readonly string[]): ReadonlySet<number> {
  const lone = new Set<number>();
  let rows: number[] = [];
  let hasAdded = false;
  const close = (): void => {
    if (hasAdded) for (const line of findLone(lines, rows)) lone.add(line);
    [rows, hasAdded] = [[], false];
  };
  for (const [index, text] of lines.entries()) {
    const [, label] = /^\s*(?:#(VER|TRANS|RTRANS)\b|\}\s*$)/i.exec(text) ?? [undefined, ''];
    if (label === '') continue;
    if (label === undefined || /^V/i.test(label)) close();
    else {
      rows.push(index + 1);
      hasAdded ||= /^R/i.test(label);
    }
  }
  close();
  return lone;
}

function findLone(lines: readonly string[], rows: readonly number[]): readonly number[] {
  const added: { readonly line: number; readonly key: string; readonly ore: number }[] = [];
  const counted = new Map<string, number>();
  let sum = 0;
  for (const line of rows) {
    const read = readPost(lines[line - 1] ?? '');
    if (read.kind !== 'post') continue;
    const key = keyOf(read.post);
    const ore = oreOf(read.post);
    if (read.post.label === 'RTRANS') added.push({ line, key, ore });
    else {
      counted.set(key, (counted.get(key) ?? 0) + 1);
      sum += ore;
    }
  }
  const isAlone = counted.size === 0;
  const left = added.filter(({ key }) => {
    const same = counted.get(key) ?? 0;
    counted.set(key, same - 1);
    return same <= 0;
  });
  const isBalanced = !isAlone && sum === 0 && left.reduce((total, { ore }) => total + ore, 0) !== 0;
  return isBalanced ? [] : left.map(({ line }) => line);
}

function oreOf({ fields }: SiePost): number {
  const amount = amountOf(textOf(fields[2]));
  return typeof amount === 'number' ? Math.round(amount * 100) : 0;
}

/** Objects in any order; an amount without its sign. */
function keyOf({ fields: [account, objects, amount] }: SiePost): string {
  const list = typeof objects === 'object' ? objects.map((one) => one.trim()) : [];
  const pairs = list.flatMap((one, index) => (index % 2 === 0 ? [`${one} ${list[index + 1] ?? ''}`] : [])).sort();
  const size = amountOf(textOf(amount));
  return JSON.stringify([textOf(account).trim(), pairs, typeof size === 'number' ? Math.round(Math.abs(size) * 100) : size]);
}
