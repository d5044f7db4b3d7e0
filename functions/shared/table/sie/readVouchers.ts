import type { Cell } from '../../domain/cell.ts';
import { objectKey, textOf, type SieLists } from './readLists.ts';
import { readPost, type SieField, type SiePost } from './readPost.ts';

/** A row of the ledger and the line it stands on. */
export interface LedgerLine {
  readonly line: number;
  readonly cells: readonly (Cell | undefined)[];
}

interface Voucher {
  readonly number: string;
  readonly date: string;
  readonly text: string;
}

const LONGEST = 60;

/**
 * The transactions of all vouchers. `#BTRANS` has been removed by the bookkeeper and does not count. `#RTRANS` has been added, and is
 * followed by the same once more as `#TRANS` for programs that do not know it: the two are one («SIE filformat, utgåva 4B», 8.21, 8.22).
 */
export function* readVouchers(lines: readonly string[], lists: SieLists): Iterable<LedgerLine> {
  let voucher: Voucher | undefined;
  let added: { readonly post: SiePost; readonly line: number } | undefined;
  let isOpen = false;
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const read = readPost(text);
    if (read.kind === 'blank') continue;
    const isTransaction = read.kind === 'post' && read.post.label === 'TRANS';
    if (added && voucher && !(isTransaction && isSame(read.post, added.post))) {
      yield readTransaction(added.post, { line: added.line, voucher, lists });
    }
    added = undefined;
    if (read.kind === 'unreadable') {
      // What is not about vouchers may be anything: the standard says to pass over what is not known.
      if (voucher || /^\s*#(VER|R?TRANS)\b/i.test(text)) yield unreadable(line, text);
    } else if (read.kind === 'open') isOpen = voucher !== undefined;
    else if (read.kind === 'close') [voucher, isOpen] = [undefined, false];
    else if (read.kind === 'post' && read.post.label === 'VER') {
      voucher = readVoucher(read.post.fields, line);
      isOpen = text.trimEnd().endsWith('{');
    } else if (read.kind === 'post' && (isTransaction || read.post.label === 'RTRANS')) {
      if (!voucher || !isOpen) yield unreadable(line, text);
      else if (isTransaction) yield readTransaction(read.post, { line, voucher, lists });
      else added = { post: read.post, line };
    }
  }
  if (isOpen) yield unreadable(lines.length, lines.at(-1) ?? '');
}

function readVoucher([series, number, date, text]: readonly SieField[], line: number): Voucher {
  return { number: `${textOf(series)}${textOf(number)}` || `#${line}`, date: textOf(date), text: textOf(text) };
}

function readTransaction({ fields }: SiePost, { line, voucher, lists }: { line: number; voucher: Voucher; lists: SieLists }): LedgerLine {
  const [account, objects, amount, date, text] = fields;
  if (typeof account !== 'string' || typeof objects !== 'object' || typeof amount !== 'string' || objects.length % 2 !== 0) {
    return unreadable(line, fields.flat().join(' '));
  }
  const name = lists.accounts.get(account);
  const inDimension = (dimension: string): string | undefined => {
    const at = objects.findIndex((field, index) => index % 2 === 0 && field === dimension);
    const object = at < 0 ? undefined : objects[at + 1];
    return object && `${object} ${lists.objects.get(objectKey(dimension, object)) ?? ''}`.trim();
  };
  return {
    line,
    cells: [
      'TRANS',
      voucher.number,
      textOf(date) || voucher.date,
      name ? `${account} ${name}` : account,
      /^[+-]?\d+(\.\d+)?$/.test(amount) ? Number(amount) : amount,
      textOf(text) || voucher.text,
      ...[...lists.dimensions.keys()].map(inDimension),
    ],
  };
}

function unreadable(line: number, text: string): LedgerLine {
  return { line, cells: ['?', text.trim().slice(0, LONGEST)] };
}

function isSame(left: SiePost, right: SiePost): boolean {
  return JSON.stringify(left.fields) === JSON.stringify(right.fields);
}
