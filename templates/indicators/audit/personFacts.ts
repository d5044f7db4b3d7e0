import type { Column } from '../../../functions/shared/definition/column.ts';
import { addMonths, type LocalDate } from '../../../functions/shared/domain/localDate.ts';
import { participants } from '../../upload/participants/sheet.ts';
import type { Person } from '../registers/personRegister.ts';
import { declareFact, type Answer, type Answers } from './conditions.ts';

const { columns } = participants;

function answer<const Heading extends string, Code extends string>(
  heading: Heading,
  column: Column<Code>,
  of: (person: Person) => NoInfer<Code> | undefined,
): Answer<Person, Code, Heading> {
  return { ...declareFact(heading, of), column };
}

function answers<const Heading extends string, Code extends string>(
  heading: Heading,
  column: Column<readonly Code[]>,
  of: (person: Person) => readonly NoInfer<Code>[] | undefined,
): Answers<Person, Code, Heading> {
  return { ...declareFact(heading, of), column };
}

const fact = <const Heading extends string, Value>(heading: Heading, of: (person: Person) => Value | undefined) => declareFact(heading, of);

/** What the sheet Personer says of somebody: characteristics by the first row, the exit by the last. */
export const personFacts = {
  age: fact('Ålder', ({ age }) => age),
  startsOn: fact('Startdatum', ({ first }) => first.startsOn),
  employmentAtStart: answer('Sysselsättning vid start', columns.employmentAtStart, ({ first }) => first.employmentAtStart),
  unemployedSince: fact('Arbetslös sedan', ({ first }) => first.unemployedSince),
  education: answer('Utbildningsnivå', columns.education, ({ first }) => first.education ?? 'unknown'),
  supportAtStart: answers('Försörjning vid start', columns.supportAtStart, ({ first: { supportAtStart = [] } }) =>
    supportAtStart.length > 0 ? supportAtStart : ['unknown'],
  ),
  supportTime: answer('Tid i offentlig försörjning', columns.supportTime, ({ first }) => first.supportTime ?? 'unknown'),
  referredBy: answer('Anvisad av', columns.referredBy, ({ first }) => first.referredBy),
  hasForeignBackground: answer('Utländsk bakgrund', columns.hasForeignBackground, ({ first }) => first.hasForeignBackground),
  isOutsideEu: answer('Medborgare utanför EU', columns.isOutsideEu, ({ first }) => first.isOutsideEu),
  isHomeless: answer('Hemlös', columns.isHomeless, ({ first }) => first.isHomeless),
  isRural: answer('Landsbygd', columns.isRural, ({ first }) => first.isRural),
  hasChildren: answer('Barn i hushållet', columns.hasChildren, ({ first }) => first.hasChildren),
  workHistory: answer('Arbetslivserfarenhet', columns.workHistory, ({ first }) => first.workHistory ?? 'unknown'),
  isEnrolledAtAf: answer('Inskriven AF', columns.isEnrolledAtAf, ({ first }) => first.isEnrolledAtAf),
  municipality: fact('Kommun', ({ first }) => first.municipality),
  endsOn: fact('Slutdatum', ({ exit }) => exit?.endsOn),
  exitReason: answer('Avslutsorsak', columns.exitReason, ({ exit }) => exit?.exitReason),
  employmentAfter: answer('Sysselsättning efter', columns.employmentAfter, ({ exit }) => exit?.employmentAfter),
  gainedQualification: answer('Fått kvalifikation', columns.gainedQualification, ({ exit }) => exit?.gainedQualification),
  employmentAfterSixMonths: answer(
    'Sysselsättning efter 6 månader',
    columns.employmentAfterSixMonths,
    ({ exit }) => exit?.employmentAfterSixMonths,
  ),
  improvedAfterSixMonths: answer('Förbättrad efter 6 månader', columns.improvedAfterSixMonths, ({ exit }) => exit?.improvedAfterSixMonths),
  sixMonthsAfter: fact('Sex månader efter', ({ exit }): LocalDate | undefined => exit && addMonths(exit.endsOn, 6)),
} as const;
