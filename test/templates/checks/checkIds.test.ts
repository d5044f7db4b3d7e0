import { describe, expect, it } from 'vitest';
import type { CheckIdOf } from '../../../functions/shared/definition/report.ts';
import { nameChecks } from '../../../functions/report/content/nameChecks.ts';
import { isOfGroup, type CommonCheckId } from '../../../templates/checks/checkIds.ts';
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
    // @ts-expect-error no such group
    expect(isOfGroup({ id: 'reconciliation.costs' }, 'reconcilation')).toBe(false);
    expect(isOfGroup({ id: 'reconciliation.claim' }, 'reconciliation')).toBe(true);
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
