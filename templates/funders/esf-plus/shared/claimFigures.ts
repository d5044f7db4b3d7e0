import type { FigureCell, HeadingOf } from '../../../../functions/shared/definition/audit.ts';
import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import {
  defineSum,
  type Derived,
  type ExactFigures,
  type FigureKeyOf,
  type Indicator,
  type Indicators,
  type Sum,
} from '../../../../functions/shared/definition/indicator.ts';
import { divideRounded, HOUR, kronor, percent } from '../../../../functions/shared/domain/money.ts';
import type { Period } from '../../../../functions/shared/domain/period.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import { percentFormula } from '../../../indicators/audit/formulas.ts';
import { coFinancingFormula, coFinancingOre, type MoneyKey } from '../../../indicators/costFigures.ts';
import { claimedTypes, directCosts } from './claimCosts.ts';
import { editions } from './editions.ts';
import { isWorkedIn, staffLines, type staffSheet, type StaffLine } from './staffLines.ts';

const conditions = 'Svenska ESF-rådets allmänna beslutsvillkor för ESF+, nr 11';

type StaffSum = Sum<StaffLine, HeadingOf<typeof staffSheet>>;

function sumLines(title: string, options: Pick<StaffSum, 'unit' | 'amountOf' | 'source' | 'auditColumn'>): StaffSum {
  return defineSum({ title: `Ansökan: ${title}`, population: staffLines, among: isWorkedIn, ...options });
}

const counted = {
  'claim.hours': sumLines('arbetade timmar inom taket', {
    unit: 'hours',
    source: `Högst 1 720 timmar per anställd och kalenderår — ${conditions}; Reg. (EU) 2021/1060 article 55`,
    amountOf: ({ counted }) => counted,
    auditColumn: 'Räknade timmar',
  }),
  'claim.excludedHours': sumLines('timmar över taket', {
    unit: 'hours',
    source: `Timmar över 1 720 per anställd och kalenderår — ${conditions}; Reg. (EU) 2021/1060 article 55`,
    amountOf: ({ excluded }) => excluded,
    auditColumn: 'Timmar över taket',
  }),
  'claim.staff': sumLines('personal, timmar gånger enhetskostnad', {
    unit: 'kronor',
    source: `Enhetskostnad per timme efter funktion och region — ${conditions}, Enhetskostnader`,
    amountOf: ({ amount }) => amount,
    auditColumn: 'Belopp',
  }),
} satisfies Indicators;

/** What the claim is worked out from. */
type Reads = MoneyKey | FigureKeyOf<typeof counted>;

type DerivedPart =
  | 'flatRate'
  | 'direct'
  | 'excludedCosts'
  | 'total'
  | 'totalCost'
  | 'coFinancingRequired'
  | 'coFinancingDeviation'
  | 'coFinancingShare'
  | 'support';
/** Formulas of the annex read derived parts of the claim too. */
type Cell = FigureCell<Reads | `claim.${DerivedPart}`>;

/** What is claimed in a period, in öre: each line rounded, the sums made of rounded lines. */
interface Claim {
  readonly staff: bigint;
  readonly flatRate: bigint;
  readonly direct: bigint;
  readonly total: bigint;
  /** With what others than the grant bring in that is not money. */
  readonly totalCost: bigint;
  readonly required: bigint;
  readonly coFinancing: bigint;
}

function claimOf(figures: ExactFigures<Reads>, { lastDay }: Period, { costModel, coFinancingShare }: Project): Claim {
  const { flatRates } = editionOn(editions, lastDay);
  const rate = costModel === 'flat40' || costModel === 'flat15' ? flatRates[costModel] : 0;
  const staff = figures.total('claim.staff');
  const flatRate = divideRounded(staff * BigInt(rate), 100n);
  const direct = directCosts(figures, costModel);
  const total = staff + flatRate + direct;
  const support = divideRounded(figures.total('coFinancing.participantSupport'), BigInt(HOUR));
  const totalCost = total + support + figures.total('coFinancing.inKind') + figures.total('coFinancing.workTime');
  return {
    staff,
    flatRate,
    direct,
    total,
    totalCost,
    required: takeShare(totalCost, coFinancingShare),
    coFinancing: coFinancingOre(figures),
  };
}

/** Shares may have decimals: six of them are exact. */
const SHARE_PARTS = 1_000_000;

function takeShare(ore: bigint, share: number): bigint {
  return divideRounded(ore * BigInt(Math.round(share * SHARE_PARTS)), BigInt(100 * SHARE_PARTS));
}

/** Something can be claimed once Personaltid, Kostnader or Närvaro is there. */
function hasClaim(figures: ExactFigures<Reads>): boolean {
  return (['claim.hours', 'cost.total', 'coFinancing.participantSupport'] as const).some((key) => figures.has(key));
}

