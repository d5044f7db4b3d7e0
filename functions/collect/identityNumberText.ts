/** Ten or twelve digits whose month and day can be those of an identity or coordination number. */
const looksLikeOne = /(?<!\d)(?:\d{2})?\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01]|[67]\d|8\d|9[01])[-+ ]?\d{4}(?!\d)/g;

/** Whether free text holds something that looks like an identity number. */
export function holdsIdentityNumber(text: string): boolean {
  return text.search(looksLikeOne) >= 0;
}

/** Free text with everything that looks like an identity number blotted out. */
export function blotIdentityNumbers(text: string): string {
  return text.replace(looksLikeOne, (number) => '•'.repeat(number.length));
}
