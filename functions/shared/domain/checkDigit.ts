/** Whether the last of ten digits is the right check digit of the other nine (Luhn, as in Swedish identity and organisation numbers). */
export function hasCheckDigit(tenDigits: string): boolean {
  return luhnSum(tenDigits, 10) % 10 === 0;
}

/** The check digit that belongs after nine digits. */
export function checkDigitOf(nineDigits: string): number {
  return (10 - (luhnSum(nineDigits, 9) % 10)) % 10;
}

function luhnSum(digits: string, length: number): number {
  let sum = 0;
  for (let index = 0; index < length; index++) {
    const digit = digits.charCodeAt(index) - 48;
    const weighted = index % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}
