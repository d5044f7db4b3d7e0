import type { ReportFacts } from '../../../../functions/shared/definition/report.ts';
import { listClaim, sumClaim, type ClaimLine, type ClaimTable } from '../../../reports/claimTable.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { budgetOptionOf } from '../shared/euEditions.ts';
import { claimedTypes, directLines, type DirectId } from '../shared/euLines.ts';
import type { TillvaxtverketKey } from '../shared/euFigures.ts';

/** Cost categories that the project's budget option has, in the portal's order. */
function linesOf({ project }: ReportFacts<TillvaxtverketKey>): readonly ClaimLine<TillvaxtverketKey>[] {
  const option = budgetOptionOf(project);
  const claimed = claimedTypes(option);
  const line = (
    part: string,
    title: string,
    [id, ...names]: readonly [id: 'staff' | 'payroll' | 'flatRate' | DirectId, ...names: string[]],
  ): ClaimLine<TillvaxtverketKey> => ({
    part,
    title,
    key: `euProject.${id}`,
    names: [title, ...names],
  });
  const lines: ClaimLine<TillvaxtverketKey>[] = [];
  if (option.staff !== 'none') lines.push(line('Löner', 'Löner', ['staff', 'Personal', 'Lön']));
  if (option.payroll > 0) {
    const percent = formatNumber(option.payroll / 100, 2);
    lines.push(line('Löner', `Lönekostnadspåslag ${percent} %`, ['payroll', 'Lönekostnadspåslag', 'LKP']));
  }
  for (const { id, title, types } of directLines.filter((direct) => direct.id !== 'income')) {
    if (types.some((type) => claimed.includes(type))) lines.push(line('Faktiska kostnader', title, [id]));
  }
  if (option.flatRate) {
    const { covers, percent } = option.flatRate;
    const title = `${covers}, schablon ${formatNumber(percent)} %`;
    lines.push(line('Schablon', title, ['flatRate', covers, 'Schablon', `Schablon ${covers.toLowerCase()}`]));
  }
  if (claimed.includes('income')) lines.push(line('Intäkter', 'Projektintäkter', ['income', 'Intäkter']));
  return lines;
}

const claim: ClaimTable<TillvaxtverketKey, 'euProject.sum'> = {
  table: 'Kostnadsslag',
  sums: 'euProject.sum',
  otherwise: 'Klumpsumman betalas ut i sin helhet mot slutrapporten.',
  linesOf,
};

/** The claim, cost category by cost category, against the decision. */
export const euClaimTable = listClaim(claim);

/** Sums of the table: `euProject.sum.now`. */
export const euClaimSums = sumClaim(claim);
