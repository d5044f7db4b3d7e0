import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { CalendarWords } from '../definition/calendarWords.ts';
import type { Project } from '../records/project.ts';
import { reminderDays, type CalendarEntry } from './calendarOf.ts';

/** Milliseconds of a day and of the time of day on which somebody is reminded, counted from the midnight that the event begins. */
const [day, morning] = [86_400, 8 * 3600];

/**
 * A project's deadlines as a file that other calendars subscribe to (iCalendar, RFC 5545): a whole day each on the working day, with reminders
 * at eight in the morning. An event keeps its id when its day moves, so that it moves there too. No personal data.
 */
export function writeICalendar(
  { id, name }: Pick<Project, 'id' | 'name'>,
  { entries, now, words }: { readonly entries: readonly CalendarEntry[]; readonly now: Date; readonly words: CalendarWords },
): string {
  const calendar = ical({ name: words.name(name), prodId: '//redovisa//redovisa//SV', method: ICalCalendarMethod.PUBLISH });
  for (const { key, report, period, dueOn, workingDay } of entries) {
    const event = calendar.createEvent({
      id: `${id}.${key}@redovisa`,
      start: new Date(`${workingDay}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      stamp: now,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: words.summary(report.title, words.nameOf(period)),
      description: `${name}${dueOn === workingDay ? '' : `. ${words.dueOn(dueOn)}`}`,
    });
    for (const days of reminderDays) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: days * day - morning });
  }
  return calendar.toString();
}
