import { audited, type HeadingOf } from '../../functions/shared/definition/audit.ts';
import {
  definePopulation,
  defineSum,
  joinFigures,
  type Count,
  type Family,
  type FigureKeyOf,
  type Indicators,
} from '../../functions/shared/definition/indicator.ts';
import type { Stored } from '../../functions/shared/domain/dataset.ts';
import { codeKey } from '../../functions/shared/domain/codeKey.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import { participants, type Participant } from '../upload/participants/sheet.ts';
import { attendanceRows, isAttendedIn, type AttendanceRow } from './attendanceRows.ts';
import type { attendanceSheet } from './audit/attendanceSheet.ts';
import { factOn, isNumber } from './audit/conditions.ts';
import { attendanceTaught, peopleTaught, placementsTaught } from './audit/nameColumns.ts';
import { peopleSheet } from './audit/peopleSheet.ts';
import type { placementSheet } from './audit/placementSheet.ts';
import { keyName } from './keyName.ts';
import { countStays } from './localFigures.ts';
import type { participantFigures } from './participantFigures.ts';
import { overlaps, people, rowsOf } from './people.ts';
import { isPlaced, placements, type Placement } from './placements.ts';
import type { Person } from './registers/personRegister.ts';
import { groupsOf, taughtRows, wordsOf, type NamedRows } from './registers/rowNames.ts';
import { share, sumOf } from './shares.ts';

/** A person with the rows in which horizontal principles are taught. */
interface Pupil {
  readonly person: Person;
  readonly rows: readonly Stored<Participant>[];
}

const pupils = definePopulation({
  id: 'pupils',
  of: (dataset): readonly Pupil[] => {
    const { isTaught } = taughtRows(dataset);
    return people.of(dataset).map((person) => ({ person, rows: person.rows.filter(isTaught) }));
  },
  rowsBehind: ({ rows }, period) =>
    rowsOf(
      participants.id,
      rows.filter((row) => overlaps(row, period)),
    ),
  audit: peopleSheet,
});

const isTaughtNow = audited(({ rows }: Pupil, period: Period): boolean => rows.some((row) => overlaps(row, period)), peopleTaught, {
  criteria: { 'Undervisning i perioden': { from: 1 } },
});

/** A row of Närvaro, and whether horizontal principles are taught in its hours. */
interface TaughtHours extends AttendanceRow {
  readonly isTaught: boolean;
}

const hours = definePopulation<TaughtHours, HeadingOf<typeof attendanceSheet>>({
  ...attendanceRows,
  id: 'taughtHours',
  of: (dataset): readonly TaughtHours[] => {
    const { isTaughtIn } = taughtRows(dataset);
    return attendanceRows.of(dataset).map((each) => ({ ...each, isTaught: isTaughtIn(each.row) }));
  },
});

/** A placement, and whether horizontal principles are taught in it. */
interface Lesson extends Placement {
  readonly isTaught: boolean;
}

const lessons = definePopulation<Lesson, HeadingOf<typeof placementSheet>>({
  ...placements,
  id: 'lessons',
  of: (dataset): readonly Lesson[] => {
    const { isTaught } = taughtRows(dataset);
    return placements.of(dataset).map((placement) => ({ ...placement, isTaught: isTaught(placement.row) }));
  },
});

const taught = {
  'horizontal.taught.placements': {
    kind: 'count',
    unit: 'placements',
    title: 'Placeringar med undervisning i horisontella principer',
    isInternal: true,
    population: lessons,
    among: isPlaced,
    where: isNumber(
      factOn(placementsTaught, 'Undervisning i perioden', ({ isTaught }: Lesson) => (isTaught ? 1 : 0)),
      1,
    ),
    sexOf: ({ person }) => person.sex,
  } satisfies Count<Lesson>,
  'horizontal.taught.participants': {
    kind: 'count',
    unit: 'persons',
    title: 'Deltagare som undervisats i horisontella principer',
    population: pupils,
    among: isTaughtNow,
    sexOf: ({ person }) => person.sex,
  } satisfies Count<Pupil>,
  'horizontal.taught.hours': defineSum({
    unit: 'hours',
    title: 'Timmar med undervisning i horisontella principer',
    population: hours,
    among: isAttendedIn,
    where: isNumber(
      factOn(attendanceTaught, 'Horisontell undervisning', ({ isTaught }: TaughtHours) => (isTaught ? 1 : 0)),
      1,
    ),
    amountOf: ({ row }) => row.time,
    auditColumn: 'Timmar',
    sexOf: ({ person }) => person.sex,
  }),
} satisfies Indicators;

const sum = sumOf<FigureKeyOf<typeof taught | typeof participantFigures>>;

const figures = {
  ...taught,
  ...share('horizontal.taught.share', {
    title: 'Andel av deltagarna som undervisats i horisontella principer',
    of: sum('horizontal.taught.participants'),
    among: sum('participants.met'),
  }),
};

/** A local measure or group of the data, as the setting may name it. */
interface Course extends NamedRows {
  readonly kind: 'local' | 'group';
}

/** The names of one project's courses, folded. */
function coursesOf({ horizontalTeaching = [] }: Pick<Project, 'horizontalTeaching'>): ReadonlySet<string> {
  return new Set(horizontalTeaching.map(codeKey));
}

type CourseStep = `horizontal.taught.${'local' | 'group'}.${string}`;

/** Horizontal principles taught, where the project's setting names the courses. The steps are the persons of each of them. */
const teaching: Family<Course, keyof typeof figures | CourseStep> = {
  kind: 'family',
  title: 'Undervisning i horisontella principer',
  keys: /^horizontal\.taught\.(?:participants|placements|hours|share(?:\.women|\.men)?|(?:local|group)\..+)$/,
  population: definePopulation({
    id: 'courses',
    of: (dataset): readonly Course[] => [
      ...wordsOf(dataset).map((each) => ({ ...each, kind: 'local' as const })),
      ...groupsOf(dataset).map((each) => ({ ...each, kind: 'group' as const })),
    ],
    rowsBehind: () => [],
  }),
  members: (items, project) => {
    const names = coursesOf(project);
    if (names.size === 0) return {};
    const courses = items.filter(({ name }) => names.has(codeKey(name)));
    const steps = courses.map((course) => ({
      [`horizontal.taught.${course.kind}.${keyName(course.name)}` as const]: {
        ...countStays(course.kind, course),
        title: `Undervisade i ${course.kind === 'group' ? 'delinsats ' : ''}${course.name}`,
        isInternal: true,
      },
    }));
    return { ...figures, ...joinFigures(steps) };
  },
};

/** What participants are taught of the horizontal principles (`docs/definitions.md#horizontal-principles-taught`). */
export const teachingFigures = { 'horizontal.taught': teaching } satisfies Indicators;
