import { audited } from '../../functions/shared/definition/audit.ts';
import type { FigureKeyOf, Indicators } from '../../functions/shared/definition/indicator.ts';
import { peopleSheet } from './audit/peopleSheet.ts';
import { countPeople, isMet } from './people.ts';
import type { Person } from './registers/personRegister.ts';
import { share, sumOf } from './shares.ts';

/** Adaptations (Swedish *anpassningar*) that people met in the period asked for and got, on any of their rows. */
const counted = {
  'horizontal.accessibility.asked': countPeople({
    title: 'Tillgänglighet, deltagare som begärt anpassning',
    among: isMet,
    where: audited(({ rows }: Person) => rows.some(({ adaptationAsked }) => adaptationAsked === 'yes'), peopleSheet, {
      criteria: { 'Anpassning begärd': { from: 1 } },
    }),
  }),
  'horizontal.accessibility.met': countPeople({
    title: 'Tillgänglighet, deltagare som fått anpassning',
    among: isMet,
    where: audited(({ rows }: Person) => rows.some(({ adaptationMet }) => adaptationMet === 'yes'), peopleSheet, {
      criteria: { 'Anpassning genomförd': { from: 1 } },
    }),
  }),
} satisfies Indicators;

const sum = sumOf<FigureKeyOf<typeof counted>>;

/** What people asked for and got, and how much of it. */
export const accessibilityFigures = {
  ...counted,
  ...share('horizontal.accessibility.shareMet', {
    title: 'Tillgänglighet, andel av begärda anpassningar som genomförts',
    good: 'up',
    of: sum('horizontal.accessibility.met'),
    among: sum('horizontal.accessibility.asked'),
  }),
} satisfies Indicators;
