import type { ListDefinition, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import { checkEqual, defineCheck } from '../../../checks/defineCheck.ts';
import { choiceWords } from '../../../upload/choiceWords.ts';
import { isPlaced, placements } from '../../../indicators/placements.ts';
import { emptyRow } from '../../../reports/emptyRow.ts';
import { participants } from '../../../upload/participants/sheet.ts';
import { shuffleRows } from './shuffleRows.ts';
import type { SusKey } from '../shared/susFigures.ts';

const measureWords = new Map(choiceWords(participants.columns.measure));
const sexWords = new Map(choiceWords(participants.columns.sex));

/** Placements of the period without anything that names the person, in an order that says nothing about them. */
function anonymousRows({ dataset, period }: Pick<ReportFacts<SusKey>, 'dataset' | 'period'>) {
  const placed = placements.of(dataset).filter((placement) => isPlaced(placement, period));
  const rows = placed.map(({ row, person }) => [
    measureWords.get(row.measure) ?? '',
    sexWords.get(person.sex) ?? '',
    person.age,
    { date: row.startsOn },
    row.endsOn !== undefined && row.endsOn <= period.lastDay ? { date: row.endsOn } : undefined,
  ]);
  const uploads = [...new Set(placed.map(({ row }) => row.origin.upload))].sort();
  return shuffleRows(rows, `${period.id} ${uploads.join(' ')}`);
}

/** Insats, kön, ålder, start, slut: one anonymous row for each placement of the period. */
export const anonymousList: ListDefinition<SusKey> = {
  table: 'Manadsstatistik',
  rows: (view) => {
    const rows = anonymousRows(view);
    return rows.length === 0 ? [emptyRow('Inga deltagare under perioden.', 5)] : rows;
  },
};

/** Everybody placed has a row, and nobody two. */
export const anonymousCheck = defineCheck({
  id: 'sus.anonymousRows',
  publicPart: 'nothing',
  check: (facts: ReportFacts<SusKey>) => {
    if (!facts.exact.has('placements')) return [];
    const title = 'Rader i månadsstatistiken mot placeringar under perioden';
    return [checkEqual({ title, left: anonymousRows(facts).length, right: facts.exact.total('placements') })];
  },
});
