import { addDays, daysBetween, type LocalDate } from '../../functions/shared/domain/localDate.ts';
import { HOUR } from '../../functions/shared/domain/money.ts';
import { monthsOf, parsePeriod, span } from '../../functions/shared/domain/period.ts';
import { demoWords } from '../../templates/text/demo.ts';
import type { Attendance } from '../../templates/upload/attendance/sheet.ts';
import type { DemoPlan } from './demoPlan.ts';
import type { DemoPerson } from './makePeople.ts';
import type { Random } from './createRandom.ts';

/** One row of Närvaro; blank columns left out. */
export type AttendanceRow = Partial<Attendance> & Pick<Attendance, 'month' | 'time'>;

/** Öre an hour by kind of support. */
const rates: Readonly<Partial<Record<string, number>>> = {
  socialAssistance: 5_200,
  activitySupport: 4_600,
  unemploymentInsurance: 6_900,
  sicknessBenefit: 8_100,
  activityCompensation: 6_400,
  establishmentBenefit: 4_300,
};

/** Hours of every person in every whole month the person took part in. */
export function makeAttendance({ random, today }: DemoPlan, people: readonly DemoPerson[]): readonly AttendanceRow[] {
  const rows = people.flatMap(({ rows: [first, ...rest] }) => {
    if (!first) return [];
    const last = rest.at(-1) ?? first;
    const hoursAWeek = random.integer(4, 16) * 2;
    const { identityNumber, localId, supportAtStart } = first;
    const support = supportAtStart?.[0];
    const rate = support && rates[support];
    return wholeMonths(first.startsOn, last.endsOn ?? addDays(today, -1), today).flatMap(({ month, days }) => {
      const time = attendedTime({ hoursAWeek, month, days }, random);
      if (time === 0) return [];
      const paid = support && rate ? { support, supportPerHour: rate, financier: financierOf(support) } : {};
      return [{ ...(identityNumber ? { identityNumber } : { localId }), month, time, ...paid }];
    });
  });
  return rows.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
}

function wholeMonths(from: LocalDate, to: LocalDate, today: LocalDate): readonly { month: string; days: number }[] {
  if (to < from) return [];
  return monthsOf(span(from, to)).flatMap((month) => {
    const period = parsePeriod(month);
    if (!period || period.lastDay >= today) return [];
    const first = period.firstDay > from ? period.firstDay : from;
    const last = period.lastDay < to ? period.lastDay : to;
    return [{ month, days: daysBetween(first, last) + 1 }];
  });
}

/** Half hours; fewer in July, and now and then none at all. */
function attendedTime({ hoursAWeek, month, days }: { hoursAWeek: number; month: string; days: number }, random: Random): number {
  if (random.chance(0.05)) return 0;
  const holiday = month.endsWith('-07') ? 0.3 : month.endsWith('-12') ? 0.75 : 1;
  const halfHours = Math.round(((hoursAWeek * days) / 7) * holiday * (0.6 + 0.4 * random.fraction()) * 2);
  return halfHours * (HOUR / 2);
}

function financierOf(support: string): string {
  const { state, insurance, municipality } = demoWords.financiers;
  if (support === 'socialAssistance') return municipality;
  return support === 'activitySupport' || support === 'establishmentBenefit' || support === 'unemploymentInsurance' ? state : insurance;
}
