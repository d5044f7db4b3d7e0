import type { Column } from '../../functions/shared/definition/column.ts';
import type { Indicators } from '../../functions/shared/definition/indicator.ts';
import type { Stored } from '../../functions/shared/domain/dataset.ts';
import { participants, type Participant } from '../upload/participants.ts';
import { choiceWords } from './choiceWords.ts';
import { countPeople, isMet } from './people.ts';

const { columns } = participants;

/** One figure for each choice of a column, over the people met in the period. */
function profile(
  key: string,
  { title, column, codesOf }: { title: string; column: Column; codesOf: (first: Stored<Participant>) => readonly (string | undefined)[] },
): Indicators {
  return Object.fromEntries(
    choiceWords(column).map(([code, word]) => [
      `${key}.${code}`,
      countPeople({ title: `${title}: ${word}`, where: (person, period) => isMet(person, period) && codesOf(person.first).includes(code) }),
    ]),
  );
}

/** People met in the period of an age. */
function aged(title: string, isInBand: (age: number) => boolean) {
  return countPeople({ title, where: (person, period) => person.age !== undefined && isInBand(person.age) && isMet(person, period) });
}

/** People met in the period who answered yes. */
function answeredYes(title: string, answer: (first: Stored<Participant>) => string | undefined) {
  return countPeople({ title, where: (person, period) => answer(person.first) === 'yes' && isMet(person, period) });
}

/** Who the people met in the period are, by their person records. A blank counts as unknown where there is such a choice, else nowhere. */
export const profileFigures = {
  'age.under25': aged('Ålder: under 25 år', (age) => age < 25),
  'age.25to54': aged('Ålder: 25–54 år', (age) => age >= 25 && age < 55),
  'age.55plus': aged('Ålder: 55 år och äldre', (age) => age >= 55),
  'age.under40': aged('Ålder: under 40 år', (age) => age < 40),
  'age.unknown': {
    ...countPeople({ title: 'Ålder: okänd', where: (person, period) => person.age === undefined && isMet(person, period) }),
    isInternal: true,
  },
  ...profile('education', {
    title: 'Utbildning',
    column: columns.education,
    codesOf: ({ education = 'unknown' }) => [education],
  }),
  ...profile('support', {
    title: 'Försörjning vid start',
    column: columns.supportAtStart,
    codesOf: ({ supportAtStart = [] }) => (supportAtStart.length > 0 ? supportAtStart : ['unknown']),
  }),
  ...profile('supportTime', {
    title: 'Tid i offentlig försörjning',
    column: columns.supportTime,
    codesOf: ({ supportTime = 'unknown' }) => [supportTime],
  }),
  ...profile('referredBy', { title: 'Anvisad av', column: columns.referredBy, codesOf: ({ referredBy }) => [referredBy] }),
  'children.yes': answeredYes('Barn i hushållet', ({ hasChildren }) => hasChildren),
  'foreignBackground.yes': answeredYes('Utländsk bakgrund', ({ hasForeignBackground }) => hasForeignBackground),
  ...profile('obstacle', { title: 'Hinder', column: columns.obstacles, codesOf: ({ obstacles = [] }) => obstacles }),
  ...profile('workHistory', {
    title: 'Arbetslivserfarenhet',
    column: columns.workHistory,
    codesOf: ({ workHistory = 'unknown' }) => [workHistory],
  }),
  'enrolledAtAf.yes': answeredYes('Inskriven hos Arbetsförmedlingen', ({ isEnrolledAtAf }) => isEnrolledAtAf),
} satisfies Indicators;
