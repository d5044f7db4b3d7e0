import type { CheckDefinition, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import type { MonthFile, MonthRow } from '../../../../functions/shared/definition/monthFile.ts';
import { addDays, daysBetween } from '../../../../functions/shared/domain/localDate.ts';
import { hours, HOUR } from '../../../../functions/shared/domain/money.ts';
import { monthsOf, overlapsMonth, span } from '../../../../functions/shared/domain/period.ts';
import { checkEqual, type Numbers } from '../../../checks/defineCheck.ts';
import { attendanceRows } from '../../../indicators/attendanceRows.ts';
import { isEnded, isStarted, people } from '../../../indicators/people.ts';
import { countUnknownBirthdays, hasAnybody, listMonths, monthNamed } from './monthRows.ts';
import type { EsfKey } from '../shared/esfFigures.ts';

/** Hours in a month above which somebody is asked whether they are right. */
const MANY_HOURS = 200 * HOUR;

/** A rule over the months' files: nothing when Deltagare was never uploaded. */
function checkMonths<const Id extends string>(
  id: Id,
  compare: (files: readonly MonthFile[], facts: ReportFacts<EsfKey>) => Numbers<never>,
): CheckDefinition<EsfKey, Id, never> {
  return {
    id,
    publicPart: 'nothing',
    check: (facts) =>
      facts.exact.has('participants.met') ? [checkEqual(compare(listMonths(facts.dataset, monthsOf(facts.period)), facts))] : [],
  };
}

/** Rows of all files for which something holds: there should be none. */
function checkNone<const Id extends string>(
  id: Id,
  title: string,
  isWrong: (row: MonthRow, month: string) => boolean,
): CheckDefinition<EsfKey, Id, never> {
  return checkMonths(id, (files) => ({
    title,
    left: files.reduce((sum, { month, rows }) => sum + rows.filter((row) => isWrong(row, month)).length, 0),
    right: 0,
  }));
}

function daysPresent({ startsOn, endsOn }: MonthRow, month: string): number {
  const { firstDay, lastDay } = monthNamed(month);
  return daysBetween(startsOn > firstDay ? startsOn : firstDay, endsOn ?? lastDay) + 1;
}

const countRows = (files: readonly MonthFile[], isCounted: (row: MonthRow, month: string) => boolean) =>
  files.reduce((sum, { month, rows }) => sum + rows.filter((row) => isCounted(row, month)).length, 0);

/** What SCB asks of the files («Tidsplan», scb.se, Europeiska socialfonden), checked before they are sent. */
export const monthChecks = [
  checkMonths('scb.started', (files, { dataset, period }) => ({
    title: 'Alla som påbörjat i en månad finns i dess fil: rader med start i månaden mot påbörjade',
    left: countRows(files, ({ startsOn }, month) => startsOn.startsWith(month)),
    right: people.of(dataset).filter((person) => isStarted(person, wholeMonths(period))).length,
  })),
  checkMonths('scb.ended', (files, { dataset, period }) => ({
    title: 'Alla som avslutat i en månad har slutdatum i dess fil: rader med slutdatum mot avslutade',
    left: countRows(files, ({ endsOn }) => endsOn !== undefined),
    right: people.of(dataset).filter((person) => isEnded(person, wholeMonths(period))).length,
  })),
  checkMonths('scb.sameStart', (files, { history }) => ({
    title: 'Personer med annat startdatum i en månad som redan lämnats in',
    left: new Set(history.monthChanges.filter(({ field }) => field === 'startsOn').map(({ person }) => person)).size,
    right: 0,
  })),
  checkMonths('scb.previousSent', (_files, { dataset, project, period, history }) => {
    const earlier = project.startsOn < period.firstDay ? monthsOf(span(project.startsOn, addDays(period.firstDay, -1))) : [];
    const wanted = earlier.filter((month) => month < period.firstDay.slice(0, 7) && hasAnybody(dataset, month));
    return {
      title: 'Tidigare månader är inlämnade: inlämnade mot månader med deltagare före perioden',
      left: wanted.filter((month) => history.handedIn[month] !== undefined).length,
      right: wanted.length,
    };
  }),
  checkNone(
    'scb.identity',
    'Rader utan personnummer: varken personnummer eller födelsedatum och kön finns',
    ({ identity }) => identity.kind === 'missing',
  ),
  checkNone(
    'scb.unprotectedPlaceholder',
    'Rader med platshållare för en person som inte har skyddade personuppgifter',
    ({ identity, isProtected }) => identity.kind === 'placeholder' && !isProtected,
  ),
  checkMonths('scb.samePlaceholder', (files) => ({
    title: 'Rader som har samma platshållare som någon annan i månaden',
    left: files.reduce((sum, file) => sum + countShared(file), 0),
    right: 0,
  })),
  {
    id: 'scb.unknownBirthday',
    publicPart: 'nothing',
    check({ dataset, period }) {
      const months = monthsOf(period).map(monthNamed);
      const left = months.reduce((sum, month) => sum + countUnknownBirthdays(dataset, month), 0);
      if (left === 0) return [];
      const title =
        'Rader med samordningsnummer utan känd födelsedag (månad 00 eller dag 60): numret är rätt och ska stå kvar. Säg det till SCB om filen inte tas emot';
      return [checkEqual({ title, left, right: 0 })];
    },
  },
  checkNone('scb.noHours', 'Rader med 0 timmar', ({ time }) => time === 0),
  checkNone('scb.manyHours', 'Rader med fler än 200 timmar i månaden', ({ time }) => time > MANY_HOURS),
  checkNone(
    'scb.hoursPresent',
    'Rader med fler timmar än 24 per dag som personen var med i månaden',
    (row, month) => row.time > daysPresent(row, month) * 24 * HOUR,
  ),
  checkMonths('scb.hours', (files, { dataset, period }) => ({
    title: 'Timmar i filerna mot all närvaro i perioden: skillnaden är närvaro före start eller efter slut',
    left: hours(files.reduce((sum, { rows }) => sum + rows.reduce((time, row) => time + row.time, 0), 0)),
    right: hours(
      attendanceRows
        .of(dataset)
        .filter(({ row }) => overlapsMonth(period, row.month))
        .reduce((sum, { row }) => sum + row.time, 0),
    ),
  })),
] as const satisfies readonly CheckDefinition<EsfKey>[];

/** Files are of whole months, also where the period begins or ends within one. */
function wholeMonths(period: ReportFacts<EsfKey>['period']): ReportFacts<EsfKey>['period'] {
  return span(monthNamed(period.firstDay).firstDay, monthNamed(period.lastDay).lastDay);
}

function countShared({ rows }: MonthFile): number {
  const counts = new Map<string, number>();
  for (const { identity } of rows) {
    if (identity.kind !== 'placeholder') continue;
    const text = `${identity.birthMark} ${identity.suffix}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
}
