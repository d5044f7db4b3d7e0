import { besideSheet, withColumns } from '../../functions/shared/definition/audit.ts';
import { definePopulation, defineSum, joinFigures, type Family, type Indicators } from '../../functions/shared/definition/indicator.ts';
import { attendanceRows, isAttendedIn, type AttendanceRow } from './attendanceRows.ts';
import { attendanceSheet } from './audit/attendanceSheet.ts';
import { factOn, isNamed } from './audit/conditions.ts';
import { peopleSheet } from './audit/peopleSheet.ts';
import { municipalitiesOf, municipalityOfPerson } from './registers/municipalities.ts';
import { countPeople, isMet, people } from './people.ts';
import type { Person } from './registers/personRegister.ts';
import { resultFigures } from './resultFigures.ts';

/** A municipality (Swedish *kommun*) by the name it is counted under, with its people and their attendance. */
interface Municipality {
  readonly name: string;
  readonly people: readonly Person[];
  readonly attendance: readonly AttendanceRow[];
}

const municipalities = definePopulation({
  id: 'municipalities',
  of: (dataset): readonly Municipality[] => {
    const nameOf = municipalityOfPerson(dataset);
    const attendance = Map.groupBy(attendanceRows.of(dataset), ({ person }) => nameOf.get(person));
    return municipalitiesOf(dataset).map(({ name, members }) => ({ name, people: members, attendance: attendance.get(name) ?? [] }));
  },
  rowsBehind: () => [],
});

const attendanceByMunicipality = withColumns(
  attendanceSheet,
  besideSheet(attendanceSheet, 'Kommun', { format: 'text', of: ({ municipality }) => municipality }),
);

type Part = 'participants.met' | 'participants.ended' | 'ended.results' | `ended.resultShare${'' | '.women' | '.men'}` | 'hours.total';

/** Participants, those who ended, their result and hours of attendance, side by side. */
const byMunicipality: Family<Municipality, `municipality.${string}.${Part}`> = {
  kind: 'family',
  title: 'Deltagare, avslutade, resultat och timmar per kommun',
  keys: /^municipality\..+\.(?:participants\.(?:met|ended)|ended\.results|ended\.resultShare(?:\.women|\.men)?|hours\.total)$/,
  population: municipalities,
  members: (items) => joinFigures(items.map(figuresOf)),
};

function figuresOf({ name, people: members, attendance }: Municipality) {
  const isFromHere = isNamed(
    factOn(peopleSheet, 'Kommun', () => name),
    name,
  );
  return {
    [`municipality.${name}.participants.met` as const]: {
      ...countPeople({ title: `Deltagare från ${name}`, among: isMet, where: isFromHere }),
      population: definePopulation({ ...people, id: `people of ${name}`, of: () => members }),
    },
    ...resultFigures(`municipality.${name}`, { name: `från ${name}`, people: members, isOfName: isFromHere }),
    [`municipality.${name}.hours.total` as const]: defineSum({
      unit: 'hours',
      title: `Deltagartimmar, ${name}`,
      population: definePopulation({ ...attendanceRows, id: `attendance of ${name}`, of: () => attendance }),
      among: isAttendedIn,
      where: isNamed(
        factOn(attendanceByMunicipality, 'Kommun', () => name),
        name,
      ),
      amountOf: ({ row }) => row.time,
      auditColumn: 'Timmar',
      sexOf: ({ person }) => person.sex,
    }),
  };
}

/** Figures of each municipality of the person records, where the column is used. */
export const municipalityFigures = { municipality: byMunicipality } satisfies Indicators;
