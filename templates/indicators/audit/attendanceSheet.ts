import { defineAuditSheet } from '../../../functions/shared/definition/audit.ts';
import type { Dataset } from '../../../functions/shared/definition/dataset.ts';
import type { Stored } from '../../../functions/shared/domain/dataset.ts';
import { HOUR, kronor } from '../../../functions/shared/domain/money.ts';
import { sexWords } from '../../text/annexWords.ts';
import type { Attendance } from '../../upload/attendance/sheet.ts';
import { municipalityOfPerson } from '../registers/municipalities.ts';
import { financierOfAttendance, groupOfAttendance, taughtRows } from '../registers/rowNames.ts';
import type { Person } from '../registers/personRegister.ts';
import { monthDate, originColumns, shortPseudonym, valueColumn } from './auditWords.ts';
import { orderAttendance } from './orderAttendance.ts';

/** A row of Närvaro in the annex, with the person's number there: 0 for somebody who is misregistered, none for somebody who is not in Deltagare. */
export interface AttendedRow {
  readonly row: Stored<Attendance>;
  readonly number?: number;
  readonly person?: Person;
  /** The municipality that the person is counted under. */
  readonly municipality?: string | undefined;
  /** The group that the hours, and the financier that the compensation, are counted under. */
  readonly group?: string | undefined;
  readonly financier?: string | undefined;
  /** Whether horizontal principles are taught. */
  readonly isTaught?: boolean;
}

const value = valueColumn<AttendedRow>;

/** Närvaro: the rows that hours and compensation are counted from. */
export const attendanceSheet = defineAuditSheet({
  name: 'Närvaro',
  about:
    'En rad per godtagen rad i Närvaro, person för person. Rader med Nr 0 gäller någon som är felregistrerad och rader utan Nr någon som inte finns i Deltagare; de räknas inte.',
  columns: {
    Nr: value('count', ({ number }) => number),
    Pseudonym: value('text', ({ row, person }) => shortPseudonym(person?.pseudonym ?? row.identityNumber ?? row.localId)),
    Kön: value('text', ({ person }) => person && sexWords[person.sex]),
    Månad: value('month', ({ row }) => monthDate(row.month)),
    Timmar: value('hours', ({ row }) => row.time / HOUR),
    'Kronor per timme': value('kronor', ({ row }) => (row.supportPerHour === undefined ? undefined : kronor(row.supportPerHour))),
    Ersättning: { format: 'kronor', formula: (_, cell) => `${cell('Timmar')}*${cell('Kronor per timme')}` },
    'Ny månad': {
      format: 'count',
      formula: (_, cell) =>
        `IF(AND(${cell('Timmar')}>0,OR(${cell('Nr')}<>${cell('Nr', 'above')},${cell('Månad')}<>${cell('Månad', 'above')})),1,0)`,
    },
    ...originColumns<AttendedRow>(({ row }) => row.origin),
  },
  *rows(dataset: Dataset): Iterable<AttendedRow> {
    const { people, misregistered, unknown } = orderAttendance(dataset);
    const municipalities = municipalityOfPerson(dataset);
    const [groups, financiers] = [groupOfAttendance(dataset), financierOfAttendance(dataset)];
    const { isTaughtIn } = taughtRows(dataset);
    for (const { number, person, rows } of people) {
      const municipality = municipalities.get(person);
      for (const row of rows)
        yield {
          row,
          number,
          person,
          municipality,
          group: groups.get(row),
          financier: financiers.get(row),
          isTaught: isTaughtIn(row),
        };
    }
    for (const row of misregistered) yield { row, number: 0 };
    for (const row of unknown) yield { row };
  },
});
