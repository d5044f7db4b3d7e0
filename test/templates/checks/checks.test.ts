import { describe, expect, it } from 'vitest';
import { composeContent } from '../../../functions/report/content/composeContent.ts';
import type { CheckDefinition } from '../../../functions/shared/definition/report.ts';
import type { Check } from '../../../functions/shared/domain/figure.ts';
import { HOUR } from '../../../functions/shared/domain/money.ts';
import { budgetChecks, coFinancingMetExactly, coFinancingReached, costChecks } from '../../../templates/checks/moneyChecks.ts';
import { participantChecks } from '../../../templates/checks/participantChecks.ts';
import { esfChecks } from '../../../templates/funders/esf-plus/shared/checks.ts';
import { esfPlus } from '../../../templates/funders/esf-plus/funder.ts';
import { catalogue } from '../../../templates/index.ts';
import { cost, datasetOf, ended, participant, type ExampleRows } from '../../support/exampleRows.ts';
import { periodNamed } from '../../support/figuresIn.ts';

function check(rules: readonly CheckDefinition[], rows: ExampleRows, period = '2025-K3'): readonly Check[] {
  const report = {
    id: 'r',
    title: '',
    dueOn: () => '2025-10-31',
    workbook: '',
    comparisons: [],
    checks: rules,
    cells: {},
    lists: [],
    headline: [],
    hasPersonalData: false,
  };
  return composeContent({
    dataset: datasetOf(rows),
    period: periodNamed(period),
    funder: esfPlus,
    report,
    revision: 1,
    catalogue: { ...catalogue, checks: [] },
  }).content.checks;
}
const named = (checks: readonly Check[], id: string) => checks.find((each) => each.id === id);

describe('checks of people', () => {
  it('hold for any rows, and count the figures whose sexes add up', () => {
    const checks = check(participantChecks, { participants: [participant('a', { sex: 'women' }), ended('b', { sex: 'nonBinary' })] });
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    const sexes = named(checks, 'sexes');
    expect(sexes?.left).toBeGreaterThan(80);
    expect(sexes?.left).toBe(sexes?.right);
  });

  it('are not asked when Deltagare was never uploaded', () => {
    expect(check([...participantChecks, ...esfChecks.filter(({ id }) => !id.startsWith('reconciliation.'))], { costs: [cost(1)] })).toEqual(
      [],
    );
  });

  it('show somebody who ended without a reason', () => {
    const checks = check(participantChecks, { participants: [ended('a', { exitReason: undefined })] });
    expect(named(checks, 'ended.reasons')).toMatchObject({ ok: false, left: 0, right: 1 });
  });

  it('show attendance of nobody in Deltagare', () => {
    const attendance = ['a', 'b'].map((identityNumber) => ({ identityNumber, month: '2025-08', time: HOUR }));
    expect(named(check(participantChecks, { participants: [participant('a')], attendance }), 'attendance.known')).toMatchObject({
      ok: false,
      left: 1,
      right: 2,
    });
  });
});

describe('checks of ESF+ indicators', () => {
  it('show how many started without a status', () => {
    const participants = [participant('a', { employmentAtStart: 'employed' }), participant('b')];
    const checks = check(esfChecks, { participants }, '2025-K1');
    expect(named(checks, 'EECO01.started')).toMatchObject({ ok: true, left: 2, right: 2 });
    expect(checks.filter(({ ok }) => !ok)).toMatchObject([{ id: 'EECO01.complete', left: 1, right: 2 }]);
  });
});

describe('checks of money', () => {
  it('the kinds of cost add up to the total', () => {
    const [types] = check(costChecks, { costs: [cost(100_10), cost(-20_05, { type: 'income' })] });
    expect(types).toMatchObject({ id: 'cost.types', ok: true, left: 80.05, right: 80.05 });
  });

  it('co-financing is compared with the decision since project start, not in the period', () => {
    const costs = [cost(54_00), cost(46_00, { bookedOn: '2025-01-01', financing: 'cash' })];
    expect(check([coFinancingMetExactly], { costs })).toMatchObject([{ ok: true, left: 46, right: 46 }]);
  });

  it('more co-financing than decided is a deviation only where it shall be met exactly', () => {
    const costs = [cost(50_00), cost(50_00, { financing: 'workTime' })];
    expect(check([coFinancingMetExactly], { costs })).toMatchObject([{ ok: false, left: 50, right: 46 }]);
    expect(check([coFinancingReached], { costs })).toMatchObject([{ ok: true, left: 46, right: 50 }]);
    expect(check([coFinancingReached], { costs: [cost(50_00)] })).toMatchObject([{ ok: false, left: 46, right: 0 }]);
  });

  it('a year without an award has no guard, one that adds up holds', () => {
    const budget = [
      { year: 2025, line: 'A', decided: 3_200_000_00 },
      { year: 2026, line: 'A', decided: 1 },
    ];
    expect(check(budgetChecks, { budget })).toEqual([
      {
        id: 'budget.allocated.2025',
        title: 'Tilldelat 2025 mot fördelat enligt budgetens rader',
        ok: true,
        left: 3_200_000,
        right: 3_200_000,
      },
    ]);
  });

  it('a cost on no line of the budget shows', () => {
    const budget = [{ year: 2025, line: 'A', decided: 100_00 }];
    const costs = [cost(10_00, { line: 'a' }), cost(5_00, { line: 'b' }), cost(7_00, { bookedOn: '2025-12-01' })];
    expect(named(check(budgetChecks, { budget, costs }), 'budget.spent.2025')).toMatchObject({ ok: false, left: 10, right: 15 });
  });
});
