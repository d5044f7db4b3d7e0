import { checkDigitOf } from '../../functions/shared/domain/checkDigit.ts';

/** An identity number that nobody has: birth number 980–999 and the right check digit. Twelve digits, different for each index up to 200 000. */
export function makeIdentityNumber(index: number): string {
  const birthNumber = 980 + (index % 20);
  const day = new Date(Date.UTC(1960, 0, 1 + Math.floor(index / 20)));
  const date = day.toISOString().slice(0, 10).replaceAll('-', '');
  return `${date}${birthNumber}${checkDigitOf(`${date.slice(2)}${birthNumber}`)}`;
}
