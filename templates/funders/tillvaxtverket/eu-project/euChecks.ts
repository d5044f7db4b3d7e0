import { columnsOf } from '../../../../functions/shared/definition/audit.ts';
import type { CheckDefinition, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import { hours } from '../../../../functions/shared/domain/money.ts';
import { addExact, checkClaim, ledgerChecks, numberOf, roundedCells } from '../../../checks/ledgerChecks.ts';
import { inMonths } from '../../../indicators/audit/formulas.ts';
import { checkAtMost, defineCheck } from '../../../checks/defineCheck.ts';
import { euEditionOf, hourPriceOf } from '../shared/euEditions.ts';
import { directLines, judgeEuCost } from '../shared/euLines.ts';
import { salariesIn } from './salaryTable.ts';
import { salaryLines, salarySheet } from '../shared/salaryLines.ts';
import type { TillvaxtverketKey } from '../shared/euFigures.ts';

const parts = (['staff', 'payroll', 'flatRate', ...directLines.map(({ id }) => id)] as const).map((id) => `euProject.${id}` as const);

/** The longest time of one employee in the calendar year the period ends in, in hours. */
function longestYear({ dataset, period }: ReportFacts<TillvaxtverketKey>): number {
  const year = period.lastDay.slice(0, 4);
  const lines = salaryLines.of(dataset).filter(({ row }) => row.month.startsWith(year) && row.month <= period.lastDay.slice(0, 7));
  return hours(lines.reduce((most, { sinceNewYear }) => Math.max(most, sinceNewYear), 0));
}

/** What a claim of an EU project must hold, to the last öre. */
export const euChecks = [
  checkClaim(
    { id: 'euProject.parts', publicPart: 'nothing' },
    ({ figures }) => {
      const right = numberOf(figures, 'euProject.total');
      if (right === undefined) return undefined;
      return {
        title: 'Kostnadsslagen tillsammans mot ansökans summa',
        left: addExact(...parts.map((key) => numberOf(figures, key) ?? 0)),
        right,
      };
    },
    (_, cell) => ({ left: roundedCells(cell, ...parts), right: roundedCells(cell, 'euProject.total') }),
  ),
  checkClaim({ id: 'euProject.costs', publicPart: 'nothing' }, (facts) => {
    const { figures } = facts;
    const [right, total, excluded] = (['cost.total', 'euProject.total', 'euProject.excludedCosts'] as const).map((key) =>
      numberOf(figures, key),
    );
    if (right === undefined || total === undefined || excluded === undefined) return undefined;
    const claimed = addExact(total, ...unbooked(facts).map((each) => -each));
    return { title: 'Bokfört i ansökan och utelämnat tillsammans mot bokförda kostnader', left: addExact(claimed, excluded), right };
  }),
  checkClaim(
    { id: 'euProject.salaries', publicPart: 'nothing' },
    (facts) => {
      const lines = salariesIn(facts);
      if (lines.length === 0 || hourPriceOf(facts.project) === undefined) return undefined;
      const left = lines.filter(({ unitCost }) => unitCost !== undefined).length;
      return { title: 'Rader i Personaltid som har ett pris per timme, av alla på bidraget', left, right: lines.length };
    },
    () => {
      const column = columnsOf(salarySheet);
      return {
        left: `COUNTIFS(${column('Nr')},">=1",${column('Enhetskostnad')},">0",${inMonths(column)})`,
        right: `COUNTIFS(${column('Nr')},">=1",${inMonths(column)})`,
      };
    },
  ),
  defineCheck({
    id: 'euProject.cap',
    publicPart: 'nothing',
    check: (facts) => {
      if (salariesIn(facts).length === 0 || hourPriceOf(facts.project) === undefined) return [];
      const [left, right] = [longestYear(facts), euEditionOf(facts.project).maxHoursPerYear];
      return [checkAtMost({ title: `Timmar i år för den som arbetat mest är högst ${right}`, left, right })];
    },
  }),
  ...ledgerChecks({ id: 'euProject', publicPart: 'nothing' }, judgeEuCost),
  defineCheck({
    id: 'euProject.coFinancing',
    publicPart: 'nothing',
    check: ({ accumulated }) => {
      const [left, right] = [numberOf(accumulated, 'euProject.coFinancingRequired'), numberOf(accumulated, 'coFinancing.total')];
      if (left === undefined || right === undefined) return [];
      const title = 'Medfinansiering enligt beslutet är högst den som nåtts sedan projektstart, i kronor';
      return [checkAtMost({ title, left, right })];
    },
  }),
] as const satisfies readonly CheckDefinition<TillvaxtverketKey>[];

/** Parts of the claim that no ledger line stands behind. */
function unbooked({ figures, project }: ReportFacts<TillvaxtverketKey>): readonly number[] {
  const { options } = euEditionOf(project);
  const staff = options[project.costModel].staff === 'hours' ? (['euProject.staff'] as const) : [];
  return ([...staff, 'euProject.payroll', 'euProject.flatRate'] as const).map((key) => numberOf(figures, key) ?? 0);
}
