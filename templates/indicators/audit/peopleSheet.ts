import type { AuditColumn, AuditSheet } from '../../../functions/shared/definition/audit.ts';
import { oncePerDataset, type Dataset } from '../../../functions/shared/definition/indicator.ts';
import { participants } from '../../upload/participants/sheet.ts';
import { groupByName } from '../groupByName.ts';
import { personRegister, type Person } from '../personRegister.ts';
import { orderAttendance } from './orderAttendance.ts';
import { listWords, sexWords, shortPseudonym, valueColumn, wordIn } from './auditWords.ts';

/** A person record in the annex, with the rows of Placeringar and Närvaro that are the person's: numbers of the first and last, 0 for none. */
export interface PersonRow {
  readonly number: number;
  readonly person: Person;
  readonly municipality: string | undefined;
  readonly placements: readonly [from: number, to: number];
  readonly attendance: readonly [from: number, to: number];
}

const { columns } = participants;
const value = valueColumn<PersonRow>;

function choice(heading: string, of: (person: Person) => string | undefined, column: Parameters<typeof wordIn>[0]): AuditColumn<PersonRow> {
  const word = wordIn(column);
  return value(heading, 'text', ({ person }) => word(of(person)));
}

const supportWord = wordIn(columns.supportAtStart);
const day = (date: string | undefined) => (date === undefined ? undefined : { date });

/** Placements of one person for which something holds, counted on the sheet of placements; headings of that sheet stand in brackets. */
export function countPlacements(heading: string, criteria: string): AuditColumn<PersonRow> {
  return {
    heading,
    format: 'count',
    formula: (_, cell) => {
      const range = (column: string) =>
        `INDEX(Placeringar[${column}],${cell('Placeringar från')}):INDEX(Placeringar[${column}],${cell('Placeringar till')})`;
      return `COUNTIFS(${criteria.replace(/\[([^\]]+)\]/g, (_match, column: string) => range(column))})`;
    },
  };
}

/** A column of one person's attendance in the period, added up on the sheet of attendance. */
function sumAttendance(heading: string, column: string, format: 'hours' | 'kronor' | 'count'): AuditColumn<PersonRow> {
  return {
    heading,
    format,
    formula: ({ attendance: [from] }, cell) => {
      if (from === 0) return '0';
      const range = (name: string) => `INDEX(Närvaro[${name}],${cell('Närvaro från')}):INDEX(Närvaro[${name}],${cell('Närvaro till')})`;
      return `SUMIFS(${range(column)},${range('Månad')},">="&Periodmånad,${range('Månad')},"<="&Periodslut)`;
    },
  };
}

/** Personer: the person records that participants are counted from. */
export const peopleSheet: AuditSheet<PersonRow> = {
  name: 'Personer',
  about:
    'En rad per person: uppgifterna från raden med tidigast startdatum, avslutet från raden med senast slutdatum när alla rader är avslutade.',
  columns: [
    value('Nr', 'count', ({ number }) => number),
    value('Pseudonym', 'text', ({ person }) => shortPseudonym(person.pseudonym)),
    value('Kön', 'text', ({ person }) => sexWords[person.sex]),
    value('Ålder', 'count', ({ person }) => person.age),
    value('Startdatum', 'date', ({ person }) => day(person.first.startsOn)),
    choice('Sysselsättning vid start', ({ first }) => first.employmentAtStart, columns.employmentAtStart),
    value('Arbetslös sedan', 'date', ({ person }) => day(person.first.unemployedSince)),
    choice('Utbildningsnivå', ({ first }) => first.education ?? 'unknown', columns.education),
    value('Försörjning vid start', 'text', ({ person: { first } }) => {
      const { supportAtStart = [] } = first;
      return listWords((supportAtStart.length > 0 ? supportAtStart : ['unknown']).map(supportWord));
    }),
    choice('Tid i offentlig försörjning', ({ first }) => first.supportTime ?? 'unknown', columns.supportTime),
    choice('Anvisad av', ({ first }) => first.referredBy, columns.referredBy),
    choice('Utländsk bakgrund', ({ first }) => first.hasForeignBackground, columns.hasForeignBackground),
    choice('Medborgare utanför EU', ({ first }) => first.isOutsideEu, columns.isOutsideEu),
    choice('Hemlös', ({ first }) => first.isHomeless, columns.isHomeless),
    choice('Landsbygd', ({ first }) => first.isRural, columns.isRural),
    choice('Barn i hushållet', ({ first }) => first.hasChildren, columns.hasChildren),
    choice('Arbetslivserfarenhet', ({ first }) => first.workHistory ?? 'unknown', columns.workHistory),
    choice('Inskriven AF', ({ first }) => first.isEnrolledAtAf, columns.isEnrolledAtAf),
    value('Kommun', 'text', ({ municipality }) => municipality),
    value('Slutdatum', 'date', ({ person }) => day(person.exit?.endsOn)),
    choice('Avslutsorsak', ({ exit }) => exit?.exitReason, columns.exitReason),
    choice('Sysselsättning efter', ({ exit }) => exit?.employmentAfter, columns.employmentAfter),
    choice('Fått kvalifikation', ({ exit }) => exit?.gainedQualification, columns.gainedQualification),
    choice('Sysselsättning efter 6 månader', ({ exit }) => exit?.employmentAfterSixMonths, columns.employmentAfterSixMonths),
    choice('Förbättrad efter 6 månader', ({ exit }) => exit?.improvedAfterSixMonths, columns.improvedAfterSixMonths),
    { heading: 'Sex månader efter', format: 'date', formula: (_, cell) => `IF(${cell('Slutdatum')}="","",EDATE(${cell('Slutdatum')},6))` },
    value('Placeringar från', 'count', ({ placements: [from] }) => from),
    value('Placeringar till', 'count', ({ placements: [, to] }) => to),
    countPlacements('Rader i perioden', '[Startdatum],"<="&Periodslut,[Slut eller pågår],">="&Periodstart'),
    countPlacements('Rader sista dagen', '[Startdatum],"<="&Periodslut,[Slut eller pågår],">"&Periodslut'),
    countPlacements('Anpassning begärd', '[Anpassning begärd],"Ja"'),
    countPlacements('Anpassning genomförd', '[Anpassning genomförd],"Ja"'),
    value('Närvaro från', 'count', ({ attendance: [from] }) => from),
    value('Närvaro till', 'count', ({ attendance: [, to] }) => to),
    sumAttendance('Timmar i perioden', 'Timmar', 'hours'),
    sumAttendance('Ersättning i perioden', 'Ersättning', 'kronor'),
    sumAttendance('Månader med timmar', 'Ny månad', 'count'),
  ],
  *rows(dataset) {
    const { ranges } = orderAttendance(dataset);
    const municipality = nameMunicipalities(dataset);
    let before = 0;
    for (const [index, person] of personRegister(dataset).people.entries()) {
      const placements = [before + 1, before + person.rows.length] as const;
      before += person.rows.length;
      const attendance = ranges.get(person) ?? ([0, 0] as const);
      yield { number: index + 1, person, municipality: municipality.get(person), placements, attendance };
    }
  },
};

/** The municipality of each person, as it was first written. */
const nameMunicipalities = oncePerDataset((dataset: Dataset): ReadonlyMap<Person, string> => {
  const groups = groupByName(personRegister(dataset).people, ({ first }) => first.municipality);
  return new Map(groups.flatMap(({ name, members }) => members.map((person) => [person, name] as const)));
});
