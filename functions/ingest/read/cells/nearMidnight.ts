import { addDays, stockholmDate, type LocalDate } from '../../../shared/domain/localDate.ts';

/** From here to midnight a clock time looks like a day given in another time zone, or moved by a program's rounding. */
const EARLIEST = '21:45:00';
/** Seconds that programs miss midnight by. */
const MISSED = 60;

/**
 * The day that a date with a clock time near midnight most likely means; undefined when the time is not near midnight. The day after when it is
 * midnight in Sweden counted in Greenwich (22:00 in summer, 23:00 in winter) or misses midnight by less than a minute; else the day itself.
 */
export function nearMidnight(day: LocalDate, time: string): LocalDate | undefined {
  if (time < EARLIEST) return undefined;
  const next = addDays(day, 1);
  const seconds = secondsOf(time);
  const [before, after] = [-MISSED, MISSED].map((missed) =>
    stockholmDate(new Date(Date.parse(`${day}T00:00:00Z`) + (seconds + missed) * 1000)),
  );
  return seconds >= 86_400 - MISSED || before !== after ? next : day;
}

function secondsOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60 + seconds;
}
