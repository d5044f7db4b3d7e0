import type { LocalDate } from './localDate.ts';

/**
 * The text a pseudonym is made from. An identity number is one person in the whole organisation; a local code, or an employee's name,
 * only means something in its project.
 */
export function pseudonymText(
  original: string,
  place: { readonly isIdentityNumber: boolean; readonly projectId: string; readonly column: string },
): string {
  return place.isIdentityNumber ? original : `${place.projectId}\n${place.column}\n${original}`;
}

/** The text that the pseudonym of a birth date is made from: whether two people in the organisation have the same birthday, and not which. */
export function birthText(bornOn: LocalDate): string {
  return `birth date\n${bornOn}`;
}
