import { besideSheet, columnsOf, withColumns } from '../../../functions/shared/definition/audit.ts';
import { peopleSheet } from './peopleSheet.ts';
import { placementSheet } from './placementSheet.ts';

/** Placeringar with whether a row overlaps the period. */
export const inPeriod = besideSheet(placementSheet, 'I perioden', {
  format: 'count',
  formula: (_, cell) => `IF(AND(${cell('Startdatum')}<=Periodslut,${cell('Slut eller pågår')}>=Periodstart),1,0)`,
});

/** The person's rows of the period at the unit so far: a person's rows of one unit stand together. */
const soFar = besideSheet(withColumns(placementSheet, inPeriod), 'Hittills på enheten', {
  format: 'count',
  formula: (_, cell) => {
    const isSame = (heading: 'Nr' | 'Enhet') => `${cell(heading)}=${cell(heading, 'above')}`;
    return `${cell('I perioden')}+IF(AND(${isSame('Nr')},${isSame('Enhet')}),${cell('Hittills på enheten', 'above')},0)`;
  },
});

const newAtUnit = besideSheet(withColumns(placementSheet, inPeriod, soFar), 'Ny på enheten', {
  format: 'count',
  formula: (_, cell) => `IF(AND(${cell('Enhet')}<>"",${cell('I perioden')}=1,${cell('Hittills på enheten')}=1),1,0)`,
});

/** Placeringar with a column that is 1 on one row for each person and unit of the period. */
export const placementsByUnit = withColumns(placementSheet, inPeriod, soFar, newAtUnit);

/** Personer with how many units each person has been at in the period. */
export const peopleByUnits = withColumns(
  peopleSheet,
  besideSheet(peopleSheet, 'Enheter i perioden', {
    format: 'count',
    formula: (_, cell) => {
      const column = columnsOf(placementsByUnit)('Ny på enheten');
      return `SUM(INDEX(${column},${cell('Placeringar från')}):INDEX(${column},${cell('Placeringar till')}))`;
    },
  }),
);

/** Personer with the unit of each person's exit row. */
export const peopleByExitUnit = withColumns(
  peopleSheet,
  besideSheet(peopleSheet, 'Enhet vid avslut', { format: 'text', of: ({ exitUnit }) => exitUnit }),
);
