import { formatNumber } from './numbers.ts';

/** "1 rad", "12 rader". */
export function count(number: number, one: string, many: string): string {
  return `${formatNumber(number)} ${number === 1 ? one : many}`;
}
