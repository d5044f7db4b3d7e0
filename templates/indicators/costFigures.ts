import { audited, type FigureCell } from '../../functions/shared/definition/audit.ts';
import { definePopulation, type ExactFigures, type Indicators, type Sum } from '../../functions/shared/definition/indicator.ts';
import type { Stored } from '../../functions/shared/domain/dataset.ts';
import { divideRounded, HOUR, kronor, percent } from '../../functions/shared/domain/money.ts';
import { includes, type Period } from '../../functions/shared/domain/period.ts';
import { costs, type Cost } from '../upload/costs/sheet.ts';
import { percentFormula } from './audit/formulas.ts';
import { ledgerSheet } from './audit/ledgerSheet.ts';
import { wordIn } from './audit/auditWords.ts';
import { attendanceRows, isAttendedIn, supportOf, type AttendanceRow } from './attendanceRows.ts';
import { choiceWords } from './choiceWords.ts';
import { rowsOf } from './people.ts';

/** Every row of Kostnader. */
export const ledger = definePopulation<Stored<Cost>>({
  id: 'ledger',
  of: (dataset) => dataset.rows(costs),
  rowsBehind: (row) => rowsOf(costs.id, [row]),
  audit: ledgerSheet,
});

/** Kinds of cost with their names. */
export const costTypes = choiceWords(costs.columns.type);

const isBookedIn = audited(({ bookedOn }: Cost, period: Period): boolean => includes(period, bookedOn), {
  criteria: { Bokföringsdatum: { from: 'firstDay', to: 'lastDay' } },
});

const financingWord = wordIn(costs.columns.financing);

/** Lines paid in one way, of one kind or all. */
function isPaid(financing: Cost['financing'], type?: string) {
  const kind = type === undefined ? undefined : wordIn(costs.columns.type)(type);
  return audited((row: Cost) => row.financing === financing && (type === undefined || row.type === type), {
    criteria: { Finansiering: financingWord(financing) ?? financing, ...(kind !== undefined && { Kostnadsslag: kind }) },
  });
}

/** Kronor booked in the period, of the lines for which something holds. */
function sumLedger(title: string, where: (row: Cost) => boolean): Sum<Stored<Cost>> {
  return {
    kind: 'sum',
    unit: 'kronor',
    title,
    population: ledger,
    among: isBookedIn,
    where,
    amountOf: ({ amount }) => amount,
    auditColumn: 'Belopp',
  };
}

/** Co-financing in öre times milliseconds per hour: the ledger's whole öre, and support not yet rounded. */
function coFinancingIn(figures: ExactFigures): bigint {
  const booked = figures.total('coFinancing.cash') + figures.total('coFinancing.workTime') + figures.total('coFinancing.inKind');
  return booked * BigInt(HOUR) + figures.total('coFinancing.participantSupport');
}

/** All co-financing in öre, rounded once. */
export function coFinancingOre(figures: ExactFigures): bigint {
  return divideRounded(coFinancingIn(figures), BigInt(HOUR));
}

const hasMoney = (figures: ExactFigures) => figures.has('cost.total') || figures.has('coFinancing.participantSupport');

/** All co-financing as a formula, not yet rounded. */
export function coFinancingFormula(cell: FigureCell): string {
  return ['cash', 'workTime', 'inKind', 'participantSupport'].map((kind) => cell(`coFinancing.${kind}`)).join('+');
}

/** What the project cost and who paid. */
export const costFigures = {
  ...Object.fromEntries(costTypes.map(([type, word]) => [`cost.${type}`, sumLedger(`Kostnader: ${word}`, isPaid('grant', type))])),
  'cost.total': sumLedger('Kostnader totalt', isPaid('grant')),
  'coFinancing.cash': sumLedger('Medfinansiering: kontant', isPaid('cash')),
  'coFinancing.workTime': sumLedger('Medfinansiering: arbetstid', isPaid('workTime')),
  'coFinancing.inKind': sumLedger('Medfinansiering: annat än pengar', isPaid('inKind')),
  'coFinancing.participantSupport': {
    kind: 'sum',
    unit: 'kronor',
    title: 'Medfinansiering: deltagarersättning',
    population: attendanceRows,
    among: isAttendedIn,
    amountOf: ({ row }: AttendanceRow) => supportOf(row),
    divisor: HOUR,
    auditColumn: 'Ersättning',
  },
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
} satisfies Indicators;
