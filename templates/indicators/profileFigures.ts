import type { Column } from '../../functions/shared/definition/column.ts';
import { defineEach, type Count, type Indicators } from '../../functions/shared/definition/indicator.ts';
import { participants } from '../upload/participants/sheet.ts';
import { isAmong, isMissing, isOneOf, isToldApart, isWithin, type Answer, type Condition, type Limits } from './audit/conditions.ts';
import { personFacts } from './audit/personFacts.ts';
import { choiceWords, type CodeOf } from '../upload/choiceWords.ts';
import { countPeople, isMet } from './people.ts';
import type { Person } from './registers/personRegister.ts';

/** One figure for each choice of a column, over the people met in the period. */
function profile<const Key extends string, Value>(
  key: Key,
  {
    title,
    column,
    is,
  }: { readonly title: string; readonly column: Column<Value>; readonly is: (code: CodeOf<Value>) => Condition<Person> },
): Readonly<Record<`${Key}.${CodeOf<Value>}`, Count<Person>>> {
  return defineEach(choiceWords(column), ([code, word]) => [
    `${key}.${code}`,
    countPeople({ title: `${title}: ${word}`, among: isMet, where: is(code) }),
  ]);
}

/** People met in the period by their answer: a fact of a single choice. */
function profileOf<const Key extends string, Code extends string>(key: Key, title: string, answer: Answer<Person, Code>) {
  return profile(key, { title, column: answer.column, is: (code) => isOneOf<Person, string>(answer, code) });
}

/** People met in the period of an age. */
function aged(title: string, limits: Limits): Count<Person> {
  return countPeople({ title, among: isMet, where: isWithin(personFacts.age, limits) });
}

/** People met in the period who answered yes. */
function answeredYes(title: string, answer: Answer<Person, 'yes' | 'no' | 'unknown'>): Count<Person> {
  return countPeople({ title, among: isMet, where: isOneOf(answer, 'yes') });
}

/** Who the people met in the period are, by their person records. A blank counts as unknown where there is such a choice, else nowhere. */
export const profileFigures = {
  'age.under25': aged('Ålder: under 25 år', { below: 25 }),
  'age.25to54': aged('Ålder: 25–54 år', { from: 25, below: 55 }),
  'age.55plus': aged('Ålder: 55 år och äldre', { from: 55 }),
  'age.under40': aged('Ålder: under 40 år', { below: 40 }),
  'age.unknown': {
    ...countPeople({ title: 'Ålder: okänd', among: isMet, where: isMissing(personFacts.age) }),
    isInternal: true,
  },
  ...profileOf('education', 'Utbildning', personFacts.education),
  ...profile('support', {
    title: 'Försörjning vid start',
    column: personFacts.supportAtStart.column,
    is: (code) => isAmong(personFacts.supportAtStart, code),
  }),
  ...profileOf('supportTime', 'Tid i offentlig försörjning', personFacts.supportTime),
  ...profileOf('referredBy', 'Anvisad av', personFacts.referredBy),
  'children.yes': answeredYes('Barn i hushållet', personFacts.hasChildren),
  'foreignBackground.yes': answeredYes('Utländsk bakgrund', personFacts.hasForeignBackground),
  ...profile('obstacle', {
    title: 'Hinder',
    column: participants.columns.obstacles,
    is: (code) => isToldApart<Person, typeof code>(participants.columns.obstacles, { code, of: ({ first }) => first.obstacles }),
  }),
  ...profileOf('workHistory', 'Arbetslivserfarenhet', personFacts.workHistory),
  'enrolledAtAf.yes': answeredYes('Inskriven hos Arbetsförmedlingen', personFacts.isEnrolledAtAf),
  'homeless.yes': answeredYes('Hemlös eller osäkert boende', personFacts.isHomeless),
} satisfies Indicators;
