/** Accounts of a chart and the choice their costs most often are. */
export interface AccountClass {
  /** First digits of the accounts. */
  readonly starts: readonly string[];
  readonly code: string;
  /** Whether the number says more than the account's name. */
  readonly outweighsWords?: boolean;
}

/** A chart of accounts (Swedish *kontoplan*). */
export interface AccountChart {
  readonly name: string;
  /** A ledger follows this chart when it has accounts that begin so, and none that begin as in `lacks`. */
  readonly signs: { readonly has: readonly string[]; readonly lacks: readonly string[] };
  readonly classes: readonly AccountClass[];
}

/** What helps to guess what a local value means. A guess is only ever proposed. */
export interface ValueHints {
  /** Beginnings of words, folded, and the code they point at; the first that is found decides. */
  readonly words: readonly (readonly [code: string, ...beginnings: string[]])[];
  /** Charts by which account numbers are understood; the last is followed when no other shows itself. */
  readonly charts?: readonly AccountChart[];
}

/** What helps to guess what local headings and values mean. */
export interface MatchHints {
  /** Other words for columns, by sheet and column: too common or too vague to be aliases. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, ValueHints>>>>;
  /** Headings that never are a column of ours: they hold names and ways to reach people. */
  readonly neverProposed: readonly string[];
  /** How the fields of a ledger file are columns of a sheet. */
  readonly ledger: LedgerHints;
}

/** A ledger in a file format of its own: which sheet it is and what its dimensions mean. */
export interface LedgerHints {
  readonly sheet: string;
  /** The column of each field, by the field's name in the format. */
  readonly columns: Readonly<Record<string, string>>;
  /** Names in the format of the fields that tell what a posting is; the activity's dimension is read under the last. */
  readonly fields: {
    readonly voucher: string;
    readonly date: string;
    /** The voucher's date, where the posting has another. */
    readonly voucherDate: string;
    readonly account: string;
    readonly amount: string;
    readonly activity: string;
  };
  /** Codes by which files say that amounts are in kronor; another asks. */
  readonly kronor: readonly string[];
  /** Dimensions that name projects and activities: reserved numbers, and words in the names of others, folded. */
  readonly projects: { readonly dimensions: readonly string[]; readonly words: readonly string[] };
  readonly activities: { readonly words: readonly string[] };
  /** Beginnings of balance accounts: counter-postings that are no costs. */
  readonly balanceAccounts: readonly string[];
  /** Of those, beginnings of accounts that only settle what is booked elsewhere: money, receivables, payables, tax. */
  readonly settlementAccounts: readonly string[];
}
