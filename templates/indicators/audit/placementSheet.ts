import { defineAuditSheet } from '../../../functions/shared/definition/audit.ts';
import type { Dataset } from '../../../functions/shared/definition/dataset.ts';
import type { Stored } from '../../../functions/shared/domain/dataset.ts';
import { participants, type Participant } from '../../upload/participants/sheet.ts';
import { sexWords } from '../../text/annexWords.ts';
import { personRegister, type Person } from '../registers/personRegister.ts';
import { groupOfRow, taughtRows, wordOfRow } from '../registers/rowNames.ts';
import { unitOfRow } from '../registers/units.ts';
import { originColumns, shortPseudonym, valueColumn, wordIn } from './auditWords.ts';

/** A row of Deltagare in the annex, with the person's number there; without one for a row registered by mistake. */
export interface PlacedRow {
  readonly row: Stored<Participant>;
  /** The unit it is counted under. */
  readonly unit: string | undefined;
  /** The word and the group it is counted under, and their numbers on the sheet. */
  readonly word?: string | undefined;
  readonly wordNumber?: number | undefined;
  readonly group?: string | undefined;
  readonly groupNumber?: number | undefined;
  /** Whether it teaches horizontal principles. */
  readonly isTaught?: boolean;
  readonly number?: number;
  readonly person?: Person;
  /** Where the person's first row and the row itself stand on the sheet, from 1. */
  readonly first?: number;
  readonly place?: number;
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
    const [units, words, groups] = [unitOfRow(dataset), wordOfRow(dataset), groupOfRow(dataset)];
    const [wordNumbers, groupNumbers] = [numberNames(words.values()), numberNames(groups.values())];
    const { isTaught } = taughtRows(dataset);
    let before = 0;
    for (const [index, person] of personRegister(dataset).people.entries()) {
      const first = before + 1;
      for (const row of byUnit(person.rows, units)) {
        const [word, group] = [words.get(row), groups.get(row)];
        yield {
          row,
          unit: units.get(row),
          word,
          wordNumber: wordNumbers.get(word),
          group,
          groupNumber: groupNumbers.get(group),
          isTaught: isTaught(row),
          number: index + 1,
          person,
          first,
          place: ++before,
        };
      }
    }
    for (const row of dataset.rows(participants)) if (row.exitReason === 'misregistered') yield { row, unit: undefined };
  },
});

/** Numbers names in the order they first come, from 1. */
function numberNames(names: Iterable<string>): ReadonlyMap<string | undefined, number> {
  return new Map([...new Set(names)].map((name, index) => [name, index + 1]));
}

/** A person's rows of one unit stand together. */
function byUnit(rows: Person['rows'], units: ReadonlyMap<Stored<Participant>, string>): readonly Stored<Participant>[] {
  return [...Map.groupBy(rows, (row) => units.get(row)).values()].flat();
}
