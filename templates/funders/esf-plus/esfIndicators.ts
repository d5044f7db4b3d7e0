import { audited, auditOf, type CellRule, type Criteria } from '../../../functions/shared/definition/audit.ts';
import { editionOn } from '../../../functions/shared/definition/funder.ts';
import type { Count, Indicators } from '../../../functions/shared/definition/indicator.ts';
import { addMonths } from '../../../functions/shared/domain/localDate.ts';
import { includes, type Period } from '../../../functions/shared/domain/period.ts';
import { wordIn, wordsOf } from '../../indicators/audit/auditWords.ts';
import { countPeople, isEnded, isStarted } from '../../indicators/people.ts';
import type { Exit, Person } from '../../indicators/personRegister.ts';
import { participants, type Participant } from '../../upload/participants/sheet.ts';
import { daysOfChange, editions } from './editions.ts';
import { longTermColumn } from './longTermColumn.ts';

const ANNEX = 'Reg. (EU) 2021/1057, Annex I';

/** An output indicator: persons who started in the period, by their person records. */
function started(title: string, { source, where, ...rest }: Rule<Person>) {
  return countPeople({
    title,
    source: `${source} — ${ANNEX}`,
    ...rest,
    among: isStarted,
    where,
  });
}

/** An immediate result: persons whose exit date lies in the period. */
function left(title: string, { source, where, ...rest }: Rule<Person, [Exit]>) {
  return countPeople({
    title,
    source: `${source} — ${ANNEX}, point 3`,
    good: 'up',
    ...rest,
    among: isEnded,
    where: ofExit(where),
  });
}

/** Six months after the exit date lies in the period. */
const isEndedSixMonthsAgo = audited(
  ({ exit }: Person, period: Period): boolean => exit !== undefined && includes(period, addMonths(exit.endsOn, 6)),
  { criteria: { 'Sex månader efter': { from: 'firstDay', to: 'lastDay' } } },
);

/** A longer-term result: persons for whom six months have passed, in the period, since they left. */
function leftSixMonthsAgo(title: string, { source, where }: Rule<Person, [Exit]>) {
  return countPeople({
    title,
    source: `${source} — ${ANNEX}, point 4`,
    good: 'up',
    among: isEndedSixMonthsAgo,
    where: ofExit(where),
  });
}

interface Rule<Item, More extends readonly unknown[] = []> extends Pick<Count<Item>, 'isInternal' | 'redefinedOn'> {
  readonly source: string;
  readonly where: (item: Item, ...more: More) => boolean;
}

/** A step towards the checks, never printed. */
const step = { source: 'Step towards the sum rules', isInternal: true } as const;

const { columns } = participants;
const status = ({ first }: Person) => first.employmentAtStart;

/** People of one of several statuses at start. */
function hasStatus(...codes: readonly NonNullable<Participant['employmentAtStart']>[]) {
  return audited((person: Person) => codes.some((code) => code === status(person)), {
    criteria: { 'Sysselsättning vid start': wordsOf(columns.employmentAtStart, codes) },
  });
}

function isAged(isInBand: (age: number) => boolean, rule: CellRule) {
  return audited(({ age }: Person) => age !== undefined && isInBand(age), { criteria: { Ålder: rule } });
}

function hasEducation(levels: readonly (string | undefined)[]) {
  return audited(({ first }: Person) => levels.includes(first.education), {
    criteria: { Utbildningsnivå: wordsOf(columns.education, levels) },
  });
}

/** People who answered yes at start. */
function answeredYes(heading: string, answer: (first: Person['first']) => string | undefined) {
  return audited(({ first }: Person) => answer(first) === 'yes', { criteria: { [heading]: 'Ja' } });
}

/** People who told something of a special category: listed without person. */
function toldYes(about: string, answer: (first: Person['first']) => string | undefined) {
  return audited(({ first }: Person) => answer(first) === 'yes', { sensitive: { about, answer: 'Ja' } });
}

type AtExit = (person: Person, exit: Exit) => boolean;

/** A rule about people who have left, as one about people. */
function ofExit(where: AtExit) {
  const test = (person: Person) => person.exit !== undefined && where(person, person.exit);
  const audit = auditOf(where);
  return audit ? audited(test, audit) : test;
}

function atExit(where: AtExit, criteria: Criteria): AtExit {
  return audited(where, { criteria });
}

