import type { Indicators } from '../../functions/shared/definition/indicator.ts';
import { countPeople, isActive, isEnded, isMet, isStarted } from './people.ts';

/** Unique persons in the period. */
export const participantFigures = {
  'participants.met': countPeople({ title: 'Deltagare under perioden', among: isMet }),
  'participants.started': countPeople({ title: 'Påbörjade under perioden', among: isStarted }),
  'participants.ended': countPeople({ title: 'Avslutade under perioden', among: isEnded }),
  'participants.active': countPeople({ title: 'Aktiva sista dagen i perioden', among: isActive }),
} satisfies Indicators;
