import { defineEach } from '../../functions/shared/definition/indicator.ts';
import { listByKey } from '../../functions/shared/definition/listByKey.ts';
import type { Cells, ListDefinition, ReportFacts } from '../../functions/shared/definition/report.ts';
import type { CellContent } from '../../functions/shared/definition/cellContent.ts';
import type { LocalDate } from '../../functions/shared/domain/localDate.ts';
import { hours, kronor } from '../../functions/shared/domain/money.ts';
import { choiceWords } from '../upload/choiceWords.ts';
import { costTypes } from '../indicators/costFigures.ts';
import { bookedIn, type JudgeCost } from '../indicators/ledgerLines.ts';
import { costs, type Cost } from '../upload/costs/sheet.ts';
import { emptyRow } from './emptyRow.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';

const typeWords = new Map(costTypes);
const financingWords = new Map(choiceWords(costs.columns.financing));

const dateOf = (day: LocalDate | undefined): CellContent => day && { date: day };

/** Every grant cost of the period: what of it is claimed, and why the rest is not. */
export function listCosts(reasonFor: JudgeCost): ListDefinition<CommonKey> {
  return {
    table: 'Kostnadsrader',
    rows: (view) => {
      const lines = bookedIn(view, true);
      if (lines.length === 0) return [emptyRow('Inga kostnader är bokförda i perioden.', 12)];
      return lines.map((line) => {
        const reason = reasonFor(line, view.project);
        return [
          line.voucher,
          dateOf(line.bookedOn),
          dateOf(line.paidOn),
          line.supplier,
          line.organisationNumber,
          typeWords.get(line.type),
          line.line,
          kronor(line.amount),
          line.vat === undefined ? undefined : kronor(line.vat),
          kronor(reason === undefined ? line.amount : 0),
          kronor(reason === undefined ? 0 : line.amount),
          reason ?? 'Ingår i ansökan.',
        ];
      });
    },
  };
}

/** The names of the cells with the sums of a table of costs. */
export type CostSumName<Sums extends string> = `${Sums}.${'amount' | 'claimed' | 'leftOut'}`;

/** Sums of the table: `claim.sum.cost.claimed`. */
export function sumCosts<const Sums extends string>(prefix: Sums, reasonFor: JudgeCost): Cells<CommonKey, CostSumName<Sums>> {
  const sumOf = (facts: ReportFacts<CommonKey>, isCounted: (line: Cost) => boolean) =>
    kronor(bookedIn(facts, true).reduce((sum, line) => sum + (isCounted(line) ? line.amount : 0), 0));
  const sums: Cells<CommonKey, 'amount' | 'claimed' | 'leftOut'> = {
    amount: (facts) => sumOf(facts, () => true),
    claimed: (facts) => sumOf(facts, (line) => reasonFor(line, facts.project) === undefined),
    leftOut: (facts) => sumOf(facts, (line) => reasonFor(line, facts.project) !== undefined),
  };
  return defineEach(listByKey(sums), ([name, cell]) => [`${prefix}.${name}`, cell]);
}

/** Every contribution of others in the period; participants' support as one line, as it is rounded. */
export const coFinancingTable: ListDefinition<CommonKey> = {
  table: 'Medfinansiarer',
  rows: (view) => {
    const rows: CellContent[][] = bookedIn(view, false).map((line) => [
      line.coFinancier ?? 'Uppgift saknas',
      financingWords.get(line.financing),
      `Verifikat ${line.voucher}`,
      dateOf(line.bookedOn),
      line.hours === undefined ? undefined : hours(line.hours),
      kronor(line.amount),
    ]);
    const support = view.figures['coFinancing.participantSupport'];
    if (typeof support === 'number' && support !== 0) {
      rows.push([
        'Enligt Närvaro',
        'Deltagarersättning',
        'Timmar gånger ersättning per timme',
        dateOf(view.period.lastDay),
        undefined,
        support,
      ]);
    }
    return rows.length === 0 ? [emptyRow('Ingen medfinansiering finns för perioden.', 6)] : rows;
  },
};

/** Costs that are not claimed, kind by kind, and why. */
export function rowsLeftOut(view: ReportFacts<CommonKey>, reasonFor: JudgeCost): CellContent[][] {
  const booked = bookedIn(view, true);
  return costTypes.flatMap(([type, word]) => {
    const lines = booked.filter((line) => line.type === type);
    const reason = lines[0] && reasonFor(lines[0], view.project);
    if (reason === undefined) return [];
    return [[word, reason, lines.length, undefined, kronor(lines.reduce((sum, { amount }) => sum + amount, 0))]];
  });
}
