import type { CheckDefinition, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import { hours, kronor } from '../../../../functions/shared/domain/money.ts';
import { includes, overlapsMonth, span } from '../../../../functions/shared/domain/period.ts';
import { checkEqual, type Numbers } from '../../../checks/makeCheck.ts';
import { staffTime } from '../../../upload/staffTime.ts';
import { reasonLeftOut } from '../claimCosts.ts';
import { bookedIn } from './costTables.ts';
import { linesIn } from './staffTable.ts';

const numberOf = (figures: ReportFacts['figures'], key: string) => {
  const figure = figures[key];
  return typeof figure === 'number' ? figure : undefined;
};

/** A rule that says nothing where there is nothing to compare. */
function checkClaim(id: string, compare: (facts: ReportFacts) => Omit<Numbers, 'id'> | undefined): CheckDefinition {
  return {
    id,
    check: (facts) => {
      const numbers = compare(facts);
      return numbers === undefined ? [] : [checkEqual({ id, ...numbers })];
    },
  };
}

/** Numbers with two decimals, added without the errors of fractions. */
function add(...numbers: readonly number[]): number {
  return kronor(numbers.reduce((sum, number) => sum + Math.round(number * 100), 0));
}

/** What a claim must hold: hours, costs and co-financing accounted for to the last öre. */
export const claimChecks: readonly CheckDefinition[] = [
  checkClaim('claim.parts', ({ figures }) => {
    const total = numberOf(figures, 'claim.total');
    if (total === undefined) return undefined;
    const parts = ['claim.staff', 'claim.flatRate', 'claim.direct'].map((key) => numberOf(figures, key) ?? 0);
    return { title: 'Personal, schablon och direkta kostnader tillsammans mot ansökans summa', left: add(...parts), right: total };
  }),
  checkClaim('claim.hours', ({ figures, dataset, period }) => {
    const rows = dataset.rows(staffTime).filter(({ financing = 'grant', month }) => financing === 'grant' && overlapsMonth(period, month));
    if (rows.length === 0) return undefined;
    const left = add(numberOf(figures, 'claim.hours') ?? 0, numberOf(figures, 'claim.excludedHours') ?? 0);
    const right = hours(rows.reduce((sum, { time }) => sum + time, 0));
    return { title: 'Timmar inom och över taket tillsammans mot all personaltid på bidraget', left, right };
  }),
  checkClaim('claim.cap', ({ figures }) => {
    const left = numberOf(figures, 'claim.excludedHours');
    return left === undefined ? undefined : { title: 'Timmar över taket per anställd och kalenderår: ska vara 0', left, right: 0 };
  }),
  checkClaim('claim.zeroHours', (facts) => {
    const lines = linesIn(facts);
    if (lines.length === 0) return undefined;
    return { title: 'Rader i Personaltid utan timmar: ska vara 0', left: lines.filter(({ row }) => row.time === 0).length, right: 0 };
  }),
  checkClaim('claim.costs', ({ figures }) => {
    const right = numberOf(figures, 'cost.total');
    if (right === undefined) return undefined;
    const parts = ['claim.direct', 'claim.excludedCosts'].map((key) => numberOf(figures, key) ?? 0);
    return { title: 'Kostnader i ansökan och utelämnade tillsammans mot bokförda kostnader', left: add(...parts), right };
  }),
  checkClaim('claim.covered', (facts) => {
    const lines = bookedIn(facts, true).filter(({ type }) => reasonLeftOut(type, facts.project.costModel) !== undefined);
    if (facts.project.costModel === 'actual' || bookedIn(facts, true).length === 0) return undefined;
    return { title: 'Bokförda kostnader som kostnadsmodellen inte tar med, antal rader: ska vara 0', left: lines.length, right: 0 };
  }),
  checkClaim('claim.paid', (facts) => {
    const lines = bookedIn(facts, true).filter(({ type }) => reasonLeftOut(type, facts.project.costModel) === undefined);
    if (lines.length === 0) return undefined;
    const paid = lines.filter(({ paidOn }) => paidOn !== undefined).length;
    return { title: 'Kostnadsrader i ansökan som har betaldatum, av alla i ansökan', left: paid, right: lines.length };
  }),
  checkClaim('claim.projectTime', (facts) => {
    const lines = bookedIn(facts, true);
    const { startsOn, endsOn } = facts.project;
    if (lines.length === 0 || endsOn < startsOn) return undefined;
    const inside = lines.filter(({ bookedOn }) => includes(span(startsOn, endsOn), bookedOn)).length;
    return { title: 'Kostnadsrader bokförda inom projekttiden, av alla i perioden', left: inside, right: lines.length };
  }),
  checkClaim('claim.coFinancing', ({ accumulated }) => {
    const [left, right] = [numberOf(accumulated, 'coFinancing.total'), numberOf(accumulated, 'claim.coFinancingRequired')];
    if (left === undefined || right === undefined) return undefined;
    return { title: 'Medfinansiering sedan projektstart mot beslutet, i kronor (stäms av vid projektets slut)', left, right };
  }),
];
