import { addMonths, daysBetween, type LocalDate } from '../domain/localDate.ts';
import { percent } from '../domain/money.ts';
import type { Period } from '../domain/period.ts';
import type { Project } from './project.ts';

/** A project's days. Without a last day it runs until further notice (Swedish *tills vidare*). */
export type ProjectTime = Pick<Project, 'startsOn' | 'endsOn'>;

/** Whether a project runs on some day of a period. */
export function isRunningIn({ startsOn, endsOn }: ProjectTime, { firstDay, lastDay }: Pick<Period, 'firstDay' | 'lastDay'>): boolean {
  return startsOn <= lastDay && (endsOn === undefined || firstDay <= endsOn);
}

/** Whether a day (`2025-03-01`), a month or a year is before the project's first or after its last. */
export function isOutside({ startsOn, endsOn }: ProjectTime, day: string): boolean {
  return day < startsOn.slice(0, day.length) || (endsOn !== undefined && day > endsOn.slice(0, day.length));
}

/** The days that a report may be about: the project's with a year on either side; of one without a last day until a year from today. */
export function reportableDays({ startsOn, endsOn }: ProjectTime, today: LocalDate): Pick<Period, 'firstDay' | 'lastDay'> {
  return { firstDay: addMonths(startsOn, -12), lastDay: addMonths(endsOn ?? today, 12) };
}

/** Whether a report may be about a period: all of it lies within the reportable days. */
export function isReportable(project: ProjectTime, { firstDay, lastDay }: Pick<Period, 'firstDay' | 'lastDay'>, today: LocalDate): boolean {
  const days = reportableDays(project, today);
  return days.firstDay <= firstDay && lastDay <= days.lastDay;
}

/** Whether the last day is before the first. */
export function endsBeforeStart({ startsOn, endsOn }: ProjectTime): boolean {
  return endsOn !== undefined && endsOn < startsOn;
}

/** The project's last day, or the given one while the project is not over by then. */
export function lastDayBy({ endsOn }: ProjectTime, day: LocalDate): LocalDate {
  return endsOn !== undefined && endsOn < day ? endsOn : day;
}

/** The last day of a period, or the project's where it ends within. */
export function lastDayOf({ firstDay, lastDay }: Pick<Period, 'firstDay' | 'lastDay'>, { endsOn }: ProjectTime): LocalDate {
  return endsOn !== undefined && firstDay <= endsOn && endsOn < lastDay ? endsOn : lastDay;
}

/** Percent of the project's days that have passed at the end of a day, one decimal; nothing of one without an end or a day. */
export function shareOfTime({ startsOn, endsOn }: ProjectTime, day: LocalDate): number | undefined {
  if (endsOn === undefined || endsOn < startsOn) return undefined;
  const all = daysBetween(startsOn, endsOn) + 1;
  return percent(Math.max(0, Math.min(daysBetween(startsOn, day) + 1, all)), all);
}
