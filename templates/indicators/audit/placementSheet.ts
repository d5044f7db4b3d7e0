import { defineAuditSheet } from '../../../functions/shared/definition/audit.ts';
import type { Dataset } from '../../../functions/shared/definition/dataset.ts';
import type { Stored } from '../../../functions/shared/domain/dataset.ts';
import { participants, type Participant } from '../../upload/participants/sheet.ts';
import { sexWords } from '../../text/annexWords.ts';
import { personRegister, type Person } from '../registers/personRegister.ts';
import { unitOfRow } from '../registers/units.ts';
import { originColumns, shortPseudonym, valueColumn, wordIn } from './auditWords.ts';

/** A row of Deltagare in the annex, with the person's number there; without one for a row registered by mistake. */
export interface PlacedRow {
  readonly row: Stored<Participant>;
  /** The unit it is counted under. */
  readonly unit: string | undefined;
  readonly number?: number;
  readonly person?: Person;
}

const { columns } = participants;
const value = valueColumn<PlacedRow>;
const yesNo = wordIn(columns.adaptationAsked);

/** Placeringar: the rows of Deltagare that placements are counted from. */
export const placementSheet = defineAuditSheet({
  name: 'Placeringar',
  about: 'En rad per godtagen rad i Deltagare, person för person. Rader utan Nr är felregistreringar och räknas inte.',
  columns: {
    Nr: value('count', ({ number }) => number),
    Pseudonym: value('text', ({ row, person }) => shortPseudonym(person?.pseudonym ?? row.identityNumber ?? row.localId)),
    Kön: value('text', ({ person }) => person && sexWords[person.sex]),
    Startdatum: value('date', ({ row }) => ({ date: row.startsOn })),
    Slutdatum: value('date', ({ row }) => (row.endsOn === undefined ? undefined : { date: row.endsOn })),
    'Slut eller pågår': {
      format: 'date',
      formula: (_, cell) => `IF(${cell('Slutdatum')}="",DATE(9999,12,31),${cell('Slutdatum')})`,
    },
    Insats: value('count', ({ row }) => Number(row.measure)),
    Enhet: value('text', ({ unit }) => unit),
    'Anpassning begärd': value('text', ({ row }) => yesNo(row.adaptationAsked)),
    'Anpassning genomförd': value('text', ({ row }) => yesNo(row.adaptationMet)),
    ...originColumns<PlacedRow>(({ row }) => row.origin),
  },
  *rows(dataset: Dataset): Iterable<PlacedRow> {
    const units = unitOfRow(dataset);
    for (const [index, person] of personRegister(dataset).people.entries()) {
      for (const row of byUnit(person.rows, units)) yield { row, unit: units.get(row), number: index + 1, person };
    }
    for (const row of dataset.rows(participants)) if (row.exitReason === 'misregistered') yield { row, unit: undefined };
  },
});

/** A person's rows of one unit stand together. */
function byUnit(rows: Person['rows'], units: ReadonlyMap<Stored<Participant>, string>): readonly Stored<Participant>[] {
  return [...Map.groupBy(rows, (row) => units.get(row)).values()].flat();
}
