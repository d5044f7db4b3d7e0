import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import type { CheckDefinition, ListDefinition, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import { includes } from '../../../../functions/shared/domain/period.ts';
import { checkEqual, defineCheck } from '../../../checks/defineCheck.ts';
import { placements } from '../../../indicators/placements.ts';
import { emptyRow } from '../../../reports/emptyRow.ts';
import type { Participant } from '../../../upload/participants/sheet.ts';
import { editions } from '../shared/editions.ts';
import { listRegistrants } from './registrants.ts';
import { entryFields, exitFields, type SusField, type SusRow } from './susFields.ts';
import type { SusKey } from '../shared/susFigures.ts';

type Facts = Pick<ReportFacts<SusKey>, 'dataset' | 'period'>;

/** Rows that began in the period and are to be registered. What was registered by mistake is not registered again. */
function entriesIn(facts: Facts): readonly SusRow[] {
  return numbered(facts, ({ startsOn, exitReason }) => includes(facts.period, startsOn) && exitReason !== 'misregistered', 'startsOn');
}

/** Rows that ended in the period. One that began in the period by mistake was never registered. */
function exitsIn(facts: Facts): readonly SusRow[] {
  const { period } = facts;
  return numbered(
    facts,
    ({ startsOn, endsOn, exitReason }) =>
      endsOn !== undefined && includes(period, endsOn) && !(exitReason === 'misregistered' && includes(period, startsOn)),
    'endsOn',
  );
}

/** Persons are numbered in the order they first stand in Deltagare, the same in both sheets. */
function numbered({ dataset, period }: Facts, isWanted: (row: Participant) => boolean, by: 'startsOn' | 'endsOn'): readonly SusRow[] {
  const registrants = listRegistrants(dataset);
  const edition = editionOn(editions, period.lastDay);
  const dayOf = ({ row }: SusRow) => row[by] ?? '';
  return registrants
    .flatMap(({ rows, ...registrant }) => rows.filter(isWanted).map((row): SusRow => ({ row, ...registrant, edition })))
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.row.origin.row - b.row.origin.row));
}

function listRows(rows: readonly SusRow[], fields: readonly SusField[], otherwise: string): ReturnType<ListDefinition<SusKey>['rows']> {
  return rows.length === 0 ? [emptyRow(otherwise, fields.length)] : rows.map((row) => fields.map(({ read }) => read(row)));
}

/** One line for each participant to register on entry, in the order the fields are typed. */
export const entriesList: ListDefinition<SusKey> = {
  table: 'Inregistrering',
  rows: (view) => {
    const fields = editionOn(editions, view.period.lastDay).entry.map((field) => entryFields[field]);
    return listRows(entriesIn(view), fields, 'Ingen har börjat under perioden.');
  },
};

/** One line for each participant to register on exit. */
export const exitsList: ListDefinition<SusKey> = {
  table: 'Utregistrering',
  rows: (view) => {
    const fields = editionOn(editions, view.period.lastDay).exit.map((field) => exitFields[field]);
    return listRows(exitsIn(view), fields, 'Ingen har slutat under perioden.');
  },
};

/** Every placement that began or ended in the period has its line. */
export const susListChecks = [
  defineCheck({
    id: 'sus.entries',
    publicPart: 'nothing',
    check: (facts) => {
      if (!facts.exact.has('placements')) return [];
      const right = placements.of(facts.dataset).filter(({ row }) => includes(facts.period, row.startsOn)).length;
      return [
        checkEqual({ title: 'Rader att registrera in mot placeringar som börjat under perioden', left: entriesIn(facts).length, right }),
      ];
    },
  }),
  defineCheck({
    id: 'sus.exits',
    publicPart: 'nothing',
    check: (facts) => {
      if (!facts.exact.has('placements')) return [];
      const right = placements.of(facts.dataset).filter(({ row }) => row.endsOn !== undefined && includes(facts.period, row.endsOn)).length;
      const left = exitsIn(facts).filter(({ row }) => row.exitReason !== 'misregistered').length;
      return [
        checkEqual({ title: 'Rader att registrera ut, utom felregistreringar, mot placeringar som slutat under perioden', left, right }),
      ];
    },
  }),
] as const satisfies readonly CheckDefinition<SusKey>[];
