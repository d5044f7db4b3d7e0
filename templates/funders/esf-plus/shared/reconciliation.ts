import { columnsOf } from '../../../../functions/shared/definition/audit.ts';
import type { ReportFacts } from '../../../../functions/shared/definition/report.ts';
import { hours, kronor } from '../../../../functions/shared/domain/money.ts';
import { overlapsMonth } from '../../../../functions/shared/domain/period.ts';
import { addCells, checkEqual, defineCheck } from '../../../checks/defineCheck.ts';
import { reconcile } from '../../../checks/reconciliation.ts';
import { countOutside, countUnnumberedInMonths, inMonths } from '../../../indicators/audit/formulas.ts';
import { staffTime } from '../../../upload/staffTime/sheet.ts';
import { reasonLeftOut } from './claimCosts.ts';
import { isWorkedIn, staffLines, staffSheet } from './staffLines.ts';
import { ledger } from '../../../indicators/costFigures.ts';
import type { EsfKey } from './esfFigures.ts';

const staff = columnsOf(staffSheet);

/** Where every row of Personaltid went: a row counts when any of its hours do. */
const staffRows = reconcile(
  'staffTime',
  ({ dataset, period }) => {
    const rows = dataset.rows(staffTime);
    const lines = staffLines.of(dataset).filter((line) => isWorkedIn(line, period));
    const overCap = lines.filter(({ counted, excluded }) => counted === 0 && excluded > 0);
    const isOutside = (month: string) => !overlapsMonth(period, month);
    return {
      sheet: staffTime.name,
      accepted: rows.length,
      counted: lines.length - overCap.length,
      excluded: new Map([
        [
          'med annan finansiering än bidraget',
          rows.filter(({ month, financing = 'grant' }) => !isOutside(month) && financing !== 'grant').length,
        ],
        ['över årets tak för timmar', overCap.length],
        ['utanför perioden', rows.filter(({ month }) => isOutside(month)).length],
      ]),
    };
  },
  {
    column: staff,
    rows: [
      `COUNTIFS(${staff('Nr')},">=1",${inMonths(staff)})`,
      countUnnumberedInMonths(staff),
      countOutside(staff('Månad'), 'Periodmånad'),
    ],
  },
);

/** Every hour of Personaltid in the period is claimed, above the cap or paid by others. */
const staffHours = defineCheck({
  id: 'reconciliation.staffTime.hours',
  publicPart: 'nothing',
  check: ({ dataset, period, exact }: ReportFacts<EsfKey>) => {
    const rows = dataset.rows(staffTime).filter(({ month }) => overlapsMonth(period, month));
    if (rows.length === 0) return [];
    const sum = (times: readonly { readonly time: number }[]) => times.reduce((total, { time }) => total + time, 0);
    const others = sum(rows.filter(({ financing = 'grant' }) => financing !== 'grant'));
    const right = Number(exact.total('claim.hours') + exact.total('claim.excludedHours')) + others;
    const title = 'Personaltid: alla timmar i perioden mot timmar inom taket, över taket och med annan finansiering';
    return [checkEqual({ title, left: hours(sum(rows)), right: hours(right) })];
  },
  formulas: (_, cell) => ({
    left: `ROUND(SUMIFS(${staff('Timmar')},${inMonths(staff)}),2)`,
    right: `ROUND(${addCells(['claim.hours', 'claim.excludedHours'], cell)}+SUMPRODUCT((${staff('Nr')}="")*(${staff('Månad')}>=Periodmånad)*(${staff('Månad')}<=Periodslut)*${staff('Timmar')}),2)`,
  }),
});

/** Every krona of grant costs in the period is claimed or left out, with the reasons. */
const claimedCosts = defineCheck({
  id: 'reconciliation.claim',
  publicPart: 'nothing',
  check: ({ dataset, period, figures, project, exact }: ReportFacts<EsfKey>) => {
    const [direct, excluded] = [figures['claim.direct'], figures['claim.excludedCosts']];
    if (!exact.has('cost.total') || typeof direct !== 'number' || typeof excluded !== 'number') return [];
    const reasons = new Map<string, number>();
    for (const { financing, type, bookedOn, amount } of ledger.of(dataset)) {
      const reason = reasonLeftOut(type, project.costModel);
      if (financing !== 'grant' || reason === undefined || bookedOn < period.firstDay || period.lastDay < bookedOn) continue;
      reasons.set(reason, (reasons.get(reason) ?? 0) + amount);
    }
    const leftOut = [...reasons.values()].reduce((sum, amount) => sum + amount, 0);
    const why = reasons.size === 0 ? '' : ` (${[...reasons.keys()].map((reason) => reason.replace(/\.$/, '')).join('; ')})`;
    return [
      checkEqual({
        title: `Kostnader på bidraget i perioden mot dem som tas med i ansökan och dem som inte tas med${why}`,
        left: kronor(Number(exact.total('cost.total'))),
        right: kronor(Math.round(direct * 100) + leftOut),
      }),
    ];
  },
});

/** What ESF+ adds to the reconciliation of every report: hours and costs that are claimed and that are not. */
export const esfReconciliation = [staffRows, staffHours, claimedCosts] as const;
