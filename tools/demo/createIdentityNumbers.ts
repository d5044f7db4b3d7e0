import { checkDigitOf } from '../../functions/shared/domain/checkDigit.ts';
import type { LocalDate } from '../../functions/shared/domain/localDate.ts';

/** Identity numbers that nobody has: birth numbers 980–999, right check digit, even for women and odd for men; each once. */
export function createIdentityNumbers(): (bornOn: LocalDate, sex: 'women' | 'men') => string | undefined {
  const used = new Map<string, number>();
  return (bornOn, sex) => {
    const key = `${bornOn} ${sex}`;
    const count = used.get(key) ?? 0;
    if (count === 10) return undefined;
    used.set(key, count + 1);
    const date = bornOn.replaceAll('-', '');
    const birthNumber = 980 + 2 * count + (sex === 'men' ? 1 : 0);
    return `${date}${birthNumber}${checkDigitOf(`${date.slice(2)}${birthNumber}`)}`;
  };
}
