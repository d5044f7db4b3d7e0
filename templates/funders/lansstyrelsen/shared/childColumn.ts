import { besideSheet } from '../../../../functions/shared/definition/audit.ts';
import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { peopleSheet } from '../../../indicators/audit/peopleSheet.ts';
import { editions } from './editions.ts';

/** Whether a person on the annex sheet of people is a girl or a boy, worked out from the age beside it by the edition's limit. */
export const childColumn = besideSheet(peopleSheet, 'Flicka eller pojke', {
  format: 'text',
  formula: ({ person }, cell) => {
    const { adultAge } = editionOn(editions, person.first.startsOn);
    return `IF(AND(${cell('Ålder')}<>"",${cell('Ålder')}<${adultAge}),"Ja","Nej")`;
  },
});
