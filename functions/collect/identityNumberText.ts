/** Year, month and day as an identity or coordination number writes them, then four digits; not two dates in a row. */
const looksLikeOne =
  /(?<!\d)(?:\d{2})?\d{2}[-. ]?(?:0\d|1[0-2])[-. ]?(?:[0-2]\d|3[01]|[67]\d|8\d|9[01])[-–−+ ]{0,3}\d{4}(?!\d|[-.]\d\d[-.])/g;

/** Whether free text holds something that looks like an identity number. */
export function holdsIdentityNumber(text: string): boolean {
  return text.search(looksLikeOne) >= 0;
}

/** Free text with everything that looks like an identity number blotted out. */
export function blotIdentityNumbers(text: string): string {
  return text.replace(looksLikeOne, (number) => '•'.repeat(number.length));
}
