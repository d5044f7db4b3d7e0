import { defineEach, joinFigures, type Indicators } from '../../functions/shared/definition/indicator.ts';
import { percent } from '../../functions/shared/domain/money.ts';
import { both, isOneOf, isWithin, type Condition } from './audit/conditions.ts';
import { percentFormula } from './audit/formulas.ts';
import { personFacts } from './audit/personFacts.ts';
import { resultReasons } from './exitFigures.ts';
import { countPeople, isEnded } from './people.ts';
import type { Person } from './registers/personRegister.ts';
import { ofEachPart, share, sumOf } from './shares.ts';

const groups = [
  { code: 'foreignBackground', name: 'utländsk bakgrund', isIn: isOneOf(personFacts.hasForeignBackground, 'yes') },
  { code: 'swedishBackground', name: 'svensk bakgrund', isIn: isOneOf(personFacts.hasForeignBackground, 'no') },
  { code: 'under25', name: 'under 25 år', isIn: isWithin(personFacts.age, { below: 25 }) },
  { code: '25to54', name: '25–54 år', isIn: isWithin(personFacts.age, { from: 25, below: 55 }) },
  { code: '55plus', name: '55 år och äldre', isIn: isWithin(personFacts.age, { from: 55 }) },
] as const satisfies readonly { code: string; name: string; isIn: Condition<Person> }[];

type Group = (typeof groups)[number];
type Step = 'ended' | 'result';
type Background = 'foreignBackground' | 'swedishBackground';
type Reads = `nonDiscrimination.${Step}.${Group['code']}`;
const sum = sumOf<Reads>;

const hasResult = isOneOf(personFacts.exitReason, ...resultReasons);

/** How many of a group ended, how many of those with a result, and what share that is. */
function resultOf(group: Group) {
  const { code, name, isIn } = group;
  return {
    ...defineEach([group], () => [
      `nonDiscrimination.ended.${code}`,
      countPeople({ title: `Avslutade, ${name}`, isInternal: true, among: isEnded, where: isIn }),
    ]),
    ...defineEach([group], () => [
      `nonDiscrimination.result.${code}`,
      countPeople({
        title: `Avslutade till arbete eller studier, ${name}`,
        isInternal: true,
        among: isEnded,
        where: both(hasResult, isIn),
      }),
    ]),
    ...share(`horizontal.nonDiscrimination.resultShare.${code}`, {
      title: `Icke-diskriminering, resultat vid avslut: ${name}`,
      good: 'up',
      of: sum(`nonDiscrimination.result.${code}`),
      among: sum(`nonDiscrimination.ended.${code}`),
    }),
  };
}

/** Result at exit by background and age, and how far people with foreign background are behind, in percentage points. */
export const nonDiscriminationFigures = {
  ...joinFigures(groups.map(resultOf)),
  ...ofEachPart<'horizontal.nonDiscrimination.gap', Reads>(
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
        const read = (step: Step, group: Background) => figures.split(`nonDiscrimination.${step}.${group}`)[part];
        const swedish = { result: read('result', 'swedishBackground'), ended: read('ended', 'swedishBackground') };
        const foreign = { result: read('result', 'foreignBackground'), ended: read('ended', 'foreignBackground') };
        return percent(swedish.result * foreign.ended - foreign.result * swedish.ended, swedish.ended * foreign.ended);
      },
      formula: (cell) => {
        const read = (step: Step, group: Background) => cell(`nonDiscrimination.${step}.${group}`, part);
        const [swedish, foreign] = [read('ended', 'swedishBackground'), read('ended', 'foreignBackground')];
        return percentFormula(
          `${read('result', 'swedishBackground')}*${foreign}-${read('result', 'foreignBackground')}*${swedish}`,
          `${swedish}*${foreign}`,
        );
      },
    }),
  ),
} satisfies Indicators<Reads>;

function smallest(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
