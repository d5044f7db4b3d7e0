import { foldText } from '../../../shared/domain/foldText.ts';

/** Accounts from and to, with as many digits. */
export interface AccountRange {
  readonly from: number;
  readonly to: number;
  readonly digits: number;
}

/** The account a cell begins with: `5010`, `5010 Lokalhyra`. */
export function accountOf(text: string): string | undefined {
  return /^\s*(\d{3,6})(?![\d.,])/.exec(text)?.[1];
}

/** Reads `5000-5099`; an account alone is no range. */
export function readRange(text: string): AccountRange | undefined {
  const [, from = '', to = ''] = /^(\d{3,6}) ?- ?(\d{3,6})$/.exec(foldText(text)) ?? [];
  if (from === '' || from.length !== to.length || from > to) return undefined;
  return { from: Number(from), to: Number(to), digits: from.length };
}

/** The group an account belongs to, its first two digits, as a range: `5010` is in `5000-5099`. */
export function groupOf(account: string): string {
  const start = account.slice(0, 2);
  const rest = account.length - 2;
  return `${start}${'0'.repeat(rest)}-${start}${'9'.repeat(rest)}`;
}
