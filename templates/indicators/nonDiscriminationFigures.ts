import { audited, type CellRule } from '../../functions/shared/definition/audit.ts';
import type { ExactSplit, Indicators } from '../../functions/shared/definition/indicator.ts';
import { percent } from '../../functions/shared/domain/money.ts';
import { percentFormula } from './audit/formulas.ts';
import { exitReasons, resultReasons } from './exitFigures.ts';
import { countPeople, isEnded } from './people.ts';
import type { Person } from './personRegister.ts';
import { ofEachPart, share, sumOf } from './shares.ts';

type Group = readonly [code: string, title: string, isIn: (person: Person) => boolean, heading: string, rule: CellRule];

const isAged = (isInBand: (age: number) => boolean) => (person: Person) => person.age !== undefined && isInBand(person.age);

const groups: readonly Group[] = [
  ['foreignBackground', 'utländsk bakgrund', ({ first }) => first.hasForeignBackground === 'yes', 'Utländsk bakgrund', 'Ja'],
  ['swedishBackground', 'svensk bakgrund', ({ first }) => first.hasForeignBackground === 'no', 'Utländsk bakgrund', 'Nej'],
  ['under25', 'under 25 år', isAged((age) => age < 25), 'Ålder', { below: 25 }],
  ['25to54', '25–54 år', isAged((age) => age >= 25 && age < 55), 'Ålder', { from: 25, below: 55 }],
  ['55plus', '55 år och äldre', isAged((age) => age >= 55), 'Ålder', { from: 55 }],
];

const resultWords = exitReasons.filter(([code]) => resultReasons.includes(code)).map(([, word]) => word);

function resultOf([code, name, isIn, heading, rule]: Group): Indicators {
  const ended = `nonDiscrimination.ended.${code}`;
  const result = `nonDiscrimination.result.${code}`;
  return {
    [ended]: countPeople({
      title: `Avslutade, ${name}`,
      isInternal: true,
      among: isEnded,
      where: audited((person: Person) => isIn(person), { criteria: { [heading]: rule } }),
    }),
    [result]: countPeople({
      title: `Avslutade till arbete eller studier, ${name}`,
      isInternal: true,
      among: isEnded,
      where: audited((person: Person) => resultReasons.includes(person.exit?.exitReason) && isIn(person), {
        criteria: { Avslutsorsak: { oneOf: resultWords }, [heading]: rule },
      }),
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
      formula: (cell) => {
        const read = (step: string, group: string) => cell(`nonDiscrimination.${step}.${group}`, part);
        const [swedish, foreign] = [read('ended', 'swedishBackground'), read('ended', 'foreignBackground')];
        return percentFormula(
          `${read('result', 'swedishBackground')}*${foreign}-${read('result', 'foreignBackground')}*${swedish}`,
          `${swedish}*${foreign}`,
        );
      },
    }),
  ),
};

function smallest(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
