import type { FigureCell } from '../../functions/shared/definition/audit.ts';
import {
  defineEach,
  joinFigures,
  type Derived,
  type ExactFigures,
  type ExactSplit,
  type FigureKeyOf,
  type Indicators,
} from '../../functions/shared/definition/indicator.ts';
import { divideRounded, kronor, percent } from '../../functions/shared/domain/money.ts';
import { evenFormula, percentFormula } from './audit/formulas.ts';
import type { MoneyKey } from './costFigures.ts';
import { exitFigures, exitReasons } from './exitFigures.ts';
import { hoursFigures } from './hoursFigures.ts';
import { participantFigures } from './participantFigures.ts';
import { measures, placementFigures } from './placementFigures.ts';

const definitions = { ...participantFigures, ...hoursFigures, ...placementFigures, ...exitFigures };

/** The figures whose division between women and men is followed. */
export const equalityKeys = [
  'participants.met',
  'hours.total',
  ...measures.map(([measure]) => `placements.measure.${measure}` as const),
  ...exitReasons.map(([code]) => `ended.reason.${code}` as const),
] as const;

type EqualityKey = (typeof equalityKeys)[number];
type Reads = FigureKeyOf<typeof definitions> | MoneyKey;

const EVEN = 'Jämn fördelning är minst 40 procent kvinnor och minst 40 procent män. SCB, lathund i jämställdhet; jamstalld.se';

/** Each at least 40 % of the total, on whole numbers; undefined of nothing. */
export function isEven({ women, men, total }: Pick<ExactSplit, 'women' | 'men' | 'total'>): boolean | undefined {
  return total === 0n ? undefined : women * 100n >= total * 40n && men * 100n >= total * 40n;
}

/** The share of women in a figure, and whether it is evenly divided. */
function dividedBetween(key: EqualityKey) {
  const { title } = definitions[key];
  return {
    ...defineEach([key], () => [
      `horizontal.equality.womenShare.${key}`,
      {
        kind: 'derived',
        unit: 'percent',
        title: `Jämställdhet, andel kvinnor: ${title}`,
        base: (figures) => (key === 'hours.total' ? figures.total('concentration.wholePeriod.allPersons') : figures.total(key)),
        from: (figures) => percent(figures.split(key).women, figures.total(key)),
        formula: (cell) => percentFormula(cell(key, 'women'), cell(key)),
      } satisfies Derived<Reads>,
    ]),
    ...defineEach([key], () => [
      `horizontal.equality.even.${key}`,
      {
        kind: 'derived',
        unit: 'flag',
        title: `Jämställdhet, jämn fördelning 40–60 %: ${title}`,
        source: EVEN,
        from: (figures) => isEven(figures.split(key)),
        formula: (cell) => evenFormula({ women: cell(key, 'women'), men: cell(key, 'men'), total: cell(key) }),
      } satisfies Derived<Reads>,
    ]),
  };
}

/** Grant costs divided between women and men by their hours, then by how many they are. */
function costPer(part: 'women' | 'men', figures: ExactFigures<Reads>): { readonly dividend: bigint; readonly divisor: bigint } {
  return {
    dividend: figures.total('cost.total') * figures.split('hours.total')[part],
    divisor: figures.total('hours.total') * figures.split('participants.met')[part],
  };
}

/** Undefined where there is nobody, and where there is no cost at all: 0 kronor would say that it is free. */
function printCost({ dividend, divisor }: { dividend: bigint; divisor: bigint }, figures: ExactFigures<Reads>): number | undefined {
  return divisor === 0n || figures.total('cost.total') === 0n ? undefined : kronor(Number(divideRounded(dividend, divisor)));
}

/** Cost per woman and per man as parts of their sum: the cost itself cancels out, hours for each remain. */
function costBetween(figures: ExactFigures<Reads>): Pick<ExactSplit, 'women' | 'men' | 'total'> | undefined {
  const hours = figures.split('hours.total');
  const people = figures.split('participants.met');
  if (figures.total('cost.total') === 0n || people.women === 0n || people.men === 0n) return undefined;
  const women = hours.women * people.men;
  const men = hours.men * people.women;
  return { women, men, total: women + men };
}

function costFormula(cell: FigureCell<Reads>, dividend: string, divisor: string): string {
  return `IF(${cell('cost.total')}=0,"",IF(${divisor}=0,"",ROUND(${dividend}/(${divisor}),2)))`;
}

function costPerFormula(part: 'women' | 'men', cell: FigureCell<Reads>): string {
  return costFormula(
    cell,
    `(${cell('cost.total')}*${cell('hours.total', part)})`,
    `${cell('hours.total')}*${cell('participants.met', part)}`,
  );
}

/** As `costBetween`. */
function betweenFormula(cell: FigureCell<Reads>, tell: (between: Readonly<Record<'women' | 'men' | 'total', string>>) => string): string {
  const women = `(${cell('hours.total', 'women')}*${cell('participants.met', 'men')})`;
  const men = `(${cell('hours.total', 'men')}*${cell('participants.met', 'women')})`;
  return tell({ women, men, total: `(${women}+${men})` });
}

/** How participation, results and money are divided between women and men. */
export const equalityFigures = {
  ...joinFigures(equalityKeys.map(dividedBetween)),
  'horizontal.equality.costPerParticipant': {
    kind: 'derived',
    unit: 'kronor',
    title: 'Jämställdhet, kostnad per deltagare',
    from: (figures) => printCost({ dividend: figures.total('cost.total'), divisor: figures.total('participants.met') }, figures),
    formula: (cell) => costFormula(cell, cell('cost.total'), cell('participants.met')),
  },
  'horizontal.equality.costPerParticipant.women': {
    kind: 'derived',
    unit: 'kronor',
    title: 'Jämställdhet, kostnad per deltagare efter timmar, kvinnor',
    from: (figures) => printCost(costPer('women', figures), figures),
    formula: (cell) => costPerFormula('women', cell),
  },
  'horizontal.equality.costPerParticipant.men': {
    kind: 'derived',
    unit: 'kronor',
    title: 'Jämställdhet, kostnad per deltagare efter timmar, män',
    from: (figures) => printCost(costPer('men', figures), figures),
    formula: (cell) => costPerFormula('men', cell),
  },
  'horizontal.equality.womenShare.costPerParticipant': {
    kind: 'derived',
    unit: 'percent',
    title: 'Jämställdhet, andel kvinnor: kostnad per deltagare',
    base: (figures) => figures.total('participants.met'),
    from: (figures) => {
      const between = costBetween(figures);
      return between && percent(between.women, between.total);
    },
    formula: (cell) => betweenFormula(cell, ({ women, total }) => percentFormula(women, total)),
  },
  'horizontal.equality.even.costPerParticipant': {
    kind: 'derived',
    unit: 'flag',
    title: 'Jämställdhet, jämn fördelning 40–60 %: kostnad per deltagare',
    source: EVEN,
    from: (figures) => {
      const between = costBetween(figures);
      return between && isEven(between);
    },
    formula: (cell) => betweenFormula(cell, evenFormula),
  },
} satisfies Indicators<Reads>;
