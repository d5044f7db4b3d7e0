import type { NoteSection } from '../../functions/shared/definition/layout.ts';

/** Of a report that prints both what was spent in the period and each line of the budget: the two differ. */
export const costNote: NoteSection = {
  kind: 'note',
  text: 'Kostnader är periodens, minus intäkter, oavsett budgetpost. Upparbetat per budgetpost är årets kostnader till och med periodens slut, utan avdrag för intäkter.',
};

/** Of a report that prints what is spent of a grant since the project began, beside tables of a period or a year. */
export const spentSinceStartNote: NoteSection = {
  kind: 'note',
  text: 'Upparbetat sedan projektstart är alla kostnader till och med periodens slut minus intäkter; återstår är beviljat minus det. Deltagare är unika personer, placeringar räknar varje insats för sig.',
};

/** Of the grant of a year: what is spent is of the year and not of the period, and income is told apart. */
export const yearGrantNote: NoteSection = {
  kind: 'note',
  text: 'Upparbetat är årets kostnader på uppdragen till och med periodens slut, utan avdrag för intäkter. Medfinansiering i arbetstid är periodens här och årets på bladet Budget och utfall. Deltagare är unika personer, placeringar räknar varje insats för sig.',
};

/** Of an EU project: the cost claimed is less than what is booked. */
export const claimedCostNote: NoteSection = {
  kind: 'note',
  text: 'Summa kostnader är löner, schablon och faktiska kostnader som kan sökas, minus projektintäkter; det som utelämnas är inte med. Deltagare är unika personer, placeringar räknar varje insats för sig.',
};

/** Of a coordination association: two ways to count what people do afterwards, and people beside placements. */
export const coordinationNote: NoteSection = {
  kind: 'note',
  text: 'Till arbete eller studier räknas efter avslutsorsaken, arbetar eller studerar efter insatsen efter sysselsättningen vid avslut. Deltagare är unika personer, placeringar räknar varje insats för sig.',
};

/** Of a report that prints participants and the fund's output indicators: the two differ. */
export const startedNote: NoteSection = {
  kind: 'note',
  text: 'Deltagare under perioden är unika personer som deltagit någon dag i perioden. Aktivitetsindikatorerna (EECO) räknar bara dem som påbörjat under perioden, och placeringar räknar varje insats för sig.',
};
