import { audited, type Audit } from '../../../functions/shared/definition/audit.ts';
import type { Indicators } from '../../../functions/shared/definition/indicator.ts';
import { addMonths } from '../../../functions/shared/domain/localDate.ts';
import { hasWord, wordsOf } from '../../indicators/audit/auditWords.ts';
import { choiceWords } from '../../indicators/choiceWords.ts';
import { isEnded } from '../../indicators/people.ts';
import { countAmong, peopleReportedIn } from '../../indicators/peopleReportedIn.ts';
import type { Person } from '../../indicators/personRegister.ts';
import { share, sumOf } from '../../indicators/shares.ts';
import { participants, type Participant } from '../../upload/participants/sheet.ts';
import { anySupportColumn, stayColumn, supportAfterColumn } from './susColumns.ts';

const population = peopleReportedIn('monthly-statistics', 'sus', 'year-report');
const sus = 'SUS: sysselsättning och försörjning före och efter insatsen, avslutade deltagare — susam.se';
const finsam = 'Finsam försörjningsmått — finsam.se';

type Support = NonNullable<Participant['supportAtStart']>[number];

/** Kinds of support with their names. */
export const supports = choiceWords(participants.columns.supportAtStart);

/** A-kassa, Försäkringskassan and försörjningsstöd: what SUS calls public support. */
export const publicSupports: readonly string[] = [
  'socialAssistance',
  'activitySupport',
  'unemploymentInsurance',
  'sicknessBenefit',
  'sicknessCompensation',
  'activityCompensation',
  'establishmentBenefit',
];

const named = (supports: readonly Support[] | undefined): readonly Support[] => (supports && supports.length > 0 ? supports : ['unknown']);

/** Support before the measures; a blank is unknown. */
export const supportBefore = ({ first }: Person): readonly Support[] => named(first.supportAtStart);

/** Support after the exit; a blank is unknown. */
export const supportAfter = ({ exit }: Person): readonly Support[] => named(exit?.supportAfter);

const isPublic = (supports: readonly string[]) => supports.some((support) => publicSupports.includes(support));
const worksOrStudies = ({ exit }: Person) => exit?.employmentAfter === 'work' || exit?.employmentAfter === 'studies';

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

const { columns } = participants;
const stayOf = stayColumn(stays);
const publicBefore = anySupportColumn('Offentlig försörjning före', { of: columns.supportAtStart.heading, kinds: publicSupports });
const publicAfter = anySupportColumn('Offentlig försörjning efter', { of: supportAfterColumn.heading, kinds: publicSupports });

const afterIs = (...codes: readonly string[]): Audit => ({
  criteria: { [columns.employmentAfter.heading]: wordsOf(columns.employmentAfter, codes) },
});
const notEmployedBefore = { [columns.employmentAtStart.heading]: { oneOf: ['Arbetslös', 'Utanför arbetskraften', ''] } };

/** A count of those who ended: its title, source and rule, and the rule as conditions of the annex. */
const count = (title: string, [source, where]: readonly [source: string, where: (person: Person) => boolean], told: Audit) =>
  countAmong(population, { title: `SUS: ${title}`, source, among: isEnded, where: audited(where, told) });

/** What SUS compares before and after, of the persons who ended in the period. */
export const susFigures: Indicators = {
  'sus.workBefore': count('arbetade före', [sus, ({ first }) => first.employmentAtStart === 'employed'], {
    criteria: { [columns.employmentAtStart.heading]: wordsOf(columns.employmentAtStart, ['employed']) },
  }),
  'sus.workAfter': count('arbetar efter', [sus, ({ exit }) => exit?.employmentAfter === 'work'], afterIs('work')),
  'sus.studiesAfter': count('studerar efter', [sus, ({ exit }) => exit?.employmentAfter === 'studies'], afterIs('studies')),
  'sus.jobSeekingAfter': count(
    'aktivt arbetssökande efter',
    [sus, ({ exit }) => exit?.employmentAfter === 'jobSeeking'],
    afterIs('jobSeeking'),
  ),
  'sus.otherAfter': count('övriga efter', [sus, ({ exit }) => exit?.employmentAfter === 'other'], afterIs('other')),
  'sus.unknownAfter': count('sysselsättning efter okänd', [sus, ({ exit }) => exit?.employmentAfter === undefined], {
    criteria: { [columns.employmentAfter.heading]: '' },
  }),
  'sus.workOrStudies': count('arbetar eller studerar efter', [sus, worksOrStudies], afterIs('work', 'studies')),
  'sus.begun': count(
    'arbetar eller studerar efter men arbetade inte före',
    [sus, (person) => worksOrStudies(person) && person.first.employmentAtStart !== 'employed'],
    { criteria: { ...afterIs('work', 'studies').criteria, ...notEmployedBefore } },
  ),
  ...share('sus.workOrStudiesShare', {
    title: 'SUS: arbetar eller studerar efter, andel av avslutade',
    source: sus,
    good: 'up',
    of: sumOf('sus.workOrStudies'),
    among: sumOf('participants.ended'),
  }),
  'sus.publicBefore': count('offentlig försörjning före', [finsam, (person) => isPublic(supportBefore(person))], {
    criteria: { [publicBefore.heading]: 'Ja' },
    columns: [publicBefore],
  }),
  'sus.publicAfter': count('offentlig försörjning efter', [finsam, (person) => isPublic(supportAfter(person))], {
    criteria: { [publicAfter.heading]: 'Ja' },
    columns: [supportAfterColumn, publicAfter],
  }),
  ...Object.fromEntries(
    stays.map((stay) => [
      `sus.stay.${stay.id}`,
      count(`deltog ${stay.title}`, [sus, (person) => staysWithin(person, stay)], {
        criteria: { [stayOf.heading]: stay.title },
        columns: [stayOf],
      }),
    ]),
  ),
  ...Object.fromEntries(
    supports.flatMap(([code, word]) => [
      [
        `sus.supportBefore.${code}`,
        count(`försörjning före, ${word}`, [finsam, (person) => supportBefore(person).some((each) => each === code)], {
          criteria: { [columns.supportAtStart.heading]: hasWord(word) },
        }),
      ],
      [
        `sus.supportAfter.${code}`,
        count(`försörjning efter, ${word}`, [finsam, (person) => supportAfter(person).some((each) => each === code)], {
          criteria: { [supportAfterColumn.heading]: hasWord(word) },
          columns: [supportAfterColumn],
        }),
      ],
    ]),
  ),
};
