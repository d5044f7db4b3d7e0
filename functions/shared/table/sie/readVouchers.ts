import type { Cell } from '../../domain/cell.ts';
import { amountOf } from './amountOf.ts';
import { findLoneAdded } from './findLoneAdded.ts';
import { objectKey, textOf, type SieLists } from './readLists.ts';
import { readPost, type SieField, type SiePost } from './readPost.ts';
import { voucherName } from './voucherName.ts';

/** A row of the ledger and the line it stands on. */
export interface LedgerLine {
  readonly line: number;
  readonly cells: readonly (Cell | undefined)[];
}

interface Voucher {
  readonly name: string;
  readonly date: string;
  readonly text: string;
}

const LONGEST = 60;
/** Records that `readLists` has read. */
const isList = /^\s*#(?:KONTO|KTYP|SRU|DIM|UNDERDIM|OBJEKT)\b/i;

/**
 * The transactions of all vouchers, and what the file says of itself and of its accounts' balances. `#BTRANS` has been removed by the
 * bookkeeper and does not count; `#RTRANS` has been added, and counts unless it stands once more as `#TRANS`.
 */
export function* readVouchers(lines: readonly string[], lists: SieLists): Iterable<LedgerLine> {
  const lone = lists.hasAdded ? findLoneAdded(lines) : new Set<number>();
  let voucher: Voucher | undefined;
  let isOpen = false;
  let wasCut = false;
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (!voucher && isList.test(text)) continue;
    const read = readPost(text);
    if (read.kind === 'blank') continue;
    if (read.kind === 'unreadable') {
      // What is not about vouchers may be anything: the standard says to pass over what is not known.
      const isRest = wasCut && !/^\s*[#{}]/.test(text);
      if (!isRest && (voucher || /^\s*#(VER|R?TRANS)\b/i.test(text))) yield unreadable(line, text);
      continue;
    }
    wasCut = read.kind === 'post' && read.post.isCut === true;
    if (read.kind !== 'post') {
      isOpen = read.kind === 'open' && voucher !== undefined;
      if (read.kind === 'close') voucher = undefined;
    } else if (read.post.label === 'VER') {
      voucher = readVoucher(read.post.fields, line);
      isOpen = text.trimEnd().endsWith('{');
    } else if (read.post.label === 'TRANS' || lone.has(line)) {
      yield voucher && isOpen ? readTransaction(read.post, { line, voucher, lists }) : unreadable(line, text);
    } else if (read.post.label === 'RTRANS') {
      if (!voucher || !isOpen) yield unreadable(line, text);
    } else {
      const cells = readStatement(read.post, lists);
      if (cells) yield { line, cells };
    }
  }
  if (isOpen) yield unreadable(lines.length, lines.at(-1) ?? '');
}

function readVoucher([series, number, date, text]: readonly SieField[], line: number): Voucher {
  return { name: voucherName(textOf(series).trim(), textOf(number).trim(), line), date: textOf(date), text: textOf(text) };
}

function readTransaction(
  { fields, isCut }: SiePost,
  { line, voucher, lists }: { line: number; voucher: Voucher; lists: SieLists },
): LedgerLine {
  const [account, objects, amount, date, text] = fields;
  if (typeof account !== 'string' || typeof objects !== 'object' || typeof amount !== 'string' || objects.length % 2 !== 0) {
    return unreadable(line, fields.flat().join(' '));
  }
  const ownDate = textOf(date);
  return {
    line,
    cells: [
      isCut ? 'TRANS"' : 'TRANS',
      voucher.name,
      ownDate || voucher.date,
      nameAccount(account, lists),
      amountOf(amount),
      textOf(text) || voucher.text,
      ownDate !== '' && ownDate !== voucher.date ? voucher.date : undefined,
      ...placeObjects(objects, lists),
    ],
  };
}

/** What a file says of itself and its balances, in the columns of the transactions: the year or the value under the voucher. */
function readStatement({ label, fields }: SiePost, lists: SieLists): readonly (Cell | undefined)[] | undefined {
  const [first, second, third, fourth, fifth] = fields;
  switch (label) {
    case 'ORGNR':
    case 'VALUTA':
      return [label, textOf(first).trim()];
    case 'RAR':
      return [label, textOf(first).trim(), textOf(second).trim(), textOf(third).trim()];
    case 'RES':
    case 'IB':
    case 'UB':
      return [label, textOf(first).trim(), undefined, textOf(second).trim(), amountOf(textOf(third))];
    case 'PSALDO': {
      const objects = typeof fourth === 'object' ? fourth : [];
      const amount = amountOf(textOf(fifth));
      return [
        label,
        textOf(first).trim(),
        textOf(second).trim(),
        textOf(third).trim(),
        amount,
        undefined,
        undefined,
        ...placeObjects(objects, lists),
      ];
    }
    default:
      return undefined;
  }
}

function nameAccount(account: string, { accounts }: SieLists): string {
  const number = account.trim();
  const name = accounts.get(number);
  return name ? `${number} ${name}` : number;
}

/** The object in each dimension, with its name; of two in one dimension the first. */
function placeObjects(objects: readonly string[], lists: SieLists): readonly (string | undefined)[] {
  const placed = new Map<string, string>();
  for (let index = 0; index < objects.length; index += 2) {
    const dimension = objects[index]?.trim() ?? '';
    if (!placed.has(dimension) && lists.dimensions.has(dimension)) placed.set(dimension, objects[index + 1]?.trim() ?? '');
  }
  return [...lists.dimensions.keys()].map((dimension) => {
    const object = placed.get(dimension);
    return object && `${object} ${lists.objects.get(objectKey(dimension, object)) ?? ''}`.trim();
  });
}

function unreadable(line: number, text: string): LedgerLine {
  return { line, cells: ['?', text.trim().slice(0, LONGEST)] };
}
