import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinRules } from '../../../../../functions/shared/definition/countRules.ts';
import { suppressFigures } from '../../../../../functions/shared/figures/suppress/suppressFigures.ts';
import { esfCountRules } from '../../../../../templates/funders/esf-plus/shared/countRules.ts';
import { commonCountRules } from '../../../../../templates/indicators/countRules.ts';
import { attackFigures } from '../../../../support/attackFigures.ts';
import { ended, participant, type ExampleRows } from '../../../../support/exampleRows.ts';
import { exampleRuns } from '../../../../support/exampleRuns.ts';
import { exampleProject } from '../../../../support/exampleProject.ts';
import { periodNamed, sourceOf } from '../../../../support/figuresIn.ts';
import { randomPeople } from '../../../../support/randomPeople.ts';
import { realisticRows } from '../../../../support/realisticRows.ts';

const rules = joinRules(commonCountRules, esfCountRules);

function suppress(rows: ExampleRows, id = '2025-K1') {
  const source = sourceOf(rows);
  const period = periodNamed(id);
  const suppressed = suppressFigures(source, { period, project: exampleProject, rules });
  const { figures, exact } = source.inPeriod(period);
  const isWhole = (total: string, keys: readonly string[], part: 'women' | 'men' | 'nonBinary' | 'unstated' | 'total') =>
    keys.reduce((sum, key) => sum + exact.split(key)[part], 0n) === exact.split(total)[part];
  return { ...suppressed, full: figures, recovered: () => attackFigures(suppressed.figures, isWhole) };
}

const parts = ['women', 'men', 'nonBinary', 'unstated', 'total'] as const;
const people = (count: number, row: Parameters<typeof participant>[1]) =>
  Array.from({ length: count }, (_, index) => participant(`${JSON.stringify(row)} ${index}`, row));

describe('the figures of a public edition', () => {
  it('hide every count of persons from 1 to 4, show 0, and hide another so that no sum gives it away', () => {
    const { figures } = suppress({ participants: [...people(3, { sex: 'women' }), ...people(20, { sex: 'men' })] });
    expect(figures['participants.met']).toEqual({ women: null, men: null, nonBinary: 0, unstated: 0, total: 23 });
    expect(figures['participants.ended']).toEqual({ women: 0, men: 0, nonBinary: 0, unstated: 0, total: 0 });
  });

  it('hide the parts of a known total that would be 1 each', () => {
    const rows = [
      ...people(1, { sex: 'women', employmentAtStart: 'unemployed' }),
      ...people(1, { sex: 'women', employmentAtStart: 'inactive' }),
      ...people(9, { sex: 'women', employmentAtStart: 'employed' }),
    ];
    const { figures } = suppress({ participants: rows });
    expect(figures['EECO02']).toMatchObject({ women: null, total: null });
    expect(figures['EECO05'] !== null && figures['EECO01'] !== null).toBe(true);
    const [employed, all] = [figures['EECO05'], figures['EECO01']];
    expect([employed, all].some((figure) => typeof figure === 'object' && figure?.women === null)).toBe(true);
  });

  it('hide a share of fewer than five, and one that a hidden count follows from', () => {
    const leaves = (count: number, sex: 'women' | 'men', exitReason: 'workUnsubsidised' | 'moved') =>
      Array.from({ length: count }, (_, index) => ended(`${sex} ${exitReason} ${index}`, { sex, exitReason, endsOn: '2025-03-20' }));
    const { figures } = suppress({
      participants: [...leaves(2, 'women', 'moved'), ...leaves(9, 'men', 'moved'), ...leaves(3, 'men', 'workUnsubsidised')],
    });
    expect(figures['ended.resultShare.women']).toBeNull();
    expect(figures['ended.resultShare']).toBeNull();
    expect(figures['horizontal.equality.womenShare.participants.ended'] ?? null).toBeNull();
    expect(figures['horizontal.equality.even.participants.met']).toBeNull();
  });

  it('are not made by a rule about a count that nobody declares, or one that is no count', () => {
    const source = sourceOf({ participants: people(9, { sex: 'women' }) });
    const apply = (key: string) => () =>
      suppressFigures(source, {
        period: periodNamed('2025-K1'),
        project: exampleProject,
        rules: { sums: [{ total: 'participants.met', parts: [key] }], subsets: [] },
      });
    expect(apply('participants.mett')).toThrow('Nobody declares the figure participants.mett');
    expect(apply('ended.resultShare')).toThrow('The figure ended.resultShare is derived');
    expect(apply('municipality.Ragunda.participants.met')).not.toThrow();
  });

  it('keep money and hours', () => {
    const rows = {
      participants: people(1, { sex: 'women' }),
      attendance: [{ identityNumber: '{"sex":"women"} 0', month: '2025-03', time: 7_200_000 }],
    };
    const { figures, full } = suppress({
      ...rows,
      costs: [{ voucher: 'A', bookedOn: '2025-03-03', type: 'travel', financing: 'grant', amount: 100_00 }],
    });
    expect(figures['hours.total']).toEqual(full['hours.total']);
    expect(figures['cost.total']).toBe(100);
    expect(figures['hours.perParticipant']).toBeNull();
    expect(figures['horizontal.equality.costPerParticipant']).toBeNull();
  });

  it('are the same for the same rows', () => {
    const [first, second] = [suppress(realisticRows(), '2025-K3'), suppress(realisticRows(), '2025-K3')];
    expect(first.figures).toEqual(second.figures);
  });

  it('still say something of a project of two hundred people', () => {
    const { figures, full } = suppress(realisticRows(), '2025-K3');
    const totals = Object.entries(full).flatMap(([key, figure]) => (typeof figure === 'object' && figure.total > 4 ? [key] : []));
    const shown = totals.filter((key) => {
      const figure = figures[key];
      return typeof figure === 'object' && figure?.total !== null;
    });
    expect(shown.length / totals.length).toBeGreaterThan(0.8);
    for (const key of ['participants.met', 'participants.started', 'participants.ended', 'EECO01']) expect(shown).toContain(key);
  });

  it('withstand a reader who tries every sum and share, whoever the people are', () => {
    fc.assert(
      fc.property(randomPeople(90), (rows) => {
        const { figures, full, recovered } = suppress(rows);
        for (const [key, figure] of Object.entries(figures)) {
          const whole = full[key];
          if (typeof whole !== 'object' || typeof figure !== 'object' || figure === null) continue;
          for (const part of parts) {
            const isSmallCount = key !== 'hours.total' && whole[part] > 0 && whole[part] < 5;
            expect(figure[part], `${key} ${part}`).toBe(isSmallCount || figure[part] === null ? null : whole[part]);
            if (whole[part] === 0) expect(figure[part]).toBe(0);
          }
        }
        expect(recovered()).toEqual([]);
      }),
      exampleRuns(30),
    );
  });

  it('would not withstand it if only the small numbers were hidden', () => {
    const rows = { participants: [...people(3, { sex: 'women' }), ...people(20, { sex: 'men' })] };
    const { full } = suppress(rows);
    const naive = Object.fromEntries(
      Object.entries(full).map(([key, figure]) => [
        key,
        typeof figure === 'object' ? { ...figure, women: figure.women > 0 && figure.women < 5 ? null : figure.women } : figure,
      ]),
    );
    expect(attackFigures(naive, () => false)).toContainEqual({ cell: 'participants.met women', value: 3 });
  });
});
