import { codeKey } from './codeKey.ts';
import type { LocalDate } from './localDate.ts';

/** Where a pseudonym's original stands. */
export interface PseudonymPlace {
  readonly isIdentityNumber: boolean;
  readonly projectId: string;
  readonly column: string;
}

/**
 * The text a pseudonym is made from. An identity number is one person in the whole organisation; a local code, or an employee's name,
 * only means something in its project, however it is written.
 */
export function pseudonymText(original: string, place: PseudonymPlace): string {
  return place.isIdentityNumber ? original : formerPseudonymText(codeKey(original), place);
}

/** The same as it was before codes were compared by their keys: each spelling was somebody of its own. */
export function formerPseudonymText(original: string, { projectId, column }: PseudonymPlace): string {
  return `${projectId}\n${column}\n${original}`;
}

/** The text that the pseudonym of a birth date is made from: whether two people in the organisation have the same birthday, and not which. */
export function birthText(bornOn: LocalDate): string {
  return `birth date\n${bornOn}`;
}
