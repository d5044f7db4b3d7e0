import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { addDays, type LocalDate } from '../../../../functions/shared/domain/localDate.ts';
import { editions } from '../shared/editions.ts';
import { monthNamed } from './monthRows.ts';

/** «Reporting of a month opens the 1st day of the following month and must be in within four weeks» — scb.se, Europeiska socialfonden, Tidsplan. */
export function windowOf(month: string): { readonly opensOn: LocalDate; readonly dueOn: LocalDate } {
  const { lastDay } = monthNamed(month);
  return { opensOn: addDays(lastDay, 1), dueOn: addDays(lastDay, editionOn(editions, lastDay).deadlines.participantFileDays) };
}
