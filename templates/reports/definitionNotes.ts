import type { NoteSection } from '../../functions/shared/definition/layout.ts';

/** Of a report that prints both what was spent in the period and each line of the budget: the two differ. */
export const costNote: NoteSection = {
  kind: 'note',
  text: 'Kostnader är periodens, minus intäkter, oavsett budgetpost. Upparbetat per budgetpost är årets kostnader till och med periodens slut, utan avdrag för intäkter.',
};

/** Of a report that prints participants and the fund's output indicators: the two differ. */
export const startedNote: NoteSection = {
  kind: 'note',
  text: 'Deltagare under perioden är unika personer som deltagit någon dag i perioden. Aktivitetsindikatorerna (EECO) räknar bara dem som påbörjat under perioden, och placeringar räknar varje insats för sig.',
};
