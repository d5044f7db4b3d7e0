import { describe, expect, it } from 'vitest';
import type { CheckIdOf, ReportView } from '../../../functions/shared/definition/report.ts';
import { findChecks, nameChecks } from '../../../functions/report/content/nameChecks.ts';
import type { CommonCheckId } from '../../../templates/checks/checkIds.ts';
import type { CommonKey } from '../../../templates/indicators/commonIndicators.ts';
import { checkEqual, defineCheck } from '../../../templates/checks/defineCheck.ts';
import type { esfChecks } from '../../../templates/funders/esf-plus/shared/checks.ts';
import type { claimChecks } from '../../../templates/funders/esf-plus/payment-claim/claimChecks.ts';
import type { koladaChecks } from '../../../templates/funders/skr/kolada/koladaChecks.ts';

const common = (id: CommonCheckId): string => id;
const claimed = (id: CheckIdOf<(typeof claimChecks | typeof esfChecks)[number]>): string => id;
const asked = (id: CheckIdOf<(typeof koladaChecks)[number]>): string => id;

describe('check ids', () => {
  it('are known to the compiler: one by one, and of rules over several things as patterns', () => {
    expect([
      common('ended.reasons'),
      common('coFinancing.share'),
      common('budget.allocated.2025'),
      common('sexes.participants.met'),
      common('rule.participants.startsOn.205'),
      common('reconciliation.costs'),
      claimed('claim.projectTime'),
      claimed('reconciliation.staffTime.hours'),
      asked('kolada.exits.women'),
    ]).toHaveLength(9);
  });

  it('that no rule declares do not compile', () => {
    // @ts-expect-error misspelt
    common('ended.reason');
    // @ts-expect-error a budget is of a year
    common('budget.allocated.spring');
    // @ts-expect-error no such figure
    common('sexes.participants.mett');
    // @ts-expect-error no such sheet
    common('reconciliation.incomes');
    // @ts-expect-error a funder's own
    common('claim.parts');
    // @ts-expect-error misspelt
    claimed('claim.covred');
    // @ts-expect-error counted of women and men
    asked('kolada.exits.nonBinary');
  });

  it('are what a cell or a list asks for checks by: others do not compile', () => {
    const said = { title: 'Rader', ok: true, left: 1, right: 1 };
    const checks = ['reconciliation.costs', 'reconciliations', 'sexes', 'reconciliation'].map((id) => ({ id, ...said }));
    const checksOf = (named: string) => findChecks(checks, named);
    const view: Pick<ReportView<CommonKey, CommonCheckId>, 'checks' | 'checksOf'> = { checks, checksOf };
    expect(
      [view.checksOf('reconciliation'), view.checksOf('sexes'), view.checksOf('budget.spent.2025')].map(({ length }) => length),
    ).toEqual([2, 1, 0]);
    // @ts-expect-error no such group
    expect(view.checksOf('reconcilation')).toEqual([]);
    // @ts-expect-error misspelt
    expect(view.checksOf('ended.reason')).toEqual([]);
    // @ts-expect-error an id is not compared with any text
    expect(view.checks.filter(({ id }) => id === 'reconcilation')).toEqual([]);
    const plain: Pick<ReportView<CommonKey>, 'checksOf'> = view;
    // @ts-expect-error a list that says which figures it names has not said which checks
    expect(plain.checksOf('sexes')).toHaveLength(1);
  });

  it('are a rule’s own, with what the check is about where there are several', () => {
    const rule = defineCheck({
      id: 'years',
      publicPart: 'nothing',
      check: ({ period }) => [checkEqual({ about: period.firstDay, title: 'År', left: 1, right: 2 })],
    });
    const numbers = { title: 'År', ok: false, left: 1, right: 2 };
    expect(nameChecks(rule, [{ ...numbers, about: '2025' }, numbers])).toEqual([
      { id: 'years.2025', ...numbers },
      { id: 'years', ...numbers },
    ]);
  });
});
