import type { CellContent } from '../../functions/shared/definition/cellContent.ts';
import type { ListSection } from '../../functions/shared/definition/layout.ts';
import type { ListDefinition, PublicView } from '../../functions/shared/definition/report.ts';
import type { PublicFigure } from '../../functions/shared/domain/figure.ts';
import { foldCase } from '../../functions/shared/domain/foldText.ts';
import { hours } from '../../functions/shared/domain/money.ts';
import { attendanceRows, isAttendedIn } from '../indicators/attendanceRows.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { nameInKey } from '../indicators/keyName.ts';
import { wordOfAttendance } from '../indicators/registers/rowNames.ts';
import { reportWords } from '../text/reportWords.ts';
import { soundsLikeTeaching } from '../upload/findTeaching.ts';
import { emptyRow } from './emptyRow.ts';
import { partsOf, shown, shownShare } from './shownParts.ts';

type View = Pick<PublicView<CommonKey>, 'figures' | 'project' | 'period' | 'dataset'>;
type Row = readonly CellContent[];

/** A course in horizontal principles: its persons and hours. */
export interface Course {
  readonly name: string;
  readonly persons: PublicFigure | undefined;
  readonly hours: PublicFigure | undefined;
}

/** The courses that the project's setting names, under the names they are counted under; one that nobody has taken has no figures. */
export function coursesIn(view: View): readonly Course[] {
  const { figures, project } = view;
  const [words, groups] = [
    namesIn(figures, /^local\.(.+)\.participants\.met$/),
    namesIn(figures, /^(?:hours\.group\.(.+)|group\.(.+)\.participants\.met)$/),
  ];
  return (project.horizontalTeaching ?? []).flatMap((course): Course[] => {
    const [word, group] = [words.get(foldCase(course)), groups.get(foldCase(course))];
    const found = [
      ...(group === undefined
        ? []
        : [{ name: nameInKey(group), persons: figures[`group.${group}.participants.met`], hours: figures[`hours.group.${group}`] }]),
      ...(word === undefined
        ? []
        : [{ name: nameInKey(word), persons: figures[`local.${word}.participants.met`], hours: hoursUnder(nameInKey(word), view) }]),
    ];
    return found.length > 0 ? found : [{ name: course, persons: undefined, hours: undefined }];
  });
}

/** Hours in the period of those who have only this local measure in the month, of rows without a group of their own. */
function hoursUnder(word: string, { dataset, period }: View): number | undefined {
  const wordOf = wordOfAttendance(dataset);
  const attended = attendanceRows.of(dataset).filter((each) => wordOf.get(each.row) === word && isAttendedIn(each, period));
  return attended.length === 0 ? undefined : hours(attended.reduce((sum, { row }) => sum + row.time, 0));
}

/** Names as they stand in keys, by what they are called. */
function namesIn(figures: View['figures'], pattern: RegExp): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(figures).flatMap((key) => {
      const name = pattern
        .exec(key)
        ?.slice(1)
        .find((part) => part !== undefined);
      return name === undefined ? [] : [[foldCase(nameInKey(name)), name] as const];
    }),
  );
}

const COLUMNS = 6;

function listCourses(view: View): readonly Row[] {
  const { figures } = view;
  const courses = coursesIn(view);
  if (courses.length === 0) return [emptyRow(proposal(view), COLUMNS)];
  const { women, men, total } = partsOf(figures['horizontal.taught.participants']);
  const all = ['Alla kurser, unika deltagare', ...[women, men, total].map(shown), shownShare(figures['horizontal.taught.share'])];
  return [...courses.map(courseRow), [...all, hoursOf(figures['horizontal.taught.hours'])]];
}

function courseRow({ name, persons, hours: time }: Course): Row {
  const { women, men, total } = partsOf(persons);
  return [name, ...[women, men, total].map(shown), undefined, hoursOf(time)];
}

function hoursOf(figure: PublicFigure | undefined): CellContent {
  if (typeof figure === 'number') return figure;
  return figure === undefined ? reportWords.missing.notComputable : shown(partsOf(figure).total);
}

/** What is said where no course is named: the groups that sound like one. */
function proposal({ figures }: View): string {
  const groups = [...namesIn(figures, /^group\.(.+)\.participants\.met$/).values()].filter(soundsLikeTeaching);
  if (groups.length === 0) return 'Inga kurser i horisontella principer är angivna för projektet.';
  const named = groups.map((name) => `”${name}”`).join(', ');
  return `Inga kurser är angivna. ${named} ser ut att vara sådana: ange dem i projektets inställning horizontalTeaching.`;
}

/** What is taught of the horizontal principles, course by course. */
export const coursesList: ListDefinition<CommonKey> = { table: 'Undervisning', rows: listCourses, publicRows: listCourses };

/** The table of the courses. */
export const coursesSection: ListSection = {
  kind: 'list',
  heading: 'Undervisning i horisontella principer',
  table: 'Undervisning',
  columns: [
    { heading: 'Kurs', format: 'text' },
    { heading: 'Kvinnor', format: 'count' },
    { heading: 'Män', format: 'count' },
    { heading: 'Totalt', format: 'count' },
    { heading: 'Andel av deltagarna, %', format: 'points' },
    { heading: 'Timmar', format: 'hours' },
  ],
};
