import type { Indicators } from '../../functions/shared/definition/indicator.ts';
import { countPeople, isMet } from './people.ts';
import { share, sumOf } from './shares.ts';

/** Adaptations (Swedish *anpassningar*) that people met in the period asked for and got, on any of their rows. */
export const accessibilityFigures = {
  'horizontal.accessibility.asked': countPeople({
    title: 'Tillgänglighet, deltagare som begärt anpassning',
    among: isMet,
    where: ({ rows }) => rows.some(({ adaptationAsked }) => adaptationAsked === 'yes'),
  }),
  'horizontal.accessibility.met': countPeople({
    title: 'Tillgänglighet, deltagare som fått anpassning',
    among: isMet,
    where: ({ rows }) => rows.some(({ adaptationMet }) => adaptationMet === 'yes'),
  }),
  ...share('horizontal.accessibility.shareMet', {
    title: 'Tillgänglighet, andel av begärda anpassningar som genomförts',
    good: 'up',
    of: sumOf('horizontal.accessibility.met'),
    among: sumOf('horizontal.accessibility.asked'),
  }),
} satisfies Indicators;