const isJobless = hasStatus('unemployed', 'inactive');
const joblessAtStart: Criteria = { 'Sysselsättning vid start': wordsOf(columns.employmentAtStart, ['unemployed', 'inactive']) };
const after = wordIn(columns.employmentAfter);
const rules = {
  inactive: wordsOf(columns.employmentAtStart, ['inactive']),
  employed: wordsOf(columns.employmentAtStart, ['employed']),
  jobSeeking: after('jobSeeking') ?? '',
  work: after('work') ?? '',
  studies: after('studies') ?? '',
} as const;

const isJobSearching: AtExit = atExit((person, { employmentAfter }) => status(person) === 'inactive' && employmentAfter === 'jobSeeking', {
  'Sysselsättning vid start': rules.inactive,
  'Sysselsättning efter': rules.jobSeeking,
});
const isEmployed: AtExit = atExit((person, { employmentAfter }) => isJobless(person) && employmentAfter === 'work', {
  ...joblessAtStart,
  'Sysselsättning efter': rules.work,
});

/** Unemployed at start for at least twelve months; under 25 for more than six. The months are the edition's, by the day the person started. */
const isLongTermUnemployed = audited(
  (person: Person): boolean => {
    const { unemployedSince, startsOn } = person.first;
    if (status(person) !== 'unemployed' || unemployedSince === undefined) return false;
    const { months, young } = editionOn(editions, startsOn).longTermUnemployment;
    return person.age !== undefined && person.age < young.underAge
      ? addMonths(unemployedSince, young.months) < startsOn
      : addMonths(unemployedSince, months) <= startsOn;
  },
  { criteria: { Långtidsarbetslös: 'Ja' }, columns: [longTermColumn] },
);

/** Common output indicators for participants: point 1.1, and 1.2 from EECO12 on. */
const outputs = {
  EECO01: started('Totalt antal deltagare', {
    source: '«total number of participants», calculated automatically from employment status, point 1.1',
    where: hasStatus('unemployed', 'inactive', 'employed'),
  }),
  EECO02: started('Arbetslösa, även långtidsarbetslösa', {
    source: '«unemployed, including long-term unemployed», point 1.1',
    where: hasStatus('unemployed'),
  }),
  EECO03: started('Långtidsarbetslösa', {
    source: '«long-term unemployed», point 1.1; national definitions may be used where data are collected from registers',
    redefinedOn: daysOfChange(({ longTermUnemployment }) => longTermUnemployment),
    where: isLongTermUnemployed,
  }),
  EECO04: started('Utanför arbetskraften', { source: '«inactive», point 1.1', where: hasStatus('inactive') }),
  EECO05: started('Sysselsatta, även egenföretagare', {
    source: '«employed, including self-employed», point 1.1',
    where: hasStatus('employed'),
  }),
  EECO06: started('Barn under 18 år', {
    source: '«number of children below 18 years of age», point 1.1',
    where: isAged((age) => age < 18, { below: 18 }),
  }),
  EECO07: started('Unga 18–29 år', {
    source: '«young people between 18 and 29 years of age», point 1.1',
    where: isAged((age) => age >= 18 && age <= 29, { from: 18, to: 29 }),
  }),
  EECO08: started('Deltagare 55 år och äldre', {
    source: '«number of participants of 55 years of age and above», point 1.1',
    where: isAged((age) => age >= 55, { from: 55 }),
  }),
  EECO09: started('Högst grundskola (ISCED 0–2)', {
    source: '«with lower secondary education or less (ISCED 0-2)», point 1.1',
    where: hasEducation(['none', 'compulsory']),
  }),
  EECO10: started('Gymnasium eller kortare eftergymnasial utbildning (ISCED 3–4)', {
    source: '«with upper secondary (ISCED 3) or post-secondary education (ISCED 4)», point 1.1',
    where: hasEducation(['upperSecondary', 'postSecondaryShort']),
  }),
  EECO11: started('Högskoleutbildning (ISCED 5–8)', {
    source: '«with tertiary education (ISCED 5 to 8)», point 1.1',
    where: hasEducation(['postSecondaryLong', 'doctoral']),
  }),
  EECO12: started('Deltagare med funktionsnedsättning', {
    source: '«participants with disabilities», point 1.2',
    where: toldYes('Funktionsnedsättning', ({ hasDisability }) => hasDisability),
  }),
  EECO13: started('Tredjelandsmedborgare', {
    source: '«third-country nationals», point 1.2: persons who are not citizens of the Union, including stateless persons (article 2)',
    where: answeredYes('Medborgare utanför EU', ({ isOutsideEu }) => isOutsideEu),
  }),
  EECO14: started('Deltagare med utländsk bakgrund', {
    source: '«participants with a foreign background», point 1.2, by the national definition',
    where: answeredYes('Utländsk bakgrund', ({ hasForeignBackground }) => hasForeignBackground),
  }),
  EECO15: started('Minoriteter', {
    source: '«minorities (including marginalised communities, such as Roma people)», point 1.2',
    where: toldYes('Nationell minoritet', ({ isNationalMinority }) => isNationalMinority),
  }),
  EECO16: started('Hemlösa eller utestängda från bostadsmarknaden', {
    source: '«homeless or affected by housing exclusion», point 1.2',
    where: answeredYes('Hemlös', ({ isHomeless }) => isHomeless),
  }),
  EECO17: started('Deltagare från landsbygden', {
    source: '«participants from rural areas», point 1.2',
    where: answeredYes('Landsbygd', ({ isRural }) => isRural),
  }),
  'EECO.statusUnknown': started('Påbörjade utan uppgift om sysselsättning', {
    ...step,
    where: audited((person: Person) => status(person) === undefined, { criteria: { 'Sysselsättning vid start': '' } }),
  }),
  'EECO.30to54': started('Påbörjade 30–54 år', { ...step, where: isAged((age) => age >= 30 && age < 55, { from: 30, below: 55 }) }),
  'EECO.ageUnknown': started('Påbörjade utan uppgift om ålder', {
    ...step,
    where: audited(({ age }: Person) => age === undefined, { criteria: { Ålder: '' } }),
  }),
  'EECO.educationUnknown': started('Påbörjade utan uppgift om utbildning', { ...step, where: hasEducation(['unknown', undefined]) }),
} satisfies Indicators;

