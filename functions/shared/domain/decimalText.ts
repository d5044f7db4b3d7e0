/** A number as Swedish text in a sentence: `85 680`, `-1 234,5`. Plain spaces, so that it can be searched for. */
export function decimalText(value: number, decimals?: number): string {
  const [whole = '', fraction = ''] = (decimals === undefined ? String(Number(value.toFixed(6))) : value.toFixed(decimals)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3}){1,7}$)/g, ' ');
  return fraction === '' ? grouped : `${grouped},${fraction}`;
}

/** Öre as kronor in a sentence: `85 680`, `85 680,50`. */
export function kronorText(ore: number): string {
  return decimalText(ore / 100, ore % 100 === 0 ? 0 : 2);
}

/** Milliseconds as hours in a sentence, at most two decimals: `37,5`. */
export function hoursText(milliseconds: number): string {
  return decimalText(Math.round(milliseconds / 36_000) / 100);
}
