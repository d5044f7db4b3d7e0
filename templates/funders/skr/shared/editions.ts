import type { Edition } from '../../../../functions/shared/definition/funder.ts';

/** How SKR and RKA ask for a year. Sources: README.md. */
export interface SkrEdition extends Edition {
  /** Months after the year for the answer: assumed. */
  readonly answerMonths: number;
}

/** The editions in force, oldest first. */
export const editions: readonly SkrEdition[] = [
  { name: 'SKR:s tolv insatser och Koladas resultat vid avslut', validFrom: '2015-01-01', answerMonths: 3 },
];
