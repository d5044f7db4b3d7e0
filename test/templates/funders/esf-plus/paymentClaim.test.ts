import { describe, expect, it } from 'vitest';
import { composeContent } from '../../../../functions/report/content/composeContent.ts';
import { HOUR } from '../../../../functions/shared/domain/money.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import { paymentClaimDueOn } from '../../../../templates/funders/esf-plus/shared/deadlines.ts';
import { esfPlus } from '../../../../templates/funders/esf-plus/funder.ts';
import { paymentClaim } from '../../../../templates/funders/esf-plus/payment-claim/report.ts';
import { catalogue } from '../../../../templates/index.ts';
import { cost, datasetOf, type ExampleRows } from '../../../support/exampleRows.ts';
import { periodNamed } from '../../../support/figuresIn.ts';

const worked = (month: string, hours: number, employee = 'a') => ({
  employee,
  function: 'projectWorker' as const,
  month,
  time: hours * HOUR,
});
const rows: ExampleRows = {
  staffTime: [worked('2025-07', 1700), worked('2025-08', 100), worked('2025-08', 0, 'b')],
  costs: [
    cost(500_00, { type: 'travel', voucher: 'T1', paidOn: '2025-08-20' }),
    cost(900_00, { type: 'indirect', voucher: 'I1' }),
    cost(250_00, { type: 'travel', voucher: 'T0', bookedOn: '2025-07-15' }),
    cost(-100_00, { type: 'income', voucher: 'R1' }),
    cost(700_00, { financing: 'cash', voucher: 'K1', coFinancier: 'Granåsens kommun' }),
  ],
  budget: [
    { year: 2025, line: 'personal', decided: 900_000_00 },
    { year: 2026, line: 'Personal', decided: 100_000_00 },
    { year: 2025, line: 'Utvärdering', decided: 50_000_00 },
  ],
};

function claim(costModel: Project['costModel'], sheets: ExampleRows = rows) {
  const dataset = datasetOf({ ...sheets, project: { costModel, coFinancingShare: 46 } });
  const { content, cells, lists } = composeContent({
    dataset,
    period: periodNamed('2025-08'),
    funder: esfPlus,
    report: paymentClaim,
    revision: 1,
    catalogue,
  });
  return { cells, list: (table: string) => lists.get(table) ?? [], failed: content.checks.filter(({ ok }) => !ok).map(({ id }) => id) };
}

describe('the working paper for a payment claim', () => {
  it('lists what the cost model claims, against the decision and what was claimed before', () => {
    const missing = 'budget saknas';
    expect(claim('flat15').list('Ansokan')).toEqual([
      ['Personal', 'Personal (enhetskostnad)', 1_000_000, 819_400, 9_640, 829_040, 170_960, 82.9],
      ['Schablon', 'Indirekta kostnader 15 %', missing, 122_910, 1_446, 124_356, missing, missing],
      ['Direkta kostnader', 'Externa tjänster', missing, 0, 0, 0, missing, missing],
      ['Direkta kostnader', 'Resor och logi', missing, 250, 500, 750, missing, missing],
      ['Direkta kostnader', 'Utrustning och material', missing, 0, 0, 0, missing, missing],
      ['Direkta kostnader', 'Lokaler', missing, 0, 0, 0, missing, missing],
      ['Direkta kostnader', 'Intäkter', missing, 0, -100, -100, missing, missing],
      ['Budget', 'Övriga budgetposter', 50_000, 0, 0, 0, 50_000, 0],
    ]);
  });

  it.each(['flat40', 'flat15', 'actual', 'lumpSum'] as const)('of the model %s has lines that add up to the claim', (costModel) => {
    const { cells } = claim(costModel);
    expect(cells.get('claim.sum.now')).toBe(cells.get('claim.total.value'));
    expect(cells.get('claim.sum.staff.amount')).toBe(cells.get('claim.staff.value'));
    expect(cells.get('claim.sum.cost.claimed')).toBe(cells.get('claim.direct.value'));
    expect(cells.get('claim.sum.cost.leftOut')).toBe(cells.get('claim.excludedCosts.value'));
  });

  it('names employees by number, with their hours within and above the cap', () => {
    expect(claim('flat40').list('Personal')).toEqual([
      ['Anställd 1, rad 3', 'Projektmedarbetare', 'Riket', '2025-08', 100, 20, 80, 482, 9_640, 1_800, 1_720],
      ['Anställd 2, rad 4', 'Projektmedarbetare', 'Riket', '2025-08', 0, 0, 0, 482, 0, 0, 1_720],
    ]);
    expect(claim('actual').list('Personal')[0]?.slice(7, 9)).toEqual(['inget pris per timme', 0]);
  });

  it('says why each cost is left out', () => {
    const verdicts = (costModel: Project['costModel']) =>
      claim(costModel)
        .list('Kostnadsrader')
        .map((row) => [row[0], row[9], row[10], row[11]]);
    expect(verdicts('flat15')).toEqual([
      ['T1', 500, 0, 'Ingår i ansökan.'],
      ['I1', 0, 900, 'Täcks av schablonen 15 %.'],
      ['R1', -100, 0, 'Ingår i ansökan.'],
    ]);
    expect(verdicts('flat40').map(([, , , reason]) => reason)).toEqual([
      'Täcks av schablonen 40 %.',
      'Täcks av schablonen 40 %.',
      'Räknas inte av när schablonen 40 % täcker övriga kostnader.',
    ]);
    expect(claim('flat15').list('Utelamnat')).toEqual([
      ['Indirekta kostnader', 'Täcks av schablonen 15 %.', 1, undefined, 900],
      ['Personaltid', 'Över taket för timmar per anställd och kalenderår.', undefined, 80, undefined],
    ]);
  });

  it('lists what others bring in', () => {
    expect(claim('flat15').list('Medfinansiarer')).toEqual([
      ['Granåsens kommun', 'Medfinansiering kontant', 'Verifikat K1', { date: '2025-08-15' }, undefined, 700],
    ]);
  });

  it('warns of hours above the cap and without hours, costs the model covers, unpaid costs and missing co-financing', () => {
    const { failed } = claim('flat15');
    expect(failed).toEqual(expect.arrayContaining(['claim.cap', 'claim.zeroHours', 'claim.covered', 'claim.paid', 'claim.coFinancing']));
    expect(failed).not.toContain('claim.parts');
    expect(failed).not.toContain('claim.hours');
    expect(failed).not.toContain('claim.costs');
    expect(failed).not.toContain('claim.projectTime');
    expect(claim('actual').failed).not.toContain('claim.covered');
    expect(claim('actual', { costs: [cost(1, { bookedOn: '2025-08-01' })] }).failed).toContain('claim.paid');
  });

  it('is due at the end of the second month after, the last one two months after the project', () => {
    const project = { startsOn: '2024-01-01', endsOn: '2026-06-15' };
    expect(paymentClaimDueOn(periodNamed('2025-08'), project)).toBe('2025-10-31');
    expect(paymentClaimDueOn(periodNamed('2025-12'), project)).toBe('2026-02-28');
    expect(paymentClaimDueOn(periodNamed('2026-06'), project)).toBe('2026-08-15');
    expect(paymentClaimDueOn(periodNamed('2026-06'), { startsOn: '2024-01-01', endsOn: '2026-06-30' })).toBe('2026-08-31');
  });
});
