import { addDays } from '../../functions/shared/domain/localDate.ts';
import { HOUR } from '../../functions/shared/domain/money.ts';
import { monthsOf, parsePeriod, span } from '../../functions/shared/domain/period.ts';
import type { StaffTime } from '../../templates/upload/staffTime/sheet.ts';
import type { DemoPlan } from './demoPlan.ts';

/** One row of Personaltid; blank columns left out. */
export type StaffTimeRow = Partial<StaffTime> & Pick<StaffTime, 'employee' | 'function' | 'month' | 'time'>;

const team = [
  { employee: 'P1', function: 'projectManager', share: 1, monthlySalary: 4_650_000 },
  { employee: 'P2', function: 'projectWorker', share: 1, monthlySalary: 3_720_000 },
  { employee: 'P3', function: 'projectWorker', share: 0.8, monthlySalary: 3_640_000 },
  { employee: 'P4', function: 'projectEconomist', share: 0.25, monthlySalary: 4_210_000 },
  { employee: 'P5', function: 'projectAdministrator', share: 0.5, monthlySalary: 3_350_000 },
] as const;
const FULL_TIME_HOURS = 143;

/** Hours of the project's staff in every whole month, by local codes. */
export function makeStaffTime({ random, startsOn, today }: DemoPlan): readonly StaffTimeRow[] {
  const months = monthsOf(span(startsOn, addDays(today, -1))).filter((month) => (parsePeriod(month)?.lastDay ?? today) < today);
  return months.flatMap((month) =>
    team.flatMap(({ employee, function: role, share, monthlySalary }) => {
      const holiday = month.endsWith('-07') ? 0.35 : 1;
      const hours = Math.min(Math.round(random.around(FULL_TIME_HOURS * share * holiday)), FULL_TIME_HOURS);
      const row = { employee, function: role, region: 'sweden', month, time: hours * HOUR, monthlySalary, financing: 'grant' } as const;
      return hours === 0 ? [] : [row];
    }),
  );
}
