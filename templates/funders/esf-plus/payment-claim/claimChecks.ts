import { columnsOf } from '../../../../functions/shared/definition/audit.ts';
import type { CheckDefinition } from '../../../../functions/shared/definition/report.ts';
import { hours } from '../../../../functions/shared/domain/money.ts';
import { overlapsMonth } from '../../../../functions/shared/domain/period.ts';
import { addExact, checkClaim, ledgerChecks, numberOf, roundedCells } from '../../../checks/ledgerChecks.ts';
import { inMonths } from '../../../indicators/audit/formulas.ts';
import { staffTime } from '../../../upload/staffTime/sheet.ts';
import { staffSheet } from '../shared/staffLines.ts';
import { judgeCost } from './costTables.ts';
import { linesIn } from './staffTable.ts';
import type { EsfKey } from '../shared/esfFigures.ts';

const staff = columnsOf(staffSheet);

/** What a claim must hold: hours, costs and co-financing accounted for to the last öre. */
export const claimChecks = [
  checkClaim(
    { id: 'claim.parts', publicPart: 'numbers' },
    ({ figures }) => {
      const total = numberOf(figures, 'claim.total');
      if (total === undefined) return undefined;
      const parts = (['claim.staff', 'claim.flatRate', 'claim.direct'] as const).map((key) => numberOf(figures, key) ?? 0);
      return { title: 'Personal, schablon och direkta kostnader tillsammans mot ansökans summa', left: addExact(...parts), right: total };
    },
    (_, cell) => ({ left: roundedCells(cell, 'claim.staff', 'claim.flatRate', 'claim.direct'), right: roundedCells(cell, 'claim.total') }),
  ),
  checkClaim(
    { id: 'claim.hours', publicPart: 'numbers' },
    ({ figures, dataset, period }) => {
      const rows = dataset
        .rows(staffTime)
        .filter(({ financing = 'grant', month }) => financing === 'grant' && overlapsMonth(period, month));
      if (rows.length === 0) return undefined;
      const left = addExact(numberOf(figures, 'claim.hours') ?? 0, numberOf(figures, 'claim.excludedHours') ?? 0);
      const right = hours(rows.reduce((sum, { time }) => sum + time, 0));
      return { title: 'Timmar inom och över taket tillsammans mot all personaltid på bidraget', left, right };
    },
    (_, cell) => ({
      left: roundedCells(cell, 'claim.hours', 'claim.excludedHours'),
      right: `ROUND(SUMIFS(${staff('Timmar')},${staff('Nr')},">=1",${inMonths(staff)}),2)`,
    }),
  ),
  checkClaim(
    { id: 'claim.cap', publicPart: 'numbers' },
    ({ figures }) => {
      const left = numberOf(figures, 'claim.excludedHours');
      return left === undefined ? undefined : { title: 'Timmar över taket per anställd och kalenderår: ska vara 0', left, right: 0 };
    },
    (_, cell) => ({ left: roundedCells(cell, 'claim.excludedHours'), right: '0' }),
  ),
  checkClaim(
    { id: 'claim.zeroHours', publicPart: 'numbers' },
    (facts) => {
      const lines = linesIn(facts);
      if (lines.length === 0) return undefined;
      return { title: 'Rader i Personaltid utan timmar: ska vara 0', left: lines.filter(({ row }) => row.time === 0).length, right: 0 };
    },
    () => ({ left: `COUNTIFS(${staff('Nr')},">=1",${staff('Timmar')},0,${inMonths(staff)})`, right: '0' }),
  ),
  checkClaim(
    { id: 'claim.costs', publicPart: 'numbers' },
    ({ figures }) => {
      const right = numberOf(figures, 'cost.total');
      if (right === undefined) return undefined;
      const parts = (['claim.direct', 'claim.excludedCosts'] as const).map((key) => numberOf(figures, key) ?? 0);
      return { title: 'Kostnader i ansökan och utelämnade tillsammans mot bokförda kostnader', left: addExact(...parts), right };
    },
    (_, cell) => ({ left: roundedCells(cell, 'claim.direct', 'claim.excludedCosts'), right: roundedCells(cell, 'cost.total') }),
  ),
  ...ledgerChecks({ id: 'claim', publicPart: 'numbers' }, judgeCost),
  checkClaim({ id: 'claim.coFinancing', publicPart: 'numbers' }, ({ accumulated }) => {
    const [left, right] = [numberOf(accumulated, 'coFinancing.total'), numberOf(accumulated, 'claim.coFinancingRequired')];
    if (left === undefined || right === undefined) return undefined;
    return { title: 'Medfinansiering sedan projektstart mot beslutet, i kronor (stäms av vid projektets slut)', left, right };
  }),
] as const satisfies readonly CheckDefinition<EsfKey>[];
