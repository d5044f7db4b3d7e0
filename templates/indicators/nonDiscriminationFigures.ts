import type { ExactSplit, Indicators } from '../../functions/shared/definition/indicator.ts';
import { percent } from '../../functions/shared/domain/money.ts';
import { resultReasons } from './exitFigures.ts';
import { countPeople, isEnded } from './people.ts';
import type { Person } from './personRegister.ts';
import { ofEachPart, share, sumOf } from './shares.ts';

type Group = readonly [code: string, title: string, isIn: (person: Person) => boolean];

const isAged = (isInBand: (age: number) => boolean) => (person: Person) => person.age !== undefined && isInBand(person.age);

const groups: readonly Group[] = [
  ['foreignBackground', 'utländsk bakgrund', ({ first }) => first.hasForeignBackground === 'yes'],
  ['swedishBackground', 'svensk bakgrund', ({ first }) => first.hasForeignBackground === 'no'],
  ['under25', 'under 25 år', isAged((age) => age < 25)],
  ['25to54', '25–54 år', isAged((age) => age >= 25 && age < 55)],
  ['55plus', '55 år och äldre', isAged((age) => age >= 55)],
];

function resultOf([code, name, isIn]: Group): Indicators {
  const ended = `nonDiscrimination.ended.${code}`;
  const result = `nonDiscrimination.result.${code}`;
  return {
    [ended]: countPeople({
      title: `Avslutade, ${name}`,
      isInternal: true,
      among: isEnded,
      where: isIn,
    }),
    [result]: countPeople({
      title: `Avslutade till arbete eller studier, ${name}`,
      isInternal: true,
      among: isEnded,
      where: (person) => resultReasons.includes(person.exit?.exitReason) && isIn(person),
    }),
    ...share(`horizontal.nonDiscrimination.resultShare.${code}`, {
      title: `Icke-diskriminering, resultat vid avslut: ${name}`,
      good: 'up',
      of: sumOf(result),
      among: sumOf(ended),
    }),
  };
}

/** Result at exit by background and age, and how far people with foreign background are behind, in percentage points. */
export const nonDiscriminationFigures: Indicators = {
  ...Object.fromEntries(groups.flatMap((group) => Object.entries(resultOf(group)))),
  ...ofEachPart(
    'horizontal.nonDiscrimination.gap',
    'Icke-diskriminering, skillnad i resultat mellan svensk och utländsk bakgrund',
    (part) => ({
      unit: 'points',
      base: (figures) =>
        smallest(
          figures.split('nonDiscrimination.ended.swedishBackground')[part],
          figures.split('nonDiscrimination.ended.foreignBackground')[part],
        ),
      from: (figures) => {
        const read = (step: string, group: string): ExactSplit => figures.split(`nonDiscrimination.${step}.${group}`);
        const swedish = { result: read('result', 'swedishBackground')[part], ended: read('ended', 'swedishBackground')[part] };
        const foreign = { result: read('result', 'foreignBackground')[part], ended: read('ended', 'foreignBackground')[part] };
        return percent(swedish.result * foreign.ended - foreign.result * swedish.ended, swedish.ended * foreign.ended);
      },
    }),
  ),
};

function smallest(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
