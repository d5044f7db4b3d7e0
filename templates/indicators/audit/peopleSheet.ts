import { columnsOf, defineAuditSheet, type CellSource, type HeadingOf } from '../../../functions/shared/definition/audit.ts';
import type { Dataset } from '../../../functions/shared/definition/dataset.ts';
import type { Column } from '../../../functions/shared/definition/column.ts';
import type { LocalDate } from '../../../functions/shared/domain/localDate.ts';
import { sexWords } from '../../text/annexWords.ts';
import { municipalityOfPerson } from '../registers/municipalities.ts';
import { personRegister, type Person } from '../registers/personRegister.ts';
import { unitOfRow } from '../registers/units.ts';
import { attendanceSheet } from './attendanceSheet.ts';
import type { Fact } from './conditions.ts';
import { orderAttendance } from './orderAttendance.ts';
import { personFacts as facts } from './personFacts.ts';
import { placementSheet } from './placementSheet.ts';
import { listWords, shortPseudonym, valueColumn, wordIn } from './auditWords.ts';

/** A person record in the annex, with the rows of Placeringar and Närvaro that are the person's: numbers of the first and last, 0 for none. */
export interface PersonRow {
  readonly number: number;
  readonly person: Person;
  /** The municipality that the person is counted under. */
  readonly municipality: string | undefined;
  /** The unit that the person's exit row is counted under. */
  readonly exitUnit: string | undefined;
  readonly placements: readonly [from: number, to: number];
  readonly attendance: readonly [from: number, to: number];
}

const value = valueColumn<PersonRow>;

function dayOf({ of }: Fact<Person, LocalDate>): CellSource<PersonRow, never> {
  return value('date', ({ person }) => {
    const date = of(person);
    return date === undefined ? undefined : { date };
  });
}

function choiceOf({ of, column }: Fact<Person, string> & { readonly column: Column }): CellSource<PersonRow, never> {
  const word = wordIn(column);
  return value('text', ({ person }) => word(of(person)));
}

function choicesOf({ of, column }: Fact<Person, readonly string[]> & { readonly column: Column }): CellSource<PersonRow, never> {
  const word = wordIn(column);
  return value('text', ({ person }) => listWords((of(person) ?? []).map(word)));
}

/** Part of one person's rows in a column of another sheet of the annex. */
type RangeOf<Heading> = (heading: Heading) => string;

/** Placements of one person for which something holds, counted on the sheet of placements. */
export function countPlacements(
  criteria: (range: RangeOf<HeadingOf<typeof placementSheet>>) => string,
): CellSource<PersonRow, 'Placeringar från' | 'Placeringar till'> {
  return {
    format: 'count',
    formula: (_, cell) => {
      const column = columnsOf(placementSheet);
      return `COUNTIFS(${criteria((heading) => `INDEX(${column(heading)},${cell('Placeringar från')}):INDEX(${column(heading)},${cell('Placeringar till')})`)})`;
    },
  };
}

/** A column of one person's attendance in the period, added up on the sheet of attendance. */
function sumAttendance(
  heading: HeadingOf<typeof attendanceSheet>,
  format: 'hours' | 'kronor' | 'count',
): CellSource<PersonRow, 'Närvaro från' | 'Närvaro till'> {
  return {
    format,
    formula: ({ attendance: [from] }, cell) => {
      if (from === 0) return '0';
      const column = columnsOf(attendanceSheet);
      const range: RangeOf<typeof heading> = (each) =>
        `INDEX(${column(each)},${cell('Närvaro från')}):INDEX(${column(each)},${cell('Närvaro till')})`;
      return `SUMIFS(${range(heading)},${range('Månad')},">="&Periodmånad,${range('Månad')},"<="&Periodslut)`;
    },
  };
}

