import { editionOn } from '../../../functions/shared/definition/funder.ts';
import type { Count, Indicators } from '../../../functions/shared/definition/indicator.ts';
import { addMonths } from '../../../functions/shared/domain/localDate.ts';
import { includes, type Period } from '../../../functions/shared/domain/period.ts';
import { countPeople, isEnded, isStarted } from '../../indicators/people.ts';
import type { Exit, Person } from '../../indicators/personRegister.ts';
import { daysOfChange, editions } from './editions.ts';

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
    where: (person) => person.exit !== undefined && where(person, person.exit),
  });
}

/** Six months after the exit date lies in the period. */
function isEndedSixMonthsAgo({ exit }: Person, period: Period): boolean {
  return exit !== undefined && includes(period, addMonths(exit.endsOn, 6));
}

/** A longer-term result: persons for whom six months have passed, in the period, since they left. */
function leftSixMonthsAgo(title: string, { source, where }: Rule<Person, [Exit]>) {
  return countPeople({
    title,
    source: `${source} — ${ANNEX}, point 4`,
    good: 'up',
    among: isEndedSixMonthsAgo,
    where: (person) => person.exit !== undefined && where(person, person.exit),
  });
}

interface Rule<Item, More extends readonly unknown[] = []> extends Pick<Count<Item>, 'isInternal' | 'redefinedOn'> {
  readonly source: string;
  readonly where: (item: Item, ...more: More) => boolean;
}

/** A step towards the checks, never printed. */
const step = { source: 'Step towards the sum rules', isInternal: true } as const;

const status = ({ first }: Person) => first.employmentAtStart;
const isAged =
  (isInBand: (age: number) => boolean) =>
  ({ age }: Person) =>
    age !== undefined && isInBand(age);
const hasEducation =
  (levels: readonly (string | undefined)[]) =>
  ({ first }: Person) =>
    levels.includes(first.education);
const wasJobless = (person: Person) => status(person) === 'unemployed' || status(person) === 'inactive';

const isJobSearching = (person: Person, { employmentAfter }: Exit) => status(person) === 'inactive' && employmentAfter === 'jobSeeking';
const isEmployed = (person: Person, { employmentAfter }: Exit) => wasJobless(person) && employmentAfter === 'work';

/** Unemployed at start for at least twelve months; under 25 for more than six. The months are the edition's, by the day the person started. */
function isLongTermUnemployed(person: Person): boolean {
  const { unemployedSince, startsOn } = person.first;
  if (status(person) !== 'unemployed' || unemployedSince === undefined) return false;
  const { months, young } = editionOn(editions, startsOn).longTermUnemployment;
  return person.age !== undefined && person.age < young.underAge
    ? addMonths(unemployedSince, young.months) < startsOn
    : addMonths(unemployedSince, months) <= startsOn;
}

