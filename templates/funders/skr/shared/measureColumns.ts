import { besideSheet } from '../../../../functions/shared/definition/audit.ts';
import { countPlacements, peopleSheet } from '../../../indicators/audit/peopleSheet.ts';
import type { Measure } from '../../../indicators/placementFigures.ts';

/** What a person's rows in one measure say, counted beside the person in the annex: rows of the period, open on its last day, ended in it. */
export function measureColumns<M extends Measure>(measure: M) {
  return {
    overlapping: besideSheet(
      peopleSheet,
      `Insats ${measure} i perioden`,
      countPlacements((of) => `${of('Insats')},${measure},${of('Startdatum')},"<="&Periodslut,${of('Slut eller pågår')},">="&Periodstart`),
    ),
    open: besideSheet(
      peopleSheet,
      `Insats ${measure} sista dagen`,
      countPlacements((of) => `${of('Insats')},${measure},${of('Startdatum')},"<="&Periodslut,${of('Slut eller pågår')},">"&Periodslut`),
    ),
    ended: besideSheet(
      peopleSheet,
      `Insats ${measure} slutade i perioden`,
      countPlacements((of) => `${of('Insats')},${measure},${of('Slutdatum')},">="&Periodstart,${of('Slutdatum')},"<="&Periodslut`),
    ),
  };
}
