import type { Project } from '../../../../functions/shared/records/project.ts';
import type { Cost } from '../../../../templates/upload/costs/sheet.ts';
import type { StaffTime } from '../../../../templates/upload/staffTime/sheet.ts';

/** Kronor per hour, Riket and Stockholm, as the decision's table prints them. */
export const kronorPerHour: Readonly<Record<StaffTime['function'], readonly [sweden: number, stockholm: number]>> = {
  seniorProjectManager: [646, 695],
  projectManager: [592, 641],
  projectWorker: [482, 513],
  projectEconomist: [579, 635],
  projectAdministrator: [441, 484],
};

/** Half away from zero, of a fraction of whole numbers. */
function round(part: bigint, whole: bigint): bigint {
  const sign = part < 0n ? -1n : 1n;
  const size = part * sign;
  return sign * (size / whole + ((size % whole) * 2n >= whole ? 1n : 0n));
}

interface Sheets {
  readonly staffTime: readonly Partial<StaffTime>[];
  readonly costs: readonly Partial<Cost>[];
  /** Öre per hour and milliseconds of Närvaro, all in the period. */
  readonly support: readonly { readonly time: number; readonly supportPerHour: number }[];
}

/** `docs/definitions.md#payment-claim` written down a second time, minute by minute and with nothing of the product: hours in ms, money in öre. */
export function plainClaim(
  { staffTime, costs, support }: Sheets,
  { costModel, coFinancingShare }: Pick<Project, 'costModel' | 'coFinancingShare'>,
  months: readonly string[],
) {
  const isPriced = costModel === 'flat40' || costModel === 'flat15';
  let hours = 0;
  let excludedHours = 0;
  let staff = 0n;
  for (const year of ['2023', '2024', '2025', '2026']) {
    for (const employee of new Set(staffTime.map((row) => row.employee))) {
      let left = 1720 * 3_600_000;
      for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']) {
        for (const row of staffTime) {
          if (row.employee !== employee || row.month !== `${year}-${month}`) continue;
          if (row.financing !== undefined && row.financing !== 'grant') continue;
          const time = row.time ?? 0;
          const counted = time < left ? time : left;
          left -= counted;
          if (!months.includes(row.month)) continue;
          hours += counted;
          excludedHours += time - counted;
          const [sweden, stockholm] = kronorPerHour[row.function ?? 'projectWorker'];
          const price = row.region === 'stockholm' ? stockholm : sweden;
          if (isPriced) staff += round(BigInt(counted) * BigInt(price * 100), 3_600_000n);
        }
      }
    }
  }
  const sum = (...wanted: string[]) =>
    costs
      .filter(
        ({ bookedOn = '', type = '', financing = '' }) =>
          months.includes(bookedOn.slice(0, 7)) && wanted.includes(financing === 'grant' ? type : financing),
      )
      .reduce((all, { amount = 0 }) => all + BigInt(amount), 0n);
  const allCosts = sum(
    'staff',
    'externalServices',
    'travel',
    'equipment',
    'premises',
    'investments',
    'indirect',
    'participantSupport',
    'income',
  );
  const flatRate = costModel === 'flat40' ? round(staff * 40n, 100n) : costModel === 'flat15' ? round(staff * 15n, 100n) : 0n;
  const direct =
    costModel === 'actual' ? allCosts : costModel === 'flat15' ? sum('externalServices', 'travel', 'equipment', 'premises', 'income') : 0n;
  const total = staff + flatRate + direct;
  const exactSupport = support.reduce((all, { time, supportPerHour }) => all + BigInt(time) * BigInt(supportPerHour), 0n);
  const totalCost = total + round(exactSupport, 3_600_000n) + sum('inKind', 'workTime');
  const coFinancing = round(exactSupport + sum('inKind', 'workTime', 'cash') * 3_600_000n, 3_600_000n);
  const required = round(totalCost * BigInt(coFinancingShare * 10), 1000n);
  return {
    hours,
    excludedHours,
    staff,
    flatRate,
    direct,
    excludedCosts: allCosts - direct,
    total,
    totalCost,
    coFinancingRequired: required,
    coFinancingDeviation: coFinancing - required,
    support: totalCost - coFinancing,
  };
}
