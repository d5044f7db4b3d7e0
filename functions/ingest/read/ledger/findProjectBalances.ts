/** Rows of a project on one balance account that are no counter-postings. */
export interface ProjectBalance {
  readonly account: string;
  readonly count: number;
  readonly ore: number;
  /** Where the first of them stands. */
  readonly row: number;
}

/** A row of a ledger, as it is told whose it is. */
export interface LedgerRow {
  readonly voucher: string;
  readonly account: string;
  /** The project it is booked on; empty for none. */
  readonly object: string;
  readonly ore: number;
  readonly row: number;
  readonly isBalance: boolean;
}

/** Tells a project's own rows on balance accounts from the counter-postings of its costs. */
export interface ProjectBalances {
  /** The rows of a voucher stand together. */
  add(row: LedgerRow): void;
  /** By account, once all rows have come. */
  found(): readonly ProjectBalance[];
}

interface Group {
  account: string;
  object: string;
  sign: number;
  count: number;
  ore: number;
  row: number;
}

/**
 * In a voucher a counter-posting is booked against the project's costs and income: it has the other sign. Rows on a balance account with the
 * same sign as those, or without any, are the project's own, such as a salary on an account for project money. Accounts that only settle are never
 * asked about. A row without a project is a counter-posting, but in a ledger that names no project at all.
 */
export function findProjectBalances(about: {
  readonly settles: (account: string) => boolean;
  readonly isOther: (object: string) => boolean;
  readonly see: (object: string) => void;
}): ProjectBalances {
  const named = new Map<string, ProjectBalance>();
  const unnamed = new Map<string, ProjectBalance>();
  const results = new Map<string, number>();
  const groups = new Map<string, Group>();
  let voucher: string | undefined;
  let namesProjects = false;

  const close = (): void => {
    for (const { object, sign, ...group } of groups.values()) {
      if (Math.sign(results.get(object) ?? 0) === -sign || about.isOther(object)) continue;
      if (object !== '') about.see(object);
      const found = object === '' ? unnamed : named;
      const known = found.get(group.account);
      found.set(group.account, known ? { ...known, count: known.count + group.count, ore: known.ore + group.ore } : group);
    }
    results.clear();
    groups.clear();
  };

  return {
    add({ account, object, ore, row, isBalance, ...at }) {
      if (at.voucher !== voucher) close();
      voucher = at.voucher;
      namesProjects ||= object !== '';
      if (!isBalance) return void results.set(object, (results.get(object) ?? 0) + ore);
      if (about.settles(account) || ore === 0) return;
      const key = `${account}\n${Math.sign(ore)}\n${object}`;
      const group = groups.get(key) ?? { account, object, sign: Math.sign(ore), count: 0, ore: 0, row };
      group.count++;
      group.ore += ore;
      groups.set(key, group);
    },
    found() {
      close();
      return [...(namesProjects ? named : unnamed).values()];
    },
  };
}
