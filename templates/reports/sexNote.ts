import type { NoteSection } from '../../functions/shared/definition/layout.ts';
import type { PublicView } from '../../functions/shared/definition/report.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { count } from '../text/count.ts';

/**
 * Whom a table of women, men and all counts in all only: then women and men are fewer than the total. Nothing where there is nobody;
 * the public edition, where a number may be suppressed, says it without one.
 */
export function sayLeftOut({ figures }: Pick<PublicView<CommonKey>, 'figures'>): string {
  const met = figures['participants.met'];
  return typeof met === 'object' && met !== null ? sayOutside(met) : '';
}

/** The same of any count by sex. */
export function sayOutside({ nonBinary, unstated }: Record<'nonBinary' | 'unstated', number | null>): string {
  const others = [
    ...sayOthers(nonBinary, 'icke-binär', 'icke-binära'),
    ...sayOthers(unstated, 'person utan uppgift om kön', 'personer utan uppgift om kön'),
  ];
  return others.length === 0 ? '' : `I Totalt ingår också ${others.join(' och ')}, som varken står under Kvinnor eller Män.`;
}

function sayOthers(number: number | null, one: string, many: string): readonly string[] {
  if (number === 0) return [];
  return [number === null ? many : count(number, one, many)];
}

/** Stands below a table of women, men and all. */
export const sexNote: NoteSection<never, 'sex.leftOut'> = { kind: 'note', text: { name: 'sex.leftOut' } };
