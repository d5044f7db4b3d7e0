import type { Indicators } from '../../functions/shared/definition/indicator.ts';
import { countPeople, exitIn, isActive, isMet, isStarted } from './people.ts';

/** Unique persons in the period. */
export const participantFigures = {
  'participants.met': countPeople({ title: 'Deltagare under perioden', where: isMet }),
  'participants.started': countPeople({ title: 'Påbörjade under perioden', where: isStarted }),
  'participants.ended': countPeople({ title: 'Avslutade under perioden', where: (person, period) => exitIn(person, period) !== undefined }),
  'participants.active': countPeople({ title: 'Aktiva sista dagen i perioden', where: isActive }),
} satisfies Indicators;