/** Personer: the person records that participants are counted from. */
export const peopleSheet = defineAuditSheet({
  name: 'Personer',
  about:
    'En rad per person: uppgifterna från raden med tidigast startdatum, avslutet från raden med senast slutdatum när alla rader är avslutade.',
  columns: {
    Nr: value('count', ({ number }) => number),
    Pseudonym: value('text', ({ person }) => shortPseudonym(person.pseudonym)),
    Kön: value('text', ({ person }) => sexWords[person.sex]),
    [facts.age.heading]: value('count', ({ person }) => facts.age.of(person)),
    [facts.startsOn.heading]: dayOf(facts.startsOn),
    [facts.employmentAtStart.heading]: choiceOf(facts.employmentAtStart),
    [facts.unemployedSince.heading]: dayOf(facts.unemployedSince),
    [facts.education.heading]: choiceOf(facts.education),
    [facts.supportAtStart.heading]: choicesOf(facts.supportAtStart),
    [facts.supportTime.heading]: choiceOf(facts.supportTime),
    [facts.referredBy.heading]: choiceOf(facts.referredBy),
    [facts.hasForeignBackground.heading]: choiceOf(facts.hasForeignBackground),
    [facts.isOutsideEu.heading]: choiceOf(facts.isOutsideEu),
    [facts.isHomeless.heading]: choiceOf(facts.isHomeless),
    [facts.isRural.heading]: choiceOf(facts.isRural),
    [facts.hasChildren.heading]: choiceOf(facts.hasChildren),
    [facts.workHistory.heading]: choiceOf(facts.workHistory),
    [facts.isEnrolledAtAf.heading]: choiceOf(facts.isEnrolledAtAf),
    [facts.municipality.heading]: value('text', ({ municipality }) => municipality),
    [facts.endsOn.heading]: dayOf(facts.endsOn),
    [facts.exitReason.heading]: choiceOf(facts.exitReason),
    [facts.employmentAfter.heading]: choiceOf(facts.employmentAfter),
    [facts.gainedQualification.heading]: choiceOf(facts.gainedQualification),
    [facts.employmentAfterSixMonths.heading]: choiceOf(facts.employmentAfterSixMonths),
    [facts.improvedAfterSixMonths.heading]: choiceOf(facts.improvedAfterSixMonths),
    [facts.sixMonthsAfter.heading]: {
      format: 'date',
      formula: (_, cell) => `IF(${cell('Slutdatum')}="","",EDATE(${cell('Slutdatum')},6))`,
    },
    'Placeringar från': value('count', ({ placements: [from] }) => from),
    'Placeringar till': value('count', ({ placements: [, to] }) => to),
    'Rader i perioden': countPlacements((of) => `${of('Startdatum')},"<="&Periodslut,${of('Slut eller pågår')},">="&Periodstart`),
    'Rader sista dagen': countPlacements((of) => `${of('Startdatum')},"<="&Periodslut,${of('Slut eller pågår')},">"&Periodslut`),
    'Anpassning begärd': countPlacements((of) => `${of('Anpassning begärd')},"Ja"`),
    'Anpassning genomförd': countPlacements((of) => `${of('Anpassning genomförd')},"Ja"`),
    'Närvaro från': value('count', ({ attendance: [from] }) => from),
    'Närvaro till': value('count', ({ attendance: [, to] }) => to),
    'Timmar i perioden': sumAttendance('Timmar', 'hours'),
    'Ersättning i perioden': sumAttendance('Ersättning', 'kronor'),
    'Månader med timmar': sumAttendance('Ny månad', 'count'),
  },
  *rows(dataset: Dataset): Iterable<PersonRow> {
    const { ranges } = orderAttendance(dataset);
    const municipality = municipalityOfPerson(dataset);
    const units = unitOfRow(dataset);
    let before = 0;
    for (const [index, person] of personRegister(dataset).people.entries()) {
      const placements = [before + 1, before + person.rows.length] as const;
      before += person.rows.length;
      const attendance = ranges.get(person) ?? ([0, 0] as const);
      yield {
        number: index + 1,
        person,
        municipality: municipality.get(person),
        exitUnit: person.exit && units.get(person.exit),
        placements,
        attendance,
      };
    }
  },
});
