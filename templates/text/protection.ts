/** What is said of a finding in place of its sentence, which may quote the row. */
export const blankedFinding = 'Raden är tömd: personen har skyddade personuppgifter.';
