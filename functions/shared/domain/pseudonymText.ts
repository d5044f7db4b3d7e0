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
