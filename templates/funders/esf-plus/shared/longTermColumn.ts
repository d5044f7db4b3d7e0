import { besideSheet } from '../../../../functions/shared/definition/audit.ts';
import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { peopleSheet } from '../../../indicators/audit/peopleSheet.ts';
import { editions } from './editions.ts';

/** Long-term unemployment on the annex sheet of people, worked out from the cells beside it by the edition's months. */
export const longTermColumn = besideSheet(peopleSheet, 'Långtidsarbetslös', {
  format: 'text',
  formula: ({ person }, cell) => {
    const { months, young } = editionOn(editions, person.first.startsOn).longTermUnemployment;
    const [since, start, age] = [cell('Arbetslös sedan'), cell('Startdatum'), cell('Ålder')];
    const isYoung = `AND(${age}<>"",${age}<${young.underAge})`;
    const isLong = `IF(${isYoung},EDATE(${since},${young.months})<${start},EDATE(${since},${months})<=${start})`;
    return `IF(AND(${cell('Sysselsättning vid start')}="Arbetslös",${since}<>""),IF(${isLong},"Ja","Nej"),"Nej")`;
  },
});