/** Common immediate and longer-term result indicators for participants. */
const results = {
  EECR01: left('Arbetssökande efter avslut', {
    source: '«participants engaged in job searching upon leaving»',
    where: isJobSearching,
  }),
  EECR02: left('I utbildning efter avslut', {
    source: '«participants in education or training upon leaving»',
    where: atExit((_, { employmentAfter }) => employmentAfter === 'studies', { 'Sysselsättning efter': rules.studies }),
  }),
  EECR03: left('Har fått en kvalifikation vid avslut', {
    source: '«participants gaining a qualification upon leaving»',
    where: atExit((_, { gainedQualification }) => gainedQualification === 'yes', { 'Fått kvalifikation': 'Ja' }),
  }),
  EECR04: left('I arbete efter avslut', {
    source: '«participants in employment, including self-employment, upon leaving»',
    where: isEmployed,
  }),
  EECR05: leftSixMonthsAgo('I arbete sex månader efter avslut', {
    source: '«participants in employment, including self-employment, six months after leaving»',
    where: atExit((person, { employmentAfterSixMonths }) => isJobless(person) && employmentAfterSixMonths === 'work', {
      ...joblessAtStart,
      'Sysselsättning efter 6 månader': rules.work,
    }),
  }),
  EECR06: leftSixMonthsAgo('Bättre ställning på arbetsmarknaden sex månader efter avslut', {
    source: '«participants with an improved labour market situation six months after leaving»',
    where: atExit((person, { improvedAfterSixMonths }) => status(person) === 'employed' && improvedAfterSixMonths === 'yes', {
      'Sysselsättning vid start': rules.employed,
      'Förbättrad efter 6 månader': 'Ja',
    }),
  }),
  'EECR.jobSearchingAndEmployed': left('Avslutade som räknas både som arbetssökande och i arbete', {
    ...step,
    where: atExit((person, exit) => isJobSearching(person, exit) && isEmployed(person, exit), {
      'Sysselsättning vid start': rules.inactive,
      'Sysselsättning efter': { oneOf: [] },
    }),
  }),
} satisfies Indicators;

/** ESF+ common indicators for participants (Swedish *gemensamma indikatorer*), for whoever has to report them. */
export const esfIndicators: Readonly<Record<string, Count<Person>>> = { ...outputs, ...results };

/** Codes of the indicators that begin so: `EECO`, `EECR`. */
export function indicatorCodes(prefix: 'EECO' | 'EECR'): readonly string[] {
  return Object.keys(esfIndicators).filter((key) => key.startsWith(prefix) && /^\w+\d\d$/.test(key));
}