/** Common output indicators for participants: point 1.1, and 1.2 from EECO12 on. */
const outputs = {
  EECO01: started('Totalt antal deltagare', {
    source: '«total number of participants», calculated automatically from employment status, point 1.1',
    where: (person) => status(person) !== undefined,
  }),
  EECO02: started('Arbetslösa, även långtidsarbetslösa', {
    source: '«unemployed, including long-term unemployed», point 1.1',
    where: (person) => status(person) === 'unemployed',
  }),
  EECO03: started('Långtidsarbetslösa', {
    source: '«long-term unemployed», point 1.1; national definitions may be used where data are collected from registers',
    redefinedOn: daysOfChange(({ longTermUnemployment }) => longTermUnemployment),
    where: isLongTermUnemployed,
  }),
  EECO04: started('Utanför arbetskraften', { source: '«inactive», point 1.1', where: (person) => status(person) === 'inactive' }),
  EECO05: started('Sysselsatta, även egenföretagare', {
    source: '«employed, including self-employed», point 1.1',
    where: (person) => status(person) === 'employed',
  }),
  EECO06: started('Barn under 18 år', {
    source: '«number of children below 18 years of age», point 1.1',
    where: isAged((age) => age < 18),
  }),
  EECO07: started('Unga 18–29 år', {
    source: '«young people between 18 and 29 years of age», point 1.1',
    where: isAged((age) => age >= 18 && age <= 29),
  }),
  EECO08: started('Deltagare 55 år och äldre', {
    source: '«number of participants of 55 years of age and above», point 1.1',
    where: isAged((age) => age >= 55),
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
    where: ({ first }) => first.hasDisability === 'yes',
  }),
  EECO13: started('Tredjelandsmedborgare', {
    source: '«third-country nationals», point 1.2: persons who are not citizens of the Union, including stateless persons (article 2)',
    where: ({ first }) => first.isOutsideEu === 'yes',
  }),
  EECO14: started('Deltagare med utländsk bakgrund', {
    source: '«participants with a foreign background», point 1.2, by the national definition',
    where: ({ first }) => first.hasForeignBackground === 'yes',
  }),
  EECO15: started('Minoriteter', {
    source: '«minorities (including marginalised communities, such as Roma people)», point 1.2',
    where: ({ first }) => first.isNationalMinority === 'yes',
  }),
  EECO16: started('Hemlösa eller utestängda från bostadsmarknaden', {
    source: '«homeless or affected by housing exclusion», point 1.2',
    where: ({ first }) => first.isHomeless === 'yes',
  }),
  EECO17: started('Deltagare från landsbygden', {
    source: '«participants from rural areas», point 1.2',
    where: ({ first }) => first.isRural === 'yes',
  }),
  'EECO.statusUnknown': started('Påbörjade utan uppgift om sysselsättning', { ...step, where: (person) => status(person) === undefined }),
  'EECO.30to54': started('Påbörjade 30–54 år', { ...step, where: isAged((age) => age >= 30 && age < 55) }),
  'EECO.ageUnknown': started('Påbörjade utan uppgift om ålder', { ...step, where: ({ age }) => age === undefined }),
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
    where: (_, { employmentAfter }) => employmentAfter === 'studies',
  }),
  EECR03: left('Har fått en kvalifikation vid avslut', {
    source: '«participants gaining a qualification upon leaving»',
    where: (_, { gainedQualification }) => gainedQualification === 'yes',
  }),
  EECR04: left('I arbete efter avslut', {
    source: '«participants in employment, including self-employment, upon leaving»',
    where: isEmployed,
  }),
  EECR05: leftSixMonthsAgo('I arbete sex månader efter avslut', {
    source: '«participants in employment, including self-employment, six months after leaving»',
    where: (person, { employmentAfterSixMonths }) => wasJobless(person) && employmentAfterSixMonths === 'work',
  }),
  EECR06: leftSixMonthsAgo('Bättre ställning på arbetsmarknaden sex månader efter avslut', {
    source: '«participants with an improved labour market situation six months after leaving»',
    where: (person, { improvedAfterSixMonths }) => status(person) === 'employed' && improvedAfterSixMonths === 'yes',
  }),
  'EECR.jobSearchingAndEmployed': left('Avslutade som räknas både som arbetssökande och i arbete', {
    ...step,
    where: (person, exit) => isJobSearching(person, exit) && isEmployed(person, exit),
  }),
} satisfies Indicators;

/** ESF+ common indicators for participants (Swedish *gemensamma indikatorer*), for whoever has to report them. */
export const esfIndicators: Readonly<Record<string, Count<Person>>> = { ...outputs, ...results };

/** Codes of the indicators that begin so: `EECO`, `EECR`. */
export function indicatorCodes(prefix: 'EECO' | 'EECR'): readonly string[] {
  return Object.keys(esfIndicators).filter((key) => key.startsWith(prefix) && /^\w+\d\d$/.test(key));
}
