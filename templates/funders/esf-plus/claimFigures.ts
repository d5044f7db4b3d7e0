import { editionOn } from '../../../functions/shared/definition/funder.ts';
import type { Derived, ExactFigures, Indicators, Sum } from '../../../functions/shared/definition/indicator.ts';
import { divideRounded, HOUR, kronor, percent } from '../../../functions/shared/domain/money.ts';
import type { Period } from '../../../functions/shared/domain/period.ts';
import type { Project } from '../../../functions/shared/domain/project.ts';
import { coFinancingOre } from '../../indicators/costFigures.ts';
import { directCosts } from './claimCosts.ts';
import { editions } from './editions.ts';
import { isWorkedIn, staffLines, type StaffLine } from './staffLines.ts';

const conditions = 'Svenska ESF-rådets allmänna beslutsvillkor för ESF+, nr 11';

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

function claimOf(figures: ExactFigures, { lastDay }: Period, { costModel, coFinancingShare }: Project): Claim {
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
function hasClaim(figures: ExactFigures): boolean {
  return ['claim.hours', 'cost.total', 'coFinancing.participantSupport'].some((key) => figures.has(key));
}

function sumLines(title: string, options: Pick<Sum<StaffLine>, 'unit' | 'amountOf' | 'source'>): Sum<StaffLine> {
  return { kind: 'sum', title: `Ansökan: ${title}`, population: staffLines, among: isWorkedIn, ...options };
}

function derive(title: string, source: string, ofClaim: (claim: Claim, figures: ExactFigures) => bigint): Derived {
  return {
    kind: 'derived',
    unit: 'kronor',
    title: `Ansökan: ${title}`,
    source: `${source} — ${conditions}`,
    from: (figures, period, project) =>
      hasClaim(figures) ? kronor(Number(ofClaim(claimOf(figures, period, project), figures))) : undefined,
  };
}

/** Payment claim (Swedish *ansökan om utbetalning*), `workbooks.md` 4.2. */
export const claimFigures: Indicators = {
  'claim.hours': sumLines('arbetade timmar inom taket', {
    unit: 'hours',
    source: `Högst 1 720 timmar per anställd och kalenderår — ${conditions}; Reg. (EU) 2021/1060 article 55`,
    amountOf: ({ counted }) => counted,
  }),
  'claim.excludedHours': sumLines('timmar över taket', {
    unit: 'hours',
    source: `Timmar över 1 720 per anställd och kalenderår — ${conditions}; Reg. (EU) 2021/1060 article 55`,
    amountOf: ({ excluded }) => excluded,
  }),
  'claim.staff': sumLines('personal, timmar gånger enhetskostnad', {
    unit: 'kronor',
    source: `Enhetskostnad per timme efter funktion och region — ${conditions}, Enhetskostnader`,
    amountOf: ({ amount }) => amount,
  }),
  'claim.flatRate': derive('schablon på personal', '40 eller 15 procent av personalkostnaden', ({ flatRate }) => flatRate),
  'claim.direct': derive('direkta kostnader', 'Kostnader som inte täcks av schablonen', ({ direct }) => direct),
  'claim.excludedCosts': derive(
    'kostnader som inte tas med',
    'Det som schablonen täcker redovisas inte',
    ({ direct }, figures) => figures.total('cost.total') - direct,
  ),
  'claim.total': derive('summa kostnader', 'Personal, schablon och direkta kostnader', ({ total }) => total),
  'claim.totalCost': derive(
    'total kostnad med medfinansiering',
    'Med deltagarersättning, bidrag i annat än pengar och arbetstid',
    ({ totalCost }) => totalCost,
  ),
  'claim.coFinancingRequired': derive(
    'medfinansiering enligt beslutet',
    'Andelen får varken överstigas eller understigas vid projektets slut',
    ({ required }) => required,
  ),
  'claim.coFinancingDeviation': derive(
    'medfinansiering, avvikelse från beslutet',
    'Andelen får varken överstigas eller understigas vid projektets slut',
    ({ coFinancing, required }) => coFinancing - required,
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
  },
  'claim.support': derive('ESF-stöd', 'Total kostnad minus medfinansiering', ({ totalCost, coFinancing }) => totalCost - coFinancing),
};
