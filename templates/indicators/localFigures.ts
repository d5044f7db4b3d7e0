import { audited, type AuditPlace } from '../../functions/shared/definition/audit.ts';
import {
  definePopulation,
  defineSum,
  joinFigures,
  type Count,
  type Family,
  type Indicators,
} from '../../functions/shared/definition/indicator.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import { attendanceRows, isAttendedIn, type AttendanceRow } from './attendanceRows.ts';
import { factOn, isNamed, type Condition } from './audit/conditions.ts';
import { attendanceByGroup, placementsByGroup, placementsByWord } from './audit/nameColumns.ts';
import { placementSheet } from './audit/placementSheet.ts';
import { keyName } from './keyName.ts';
import { isThere, rowsOfStay } from './stays.ts';
import { countPlacements, isPlaced, placements, type Placement } from './placements.ts';
import { classSteps, type ClassStep } from './classSteps.ts';
import { groupOfAttendance, groupsOf, wordsOf, type NamedRows, type NamedStay } from './registers/rowNames.ts';

/** Rows of Deltagare under one name. */
interface Named extends NamedRows {
  readonly placements: readonly Placement[];
}

const withPlacements = (names: readonly NamedRows[]): readonly Named[] =>
  names.map(({ name, stays }) => ({ name, stays, placements: stays.flatMap(({ person, rows }) => rows.map((row) => ({ row, person }))) }));

const words = definePopulation({ id: 'localMeasures', of: (dataset) => withPlacements(wordsOf(dataset)), rowsBehind: () => [] });
const groups = definePopulation({ id: 'groups', of: (dataset) => withPlacements(groupsOf(dataset)), rowsBehind: () => [] });

const hasWord = audited((stay: NamedStay, period: Period) => isThere(stay, period), placementsByWord, {
  criteria: { 'Ny i lokal insats': 1 },
});
const isInGroup = audited((stay: NamedStay, period: Period) => isThere(stay, period), placementsByGroup, {
  criteria: { 'Ny i delinsats': 1 },
});

const stayWords: Readonly<Record<'local' | 'group', StayWords>> = {
  local: { title: 'Deltagare i', among: hasWord, sheet: placementsByWord, heading: 'Lokal insats' },
  group: { title: 'Deltagare i delinsats', among: isInGroup, sheet: placementsByGroup, heading: 'Delinsats' },
};

interface StayWords {
  readonly title: string;
  readonly among: Condition<NamedStay>;
  readonly sheet: AuditPlace;
  readonly heading: string;
}

/** Persons who have a local measure, or are in a group, in the period, each once. */
export function countStays(kind: 'local' | 'group', { name, stays }: NamedRows): Count<NamedStay> {
  const { title, among, sheet, heading } = stayWords[kind];
  return {
    kind: 'count',
    unit: 'persons',
    title: `${title} ${name}`,
    population: definePopulation({
      id: `people of ${heading} ${name}`,
      of: () => stays,
      rowsBehind: rowsOfStay,
      audit: placementSheet,
    }),
    among,
    where: isNamed(
      factOn(sheet, heading, () => name),
      name,
    ),
    sexOf: ({ person }) => person.sex,
  };
}

/** Placements and persons in each local measure, with what they are of each class. */
const byWord: Family<Named, `placements.local.${string}` | `local.${string}.participants.met` | ClassStep> = {
  kind: 'family',
  title: 'Placeringar och deltagare per lokal insats',
  keys: /^(?:placements\.local\..+|local\..+\.participants\.met|measure\.(?:[1-9]|1[0-2])\.(?:local|people)\..+)$/,
  population: words,
  members: (named) =>
    joinFigures(
      named.map((each) => ({
        [`placements.local.${keyName(each.name)}` as const]: countPlacements({
          title: `Placeringar i ${each.name}`,
          population: definePopulation({ ...placements, id: `placements of local measure ${each.name}`, of: () => each.placements }),
          among: isPlaced,
          where: isNamed<Placement>(
            factOn(placementsByWord, 'Lokal insats', () => each.name),
            each.name,
          ),
        }),
        [`local.${keyName(each.name)}.participants.met` as const]: countStays('local', each),
        ...classSteps(each),
      })),
    ),
};

/** Placements and persons in each group (Swedish *delinsats*). */
const byGroup: Family<Named, `placements.group.${string}` | `group.${string}.participants.met`> = {
  kind: 'family',
  title: 'Placeringar och deltagare per delinsats',
  keys: /^(?:placements\.group\..+|group\..+\.participants\.met)$/,
  population: groups,
  members: (named) =>
    joinFigures(
      named.map((each) => ({
        [`placements.group.${keyName(each.name)}` as const]: countPlacements({
          title: `Placeringar i delinsats ${each.name}`,
          population: definePopulation({ ...placements, id: `placements of group ${each.name}`, of: () => each.placements }),
          among: isPlaced,
          where: isNamed<Placement>(
            factOn(placementsByGroup, 'Delinsats', () => each.name),
            each.name,
          ),
        }),
        [`group.${keyName(each.name)}.participants.met` as const]: countStays('group', each),
      })),
    ),
};

interface AttendedGroup {
  readonly name: string;
  readonly rows: readonly AttendanceRow[];
}

/** Hours of each group. */
const hoursByGroup: Family<AttendedGroup, `hours.group.${string}`> = {
  kind: 'family',
  title: 'Deltagartimmar per delinsats',
  keys: /^hours\.group\..+$/,
  population: definePopulation({
    id: 'attendedGroups',
    of: (dataset): readonly AttendedGroup[] => {
      const nameOf = groupOfAttendance(dataset);
      const named = attendanceRows.of(dataset).filter(({ row }) => nameOf.has(row));
      return [...Map.groupBy(named, ({ row }) => nameOf.get(row) ?? '')].map(([name, rows]) => ({ name, rows }));
    },
    rowsBehind: () => [],
  }),
  members: (named) =>
    joinFigures(
      named.map(({ name, rows }) => ({
        [`hours.group.${keyName(name)}` as const]: defineSum({
          unit: 'hours',
          title: `Deltagartimmar, delinsats ${name}`,
          population: definePopulation({ ...attendanceRows, id: `attendance of group ${name}`, of: () => rows }),
          among: isAttendedIn,
          where: isNamed(
            factOn(attendanceByGroup, 'Delinsats', () => name),
            name,
          ),
          amountOf: ({ row }) => row.time,
          auditColumn: 'Timmar',
          sexOf: ({ person }) => person.sex,
        }),
      })),
    ),
};

/** What coordinators call their measures and groups, counted as they write it. */
export const localFigures = {
  local: byWord,
  group: byGroup,
  'hours.group': hoursByGroup,
} satisfies Indicators;
