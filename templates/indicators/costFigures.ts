import type { FigureCell } from '../../functions/shared/definition/audit.ts';
import {
  defineEach,
  definePopulation,
  defineSum,
  type ExactFigures,
  type FigureKeyOf,
  type Indicators,
  type Sum,
} from '../../functions/shared/definition/indicator.ts';
import type { Stored } from '../../functions/shared/domain/dataset.ts';
import { divideRounded, HOUR, kronor, percent } from '../../functions/shared/domain/money.ts';
import { costs, type Cost } from '../upload/costs/sheet.ts';
import { both, factOn, isInPeriod, isOneOf, type Condition } from './audit/conditions.ts';
import { percentFormula } from './audit/formulas.ts';
import { ledgerSheet } from './audit/ledgerSheet.ts';
import { attendanceRows, isAttendedIn, supportOf } from './attendanceRows.ts';
import { choiceWords } from '../upload/choiceWords.ts';
import { rowsOf } from './people.ts';

/** Every row of Kostnader. */
export const ledger = definePopulation({
  id: 'ledger',
  of: (dataset): readonly Stored<Cost>[] => dataset.rows(costs),
  rowsBehind: (row) => rowsOf(costs.id, [row]),
  audit: ledgerSheet,
});

/** Kinds of cost with their names. */
export const costTypes = choiceWords(costs.columns.type);

const facts = {
  bookedOn: factOn(ledgerSheet, 'Bokföringsdatum', ({ bookedOn }: Stored<Cost>) => bookedOn),
  financing: { ...factOn(ledgerSheet, 'Finansiering', ({ financing }: Stored<Cost>) => financing), column: costs.columns.financing },
  type: { ...factOn(ledgerSheet, 'Kostnadsslag', ({ type }: Stored<Cost>) => type), column: costs.columns.type },
} as const;

const isBookedIn = isInPeriod(facts.bookedOn);

/** Lines paid in one way, of one kind or all. */
function isPaid(financing: Cost['financing'], type?: Cost['type']): Condition<Stored<Cost>> {
  const paid = isOneOf(facts.financing, financing);
  return type === undefined ? paid : both(paid, isOneOf(facts.type, type));
}

/** Kronor booked in the period, of the lines for which something holds. */
function sumLedger(title: string, where: Condition<Stored<Cost>>): Sum<Stored<Cost>> {
  return defineSum({
    unit: 'kronor',
    title,
    population: ledger,
    among: isBookedIn,
    where,
    amountOf: ({ amount }) => amount,
    auditColumn: 'Belopp',
  });
}

const counted = {
  ...defineEach(costTypes, ([type, word]) => [`cost.${type}`, sumLedger(`Kostnader: ${word}`, isPaid('grant', type))]),
  'cost.total': sumLedger('Kostnader totalt', isPaid('grant')),
  'coFinancing.cash': sumLedger('Medfinansiering: kontant', isPaid('cash')),
  'coFinancing.workTime': sumLedger('Medfinansiering: arbetstid', isPaid('workTime')),
  'coFinancing.inKind': sumLedger('Medfinansiering: annat än pengar', isPaid('inKind')),
  'coFinancing.participantSupport': defineSum({
    unit: 'kronor',
    title: 'Medfinansiering: deltagarersättning',
    population: attendanceRows,
    among: isAttendedIn,
    amountOf: ({ row }) => supportOf(row),
    divisor: HOUR,
    auditColumn: 'Ersättning',
  }),
} satisfies Indicators;

/** Keys of what is booked and of what participants got. */
export type MoneyKey = FigureKeyOf<typeof counted>;

/** Co-financing in öre times milliseconds per hour: the ledger's whole öre, and support not yet rounded. */
function coFinancingIn(figures: ExactFigures<MoneyKey>): bigint {
  const booked = figures.total('coFinancing.cash') + figures.total('coFinancing.workTime') + figures.total('coFinancing.inKind');
  return booked * BigInt(HOUR) + figures.total('coFinancing.participantSupport');
}

/** All co-financing in öre, rounded once. */
export function coFinancingOre(figures: ExactFigures<MoneyKey>): bigint {
  return divideRounded(coFinancingIn(figures), BigInt(HOUR));
}

const hasMoney = (figures: ExactFigures<MoneyKey>) => figures.has('cost.total') || figures.has('coFinancing.participantSupport');

/** All co-financing as a formula, not yet rounded. */
export function coFinancingFormula(cell: FigureCell<MoneyKey>): string {
  const kinds = ['cash', 'workTime', 'inKind', 'participantSupport'] as const;
  return kinds.map((kind) => cell(`coFinancing.${kind}`)).join('+');
}

/** What the project cost and who paid. */
export const costFigures = {
  ...counted,
  'coFinancing.total': {
    kind: 'derived',
    unit: 'kronor',
    title: 'Medfinansiering totalt',
    from: (figures) => (hasMoney(figures) ? kronor(Number(coFinancingOre(figures))) : undefined),
    formula: (cell) => `ROUND(${coFinancingFormula(cell)},2)`,
  },
  'coFinancing.share': {
    kind: 'derived',
    unit: 'percent',
    title: 'Medfinansieringsgrad',
    from: (figures) => {
      const coFinancing = coFinancingIn(figures);
      return percent(coFinancing, figures.total('cost.total') * BigInt(HOUR) + coFinancing);
    },
    formula: (cell) => percentFormula(coFinancingFormula(cell), `${cell('cost.total')}+${coFinancingFormula(cell)}`),
  },
} satisfies Indicators<MoneyKey>;
