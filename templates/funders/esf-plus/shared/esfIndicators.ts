import { audited, withColumns } from '../../../../functions/shared/definition/audit.ts';
import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import type { Count, Indicators } from '../../../../functions/shared/definition/indicator.ts';
import { addMonths } from '../../../../functions/shared/domain/localDate.ts';
import {
  both,
  isInPeriod,
  isMissing,
  isOneOf,
  isToldApart,
  isWithin,
  type Condition,
  type Limits,
} from '../../../indicators/audit/conditions.ts';
import { peopleSheet } from '../../../indicators/audit/peopleSheet.ts';
import { personFacts } from '../../../indicators/audit/personFacts.ts';
import { countPeople, isEnded, isStarted } from '../../../indicators/people.ts';
import type { Person } from '../../../indicators/registers/personRegister.ts';
import { participants, type Participant } from '../../../upload/participants/sheet.ts';
import { daysOfChange, editions } from './editions.ts';
import { longTermColumn } from './longTermColumn.ts';

const ANNEX = 'Reg. (EU) 2021/1057, Annex I';

/** An output indicator: persons who started in the period, by their person records. */
function started(title: string, { source, where, ...rest }: Rule) {
  return countPeople({
    title,
    source: `${source} — ${ANNEX}`,
    ...rest,
    among: isStarted,
    where,
  });
}

/** An immediate result: persons whose exit date lies in the period. */
function left(title: string, { source, where, ...rest }: Rule) {
  return countPeople({
    title,
    source: `${source} — ${ANNEX}, point 3`,
    good: 'up',
    ...rest,
    among: isEnded,
    where,
  });
}

/** Six months after the exit date lies in the period. */
const isEndedSixMonthsAgo = isInPeriod(personFacts.sixMonthsAfter);

/** A longer-term result: persons for whom six months have passed, in the period, since they left. */
function leftSixMonthsAgo(title: string, { source, where }: Rule) {
  return countPeople({
    title,
    source: `${source} — ${ANNEX}, point 4`,
    good: 'up',
    among: isEndedSixMonthsAgo,
    where,
  });
}

interface Rule extends Pick<Count<Person>, 'isInternal' | 'redefinedOn'> {
  readonly source: string;
  readonly where: Condition<Person>;
}

/** A step towards the checks, never printed. */
const step = { source: 'Step towards the sum rules', isInternal: true } as const;

const { columns } = participants;

/** People of one of several statuses at start. */
const hasStatus = (...codes: readonly NonNullable<Participant['employmentAtStart']>[]) => isOneOf(personFacts.employmentAtStart, ...codes);

/** Whose age in whole years on the first start lies within limits. */
const isAged = (limits: Limits) => isWithin(personFacts.age, limits);

const isJobless = hasStatus('unemployed', 'inactive');
const isJobSearching = both(hasStatus('inactive'), isOneOf(personFacts.employmentAfter, 'jobSeeking'));
const isEmployed = both(isJobless, isOneOf(personFacts.employmentAfter, 'work'));

