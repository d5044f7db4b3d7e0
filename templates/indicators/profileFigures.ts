import { audited, type CellRule } from '../../functions/shared/definition/audit.ts';
import type { Column } from '../../functions/shared/definition/column.ts';
import type { Indicators } from '../../functions/shared/definition/indicator.ts';
import type { Stored } from '../../functions/shared/domain/dataset.ts';
import { participants, type Participant } from '../upload/participants/sheet.ts';
import { hasWord } from './audit/auditWords.ts';
import { choiceWords } from './choiceWords.ts';
import { countPeople, isMet } from './people.ts';
import type { Person } from './personRegister.ts';

const { columns } = participants;

interface Profile {
  readonly title: string;
  readonly column: Column;
  readonly has: (first: Stored<Participant>, code: string) => boolean;
  /** Heading in the annex, when it is not the column's own. */
  readonly heading?: string;
  readonly rule?: (word: string) => CellRule;
}

/** One figure for each choice of a column, over the people met in the period. */
function profile(key: string, { title, column, has, heading = column.heading, rule = (word) => word }: Profile): Indicators {
  return Object.fromEntries(
    choiceWords(column).map(([code, word]) => [
      `${key}.${code}`,
      countPeople({
        title: `${title}: ${word}`,
        among: isMet,
        where: audited(
          ({ first }: Person) => has(first, code),
          column.isSpecialCategory ? { sensitive: { about: heading, answer: word } } : { criteria: { [heading]: rule(word) } },
        ),
      }),
    ]),
  );
}

/** People met in the period of an age. */
function aged(title: string, isInBand: (age: number) => boolean, rule: CellRule) {
  return countPeople({
    title,
    among: isMet,
    where: audited(({ age }: Person) => age !== undefined && isInBand(age), { criteria: { Ålder: rule } }),
  });
}

/** People met in the period who answered yes. */
function answeredYes(title: string, heading: string, answer: (first: Stored<Participant>) => string | undefined) {
  return countPeople({
    title,
    among: isMet,
    where: audited(({ first }: Person) => answer(first) === 'yes', { criteria: { [heading]: 'Ja' } }),
  });
}

/** Who the people met in the period are, by their person records. A blank counts as unknown where there is such a choice, else nowhere. */
export const profileFigures = {
  'age.under25': aged('Ålder: under 25 år', (age) => age < 25, { below: 25 }),
  'age.25to54': aged('Ålder: 25–54 år', (age) => age >= 25 && age < 55, { from: 25, below: 55 }),
  'age.55plus': aged('Ålder: 55 år och äldre', (age) => age >= 55, { from: 55 }),
  'age.under40': aged('Ålder: under 40 år', (age) => age < 40, { below: 40 }),
  'age.unknown': {
    ...countPeople({
      title: 'Ålder: okänd',
      among: isMet,
      where: audited(({ age }: Person) => age === undefined, { criteria: { Ålder: '' } }),
    }),
    isInternal: true,
  },
  ...profile('education', {
    title: 'Utbildning',
    column: columns.education,
    has: ({ education = 'unknown' }, code) => education === code,
  }),
  ...profile('support', {
    title: 'Försörjning vid start',
    column: columns.supportAtStart,
    rule: hasWord,
    has: ({ supportAtStart = [] }, code) => (supportAtStart.length > 0 ? supportAtStart.some((each) => each === code) : code === 'unknown'),
  }),
  ...profile('supportTime', {
    title: 'Tid i offentlig försörjning',
    column: columns.supportTime,
    has: ({ supportTime = 'unknown' }, code) => supportTime === code,
  }),
  ...profile('referredBy', { title: 'Anvisad av', column: columns.referredBy, has: ({ referredBy }, code) => referredBy === code }),
  'children.yes': answeredYes('Barn i hushållet', 'Barn i hushållet', ({ hasChildren }) => hasChildren),
  'foreignBackground.yes': answeredYes('Utländsk bakgrund', 'Utländsk bakgrund', ({ hasForeignBackground }) => hasForeignBackground),
  ...profile('obstacle', {
    title: 'Hinder',
    column: columns.obstacles,
    has: ({ obstacles = [] }, code) => obstacles.some((each) => each === code),
  }),
  ...profile('workHistory', {
    title: 'Arbetslivserfarenhet',
    column: columns.workHistory,
    has: ({ workHistory = 'unknown' }, code) => workHistory === code,
  }),
  'enrolledAtAf.yes': answeredYes('Inskriven hos Arbetsförmedlingen', 'Inskriven AF', ({ isEnrolledAtAf }) => isEnrolledAtAf),
} satisfies Indicators;
