import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import type { ReportFacts } from '../../../../functions/shared/definition/report.ts';
import { listClaim, sumClaim, type ClaimLine, type ClaimTable } from '../../../reports/claimTable.ts';
import { claimedTypes } from '../shared/claimCosts.ts';
import { editions } from '../shared/editions.ts';
import type { EsfKey } from '../shared/esfFigures.ts';

/** Lines that the cost model has, as they are typed into Projektrummet. */
function linesOf({ project, period }: ReportFacts<EsfKey>): readonly ClaimLine<EsfKey>[] {
  const { costModel } = project;
  const { flatRates } = editionOn(editions, period.lastDay);
  const direct = claimedTypes(costModel).map(([type, word]) => ({
    part: 'Direkta kostnader',
    title: word,
    key: `cost.${type}` as const,
    names: [word],
  }));
  if (costModel === 'flat40' || costModel === 'flat15') {
    const covered = costModel === 'flat40' ? 'Övriga kostnader' : 'Indirekta kostnader';
    const flatRate = `${covered} ${flatRates[costModel]} %`;
    return [
      { part: 'Personal', title: 'Personal (enhetskostnad)', key: 'claim.staff', names: ['Personal', 'Personal (enhetskostnad)'] },
      { part: 'Schablon', title: flatRate, key: 'claim.flatRate', names: [covered, flatRate, `Schablon ${flatRates[costModel]} %`] },
      ...direct,
    ];
  }
  return direct;
}

const claim: ClaimTable<EsfKey, 'claim.sum'> = { table: 'Ansokan', sums: 'claim.sum', otherwise: 'Klumpsumma', linesOf };

/** The claim line by line, against the decision. */
export const claimTable = listClaim(claim);

/** Sums of the table, column by column: `claim.sum.now`. */
export const claimSums = sumClaim(claim);