/** The same claim as formulas over the cells of its figures. */
const formulas = {
  flatRate: (cell: Cell, { lastDay }: Period, { costModel }: Project) => {
    const { flatRates } = editionOn(editions, lastDay);
    const rate = costModel === 'flat40' || costModel === 'flat15' ? flatRates[costModel] : 0;
    return `ROUND(${cell('claim.staff')}*${rate}/100,2)`;
  },
  direct: (cell: Cell, _: Period, { costModel }: Project) => {
    const booked = claimedTypes(costModel).map(([type]) => cell(`cost.${type}`));
    return booked.length === 0 ? '0' : `ROUND(${booked.join('+')},2)`;
  },
  excludedCosts: (cell: Cell) => `ROUND(${cell('cost.total')}-${cell('claim.direct')},2)`,
  total: (cell: Cell) => `ROUND(ROUND(${cell('claim.staff')},2)+${cell('claim.flatRate')}+${cell('claim.direct')},2)`,
  totalCost: (cell: Cell) =>
    `ROUND(${cell('claim.total')}+ROUND(${cell('coFinancing.participantSupport')},2)+${cell('coFinancing.inKind')}+${cell('coFinancing.workTime')},2)`,
  required: (cell: Cell, _: Period, { coFinancingShare }: Project) => `ROUND(${cell('claim.totalCost')}*${coFinancingShare}/100,2)`,
  deviation: (cell: Cell) => `ROUND(ROUND(${coFinancingFormula(cell)},2)-${cell('claim.coFinancingRequired')},2)`,
  support: (cell: Cell) => `ROUND(${cell('claim.totalCost')}-ROUND(${coFinancingFormula(cell)},2),2)`,
} satisfies Readonly<Record<string, (cell: Cell, period: Period, project: Project) => string>>;

type DerivedClaim = Derived<Reads | `claim.${DerivedPart}`>;

function derive(
  title: string,
  source: string,
  { ofClaim, formula }: { ofClaim: (claim: Claim, figures: ExactFigures<Reads>) => bigint; formula: keyof typeof formulas },
): DerivedClaim {
  return {
    kind: 'derived',
    unit: 'kronor',
    title: `Ansökan: ${title}`,
    source: `${source} — ${conditions}`,
    from: (figures, period, project) =>
      hasClaim(figures) ? kronor(Number(ofClaim(claimOf(figures, period, project), figures))) : undefined,
    formula: formulas[formula],
  };
}

/** Payment claim (Swedish *ansökan om utbetalning*), `docs/definitions.md#payment-claim`. */
export const claimFigures = {
  ...counted,
  'claim.flatRate': derive('schablon på personal', '40 eller 15 procent av personalkostnaden', {
    ofClaim: ({ flatRate }) => flatRate,
    formula: 'flatRate',
  }),
  'claim.direct': derive('direkta kostnader', 'Kostnader som inte täcks av schablonen', {
    ofClaim: ({ direct }) => direct,
    formula: 'direct',
  }),
  'claim.excludedCosts': derive('kostnader som inte tas med', 'Det som schablonen täcker redovisas inte', {
    ofClaim: ({ direct }, figures) => figures.total('cost.total') - direct,
    formula: 'excludedCosts',
  }),
  'claim.total': derive('summa kostnader', 'Personal, schablon och direkta kostnader', {
    ofClaim: ({ total }) => total,
    formula: 'total',
  }),
  'claim.totalCost': derive('total kostnad med medfinansiering', 'Med deltagarersättning, bidrag i annat än pengar och arbetstid', {
    ofClaim: ({ totalCost }) => totalCost,
    formula: 'totalCost',
  }),
  'claim.coFinancingRequired': derive(
    'medfinansiering enligt beslutet',
    'Andelen får varken överstigas eller understigas vid projektets slut',
    { ofClaim: ({ required }) => required, formula: 'required' },
  ),
  'claim.coFinancingDeviation': derive(
    'medfinansiering, avvikelse från beslutet',
    'Andelen får varken överstigas eller understigas vid projektets slut',
    { ofClaim: ({ coFinancing, required }) => coFinancing - required, formula: 'deviation' },
  ),
  'claim.coFinancingShare': {
    kind: 'derived',
    unit: 'percent',
    title: 'Ansökan: medfinansiering, andel av total kostnad',
    source: `Andelen får varken överstigas eller understigas vid projektets slut — ${conditions}`,
    from: (figures, period, project) => {
      const { coFinancing, totalCost } = claimOf(figures, period, project);
      return percent(coFinancing, totalCost);
    },
    formula: (cell) => percentFormula(`ROUND(${coFinancingFormula(cell)},2)`, cell('claim.totalCost')),
  },
  'claim.support': derive('ESF-stöd', 'Total kostnad minus medfinansiering', {
    ofClaim: ({ totalCost, coFinancing }) => totalCost - coFinancing,
    formula: 'support',
  }),
} satisfies Readonly<Record<FigureKeyOf<typeof counted> | `claim.${DerivedPart}`, Indicator<Reads | `claim.${DerivedPart}`>>>;
