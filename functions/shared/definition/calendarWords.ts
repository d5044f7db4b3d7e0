import type { Period } from '../domain/period.ts';

/** What a calendar says in Swedish. */
export interface CalendarWords {
  /** Name of the calendar. */
  name(project: string): string;
  /** What is to be done, of which period. */
  summary(report: string, period: string): string;
  /** The last day by the rule, where the event lies on the working day before. */
  dueOn(day: string): string;
  nameOf(period: Period): string;
}