/** Unemployed at start for at least twelve months; under 25 for more than six. The months are the edition's, by the day the person started. */
const isLongTermUnemployed = audited(
  (person: Person): boolean => {
    const { unemployedSince, startsOn } = person.first;
    if (person.first.employmentAtStart !== 'unemployed' || unemployedSince === undefined) return false;
    const { months, young } = editionOn(editions, startsOn).longTermUnemployment;
    return person.age !== undefined && person.age < young.underAge
      ? addMonths(unemployedSince, young.months) < startsOn
      : addMonths(unemployedSince, months) <= startsOn;
  },
  withColumns(peopleSheet, longTermColumn),
  { criteria: { Långtidsarbetslös: 'Ja' } },
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
    where: isAged({ below: 18 }),
  }),
  EECO07: started('Unga 18–29 år', {
    source: '«young people between 18 and 29 years of age», point 1.1',
    where: isAged({ from: 18, to: 29 }),
  }),
  EECO08: started('Deltagare 55 år och äldre', {
    source: '«number of participants of 55 years of age and above», point 1.1',
    where: isAged({ from: 55 }),
  }),
  EECO09: started('Högst grundskola (ISCED 0–2)', {
    source: '«with lower secondary education or less (ISCED 0-2)», point 1.1',
    where: isOneOf(personFacts.education, 'none', 'compulsory'),
  }),
  EECO10: started('Gymnasium eller kortare eftergymnasial utbildning (ISCED 3–4)', {
    source: '«with upper secondary (ISCED 3) or post-secondary education (ISCED 4)», point 1.1',
    where: isOneOf(personFacts.education, 'upperSecondary', 'postSecondaryShort'),
  }),
  EECO11: started('Högskoleutbildning (ISCED 5–8)', {
    source: '«with tertiary education (ISCED 5 to 8)», point 1.1',
    where: isOneOf(personFacts.education, 'postSecondaryLong', 'doctoral'),
  }),
  EECO12: started('Deltagare med funktionsnedsättning', {
    source: '«participants with disabilities», point 1.2',
    where: isToldApart(columns.hasDisability, { code: 'yes', of: ({ first }: Person) => first.hasDisability }),
  }),
  EECO13: started('Tredjelandsmedborgare', {
    source: '«third-country nationals», point 1.2: persons who are not citizens of the Union, including stateless persons (article 2)',
    where: isOneOf(personFacts.isOutsideEu, 'yes'),
  }),
  EECO14: started('Deltagare med utländsk bakgrund', {
    source: '«participants with a foreign background», point 1.2, by the national definition',
    where: isOneOf(personFacts.hasForeignBackground, 'yes'),
  }),
  EECO15: started('Minoriteter', {
    source: '«minorities (including marginalised communities, such as Roma people)», point 1.2',
    where: isToldApart(columns.isNationalMinority, { code: 'yes', of: ({ first }: Person) => first.isNationalMinority }),
  }),
  EECO16: started('Hemlösa eller utestängda från bostadsmarknaden', {
    source: '«homeless or affected by housing exclusion», point 1.2',
    where: isOneOf(personFacts.isHomeless, 'yes'),
  }),
  EECO17: started('Deltagare från landsbygden', {
    source: '«participants from rural areas», point 1.2',
    where: isOneOf(personFacts.isRural, 'yes'),
  }),
  'EECO.statusUnknown': started('Påbörjade utan uppgift om sysselsättning', {
    ...step,
    where: isMissing(personFacts.employmentAtStart),
  }),
  'EECO.30to54': started('Påbörjade 30–54 år', { ...step, where: isAged({ from: 30, below: 55 }) }),
  'EECO.ageUnknown': started('Påbörjade utan uppgift om ålder', {
    ...step,
    where: isMissing(personFacts.age),
  }),
  'EECO.educationUnknown': started('Påbörjade utan uppgift om utbildning', { ...step, where: isOneOf(personFacts.education, 'unknown') }),
} satisfies Indicators;

/** Unemployed or inactive at start, and in work six months after the exit. */
export const isEmployedAfterSixMonths = both(isJobless, isOneOf(personFacts.employmentAfterSixMonths, 'work'));

/** Common immediate and longer-term result indicators for participants. */
const results = {
  EECR01: left('Arbetssökande efter avslut', {
    source: '«participants engaged in job searching upon leaving»',
    where: isJobSearching,
  }),
  EECR02: left('I utbildning efter avslut', {
    source: '«participants in education or training upon leaving»',
    where: isOneOf(personFacts.employmentAfter, 'studies'),
  }),
  EECR03: left('Har fått en kvalifikation vid avslut', {
    source: '«participants gaining a qualification upon leaving»',
    where: isOneOf(personFacts.gainedQualification, 'yes'),
  }),
  EECR04: left('I arbete efter avslut', {
    source: '«participants in employment, including self-employment, upon leaving»',
    where: isEmployed,
  }),
  EECR05: leftSixMonthsAgo('I arbete sex månader efter avslut', {
    source: '«participants in employment, including self-employment, six months after leaving»',
    where: isEmployedAfterSixMonths,
  }),
  EECR06: leftSixMonthsAgo('Bättre ställning på arbetsmarknaden sex månader efter avslut', {
    source: '«participants with an improved labour market situation six months after leaving»',
    where: both(hasStatus('employed'), isOneOf(personFacts.improvedAfterSixMonths, 'yes')),
  }),
  'EECR.jobSearchingAndEmployed': left('Avslutade som räknas både som arbetssökande och i arbete', {
    ...step,
    where: both(isJobSearching, isEmployed),
  }),
} satisfies Indicators;

/** ESF+ common indicators for participants (Swedish *gemensamma indikatorer*), for whoever has to report them. */
export const esfIndicators = { ...outputs, ...results } satisfies Readonly<Record<string, Count<Person>>>;

/** The key of one, steps towards the checks too. */
export type IndicatorKey = keyof typeof esfIndicators;

/** The code of one: `EECO01`, `EECR06`. */
export type IndicatorCode = Exclude<IndicatorKey, `${string}.${string}`>;

/** Codes of the indicators that begin so: `EECO`, `EECR`. */
export function indicatorCodes(prefix: 'EECO' | 'EECR'): readonly IndicatorCode[] {
  return Object.keys(esfIndicators).filter((key): key is IndicatorCode => key.startsWith(prefix) && /^\w+\d\d$/.test(key));
}
