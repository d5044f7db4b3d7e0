import { audited } from '../../functions/shared/definition/audit.ts';
import type { Indicators } from '../../functions/shared/definition/indicator.ts';
import { countPeople, isMet } from './people.ts';
import type { Person } from './personRegister.ts';
import { share, sumOf } from './shares.ts';

/** Adaptations (Swedish *anpassningar*) that people met in the period asked for and got, on any of their rows. */
export const accessibilityFigures = {
  'horizontal.accessibility.asked': countPeople({
    title: 'Tillgänglighet, deltagare som begärt anpassning',
    among: isMet,
    where: audited(({ rows }: Person) => rows.some(({ adaptationAsked }) => adaptationAsked === 'yes'), {
      criteria: { 'Anpassning begärd': { from: 1 } },
    }),
  }),
  'horizontal.accessibility.met': countPeople({
    title: 'Tillgänglighet, deltagare som fått anpassning',
    among: isMet,
    where: audited(({ rows }: Person) => rows.some(({ adaptationMet }) => adaptationMet === 'yes'), {
      criteria: { 'Anpassning genomförd': { from: 1 } },
    }),
  }),
  ...share('horizontal.accessibility.shareMet', {
    title: 'Tillgänglighet, andel av begärda anpassningar som genomförts',
    good: 'up',
    of: sumOf('horizontal.accessibility.met'),
    among: sumOf('horizontal.accessibility.asked'),
  }),
} satisfies Indicators;
