import { audited, withColumns } from '../../../../functions/shared/definition/audit.ts';
import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import type { Indicators } from '../../../../functions/shared/definition/indicator.ts';
import type { KeyOf } from '../../../indicators/defineFunder.ts';
import { peopleSheet } from '../../../indicators/audit/peopleSheet.ts';
import { isMet } from '../../../indicators/people.ts';
import { countAmong, peopleReportedIn } from '../../../indicators/peopleReportedIn.ts';
import type { Person } from '../../../indicators/registers/personRegister.ts';
import { childColumn } from './childColumn.ts';
import { editions } from './editions.ts';

const population = peopleReportedIn('part-report', 'final-report');
const source = 'Länsstyrelsens mallar för del- och slutrapport: antal kvinnor, män, flickor och pojkar';

const isChild = ({ age, first }: Person) => age !== undefined && age < editionOn(editions, first.startsOn).adultAge;

const withChild = withColumns(peopleSheet, childColumn);

/** Women and men, girls and boys: participants by age on their first start. */
export const countyFigures = {
  'county.adults': countAmong(population, {
    title: 'Länsstyrelsen: kvinnor och män, 18 år och äldre eller okänd ålder',
    source,
    among: isMet,
    where: audited((person: Person) => !isChild(person), withChild, { criteria: { 'Flicka eller pojke': 'Nej' } }),
  }),
  'county.children': countAmong(population, {
    title: 'Länsstyrelsen: flickor och pojkar, under 18 år',
    source,
    among: isMet,
    where: audited(isChild, withChild, { criteria: { 'Flicka eller pojke': 'Ja' } }),
  }),
} satisfies Indicators;

/** What reports to a county administrative board may name. */
export type CountyKey = KeyOf<typeof countyFigures>;
