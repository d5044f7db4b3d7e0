import { besideSheet, withColumns } from '../../../../functions/shared/definition/audit.ts';
import { countPlacements, peopleSheet } from '../../../indicators/audit/peopleSheet.ts';
import { measures, type Measure } from '../../../indicators/placementFigures.ts';

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

const left = measures.map(([measure]) => {
  const { ended, open } = measureColumns(measure);
  return { ended, open };
});
const withMeasures = withColumns(peopleSheet, ...left.flatMap(({ ended, open }) => [ended, open]));

/** In how many measures somebody's last time ended in the period. */
const endedMeasures = besideSheet(withMeasures, 'Avslutade insatser', {
  format: 'count',
  formula: (_, cell) => left.map(({ ended, open }) => `(${cell(ended.heading)}>0)*(${cell(open.heading)}=0)`).join('+'),
});

/** The sheet of people with what their rows say of every measure, and how many they have left. */
export const withEndedMeasures = withColumns(withMeasures, endedMeasures);
