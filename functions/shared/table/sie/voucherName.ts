/**
 * What a voucher is known by: its series and its number, kept apart unless letters and digits do it: `A1`, but `1-23` and `12-3`. One without
 * either is known by its line.
 */
export function voucherName(series: string, number: string, line: number): string {
  if (number === '') return series || `#${line}`;
  if (series === '' || (/^\p{L}+$/u.test(series) && /^\d/.test(number))) return `${series}${number}`;
  return `${series}-${number}`;
}
