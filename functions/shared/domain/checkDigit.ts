/** Whether the last of the ten digits that begin at `from` is the check digit of the other nine (Luhn, as in Swedish identity numbers). */
export function hasCheckDigit(digits: string, from = 0): boolean {
  return luhnSum(digits, from, from + 10) % 10 === 0;
}

/** The check digit that belongs after nine digits. */
export function checkDigitOf(nineDigits: string): number {
  return (10 - (luhnSum(nineDigits, 0, 9) % 10)) % 10;
}

function luhnSum(digits: string, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index++) {
    const digit = digits.charCodeAt(index) - 48;
    const weighted = (index - from) % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}
