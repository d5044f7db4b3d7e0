/** Sums of a ledger's vouchers: each is to be zero. */
export interface VoucherSums {
  add(voucher: string, ore: number): void;
  unbalanced(): { readonly count: number; readonly first: string };
}

/** Starts summing. The rows of a voucher stand together. */
export function checkVouchers(): VoucherSums {
  let current: { readonly name: string; sum: number } | undefined;
  let count = 0;
  let first = '';
  const close = (): void => {
    if (!current || current.sum === 0) return;
    if (count++ === 0) first = current.name;
  };
  return {
    add(name, ore) {
      if (current?.name === name) return void (current.sum += ore);
      close();
      current = { name, sum: ore };
    },
    unbalanced() {
      close();
      current = undefined;
      return { count, first };
    },
  };
}
