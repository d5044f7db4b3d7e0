import { audited, withColumns } from '../../../../functions/shared/definition/audit.ts';
import { defineEach, joinFigures, type FigureKeyOf, type Indicators } from '../../../../functions/shared/definition/indicator.ts';
import { addMonths } from '../../../../functions/shared/domain/localDate.ts';
import type { KeyOf } from '../../../indicators/defineFunder.ts';
import { both, isAmong, isMissing, isNoneOf, isOneOf, type Condition } from '../../../indicators/audit/conditions.ts';
import { peopleSheet } from '../../../indicators/audit/peopleSheet.ts';
import { personFacts } from '../../../indicators/audit/personFacts.ts';
import { choiceWords } from '../../../upload/choiceWords.ts';
import type { CommonKey } from '../../../indicators/commonIndicators.ts';
import { isEnded } from '../../../indicators/people.ts';
import { countAmong, peopleReportedIn } from '../../../indicators/peopleReportedIn.ts';
import type { Person } from '../../../indicators/registers/personRegister.ts';
import { share, sumOf } from '../../../indicators/shares.ts';
import { participants, type Participant } from '../../../upload/participants/sheet.ts';
import { anySupportColumn, stayColumn, supportAfter, supportAfterFact, withSupportAfter } from './susColumns.ts';

const population = peopleReportedIn('monthly-statistics', 'sus', 'year-report');
const sus = 'SUS: sysselsättning och försörjning före och efter insatsen, avslutade deltagare — susam.se';
const finsam = 'Finsam försörjningsmått — finsam.se';

type Support = NonNullable<Participant['supportAtStart']>[number];

/** Kinds of support with their names. */
export const supports = choiceWords(participants.columns.supportAtStart);

/** A-kassa, Försäkringskassan and försörjningsstöd: what SUS calls public support. */
export const publicSupports: readonly Support[] = [
  'socialAssistance',
  'activitySupport',
  'unemploymentInsurance',
  'sicknessBenefit',
  'sicknessCompensation',
  'activityCompensation',
  'establishmentBenefit',
];

/** Support before the measures; a blank is unknown. */
export const supportBefore = (person: Person): readonly Support[] => personFacts.supportAtStart.of(person) ?? [];

const isPublic = (supports: readonly Support[]) => supports.some((support) => publicSupports.includes(support));

/** How long somebody has been with the project, from the first start to the exit. */
const stays = [
  { id: 'under3', title: 'kortare än 3 månader', from: 0, to: 3 },
  { id: '3to6', title: '3–6 månader', from: 3, to: 6 },
  { id: '6to12', title: '6–12 månader', from: 6, to: 12 },
  { id: 'over12', title: '12 månader eller längre', from: 12, to: undefined },
] as const;

function staysWithin({ first, exit }: Person, { from, to }: (typeof stays)[number]): boolean {
  if (exit === undefined) return false;
  return exit.endsOn >= addMonths(first.startsOn, from) && (to === undefined || exit.endsOn < addMonths(first.startsOn, to));
}

const stayOf = stayColumn(stays);
const publicBefore = anySupportColumn('Offentlig försörjning före', { of: 'Försörjning vid start', kinds: publicSupports });
const publicAfter = anySupportColumn('Offentlig försörjning efter', { of: 'Försörjning efter', kinds: publicSupports });

const { employmentAtStart, employmentAfter, supportAtStart } = personFacts;
const worksOrStudies = isOneOf(employmentAfter, 'work', 'studies');

/** A count of those who ended: its title, source and rule. */
const count = (title: string, source: string, where: Condition<Person>) =>
  countAmong(population, { title: `SUS: ${title}`, source, among: isEnded, where });

const ends = {
  'sus.workBefore': count('arbetade före', sus, isOneOf(employmentAtStart, 'employed')),
  'sus.workAfter': count('arbetar efter', sus, isOneOf(employmentAfter, 'work')),
  'sus.studiesAfter': count('studerar efter', sus, isOneOf(employmentAfter, 'studies')),
  'sus.jobSeekingAfter': count('aktivt arbetssökande efter', sus, isOneOf(employmentAfter, 'jobSeeking')),
  'sus.otherAfter': count('övriga efter', sus, isOneOf(employmentAfter, 'other')),
  'sus.unknownAfter': count('sysselsättning efter okänd', sus, isMissing(employmentAfter)),
  'sus.workOrStudies': count('arbetar eller studerar efter', sus, worksOrStudies),
  'sus.begun': count(
    'arbetar eller studerar efter men arbetade inte före',
    sus,
    both(worksOrStudies, isNoneOf(employmentAtStart, 'employed')),
  ),
} satisfies Indicators;

const sum = sumOf<CommonKey | FigureKeyOf<typeof ends>>;

/** What SUS compares before and after, of the persons who ended in the period. */
export const susFigures = {
  ...ends,
  ...share('sus.workOrStudiesShare', {
    title: 'SUS: arbetar eller studerar efter, andel av avslutade',
    source: sus,
    good: 'up',
    of: sum('sus.workOrStudies'),
    among: sum('participants.ended'),
  }),
  'sus.publicBefore': count(
    'offentlig försörjning före',
    finsam,
    audited((person: Person) => isPublic(supportBefore(person)), withColumns(peopleSheet, publicBefore), {
      criteria: { 'Offentlig försörjning före': 'Ja' },
    }),
  ),
  'sus.publicAfter': count(
    'offentlig försörjning efter',
    finsam,
    audited((person: Person) => isPublic(supportAfter(person)), withColumns(withSupportAfter, publicAfter), {
      criteria: { 'Offentlig försörjning efter': 'Ja' },
    }),
  ),
  ...defineEach(stays, (stay) => [
    `sus.stay.${stay.id}`,
    count(
      `deltog ${stay.title}`,
      sus,
      audited((person: Person) => staysWithin(person, stay), withColumns(peopleSheet, stayOf), {
        criteria: { 'Tid i projektet': stay.title },
      }),
    ),
  ]),
  ...joinFigures(
    supports.map(([code, word]) => ({
      ...defineEach([code], () => [`sus.supportBefore.${code}`, count(`försörjning före, ${word}`, finsam, isAmong(supportAtStart, code))]),
      ...defineEach([code], () => [
        `sus.supportAfter.${code}`,
        count(`försörjning efter, ${word}`, finsam, isAmong(supportAfterFact, code)),
      ]),
    })),
  ),
} satisfies Indicators<CommonKey | FigureKeyOf<typeof ends>>;

/** What reports to a coordination association may name. */
export type SusKey = KeyOf<typeof susFigures>;
