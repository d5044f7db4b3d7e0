import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateFigures } from '../../../../../functions/shared/figures/aggregateFigures.ts';
import { definePopulation, type ExactFigures, type Indicators } from '../../../../../functions/shared/definition/indicator.ts';
import { makeDataset } from '../../../../../functions/shared/definition/makeDataset.ts';
import type { Sex } from '../../../../../functions/shared/domain/sex.ts';
import { joinRules, type CountRules } from '../../../../../functions/shared/definition/countRules.ts';
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
    const applyRule = (rule: Partial<CountRules>) => () =>
      suppressFigures(source, { period: periodNamed('2025-K1'), project: exampleProject, rules: { sums: [], subsets: [], ...rule } });
    const within = (part: string, whole: string) => applyRule({ subsets: [{ parts: [{ every: part }], of: [whole] }] });
    expect(within('participants.mett', 'participants.met')).toThrow('Nobody declares the figure participants.mett');
    expect(within('participants.met', 'participants.mett')).toThrow('Nobody declares the figure participants.mett');
    expect(within('participants.ended', 'participants.met')).not.toThrow();
    const several = (part: string, every: string) => applyRule({ overlaps: [{ part, among: { every } }] });
    expect(several('participants.mett', 'participants.met')).toThrow('Nobody declares the figure participants.mett');
    expect(several('participants.met', 'participants.mett')).toThrow('Nobody declares the figure participants.mett');
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

interface Visitor {
  readonly sex: Sex;
  readonly isBack?: boolean;
}

/** Some visitors counted by hand: all, those who came back, and what is told of them. */
function suppressVisitors(visitors: readonly Visitor[], told: Indicators, request: { readonly closed?: ReadonlySet<string> } = {}) {
  const population = definePopulation<Visitor>({ id: 'visitors', of: () => visitors, rowsBehind: () => [] });
  const counted = { kind: 'count', unit: 'persons', population, sexOf: ({ sex }: Visitor) => sex } as const;
  const indicators: Indicators = {
    all: { ...counted, title: 'Alla' },
    back: { ...counted, title: 'Tillbaka', isInternal: true, where: ({ isBack }: Visitor) => isBack === true },
    ...told,
  };
  const source = aggregateFigures(makeDataset(exampleProject, new Map()), indicators);
  const countRules: CountRules = { sums: [], subsets: [{ parts: ['back'], of: ['all'] }] };
  return suppressFigures(source, { period: periodNamed('2025'), project: exampleProject, rules: countRules, ...request });
}

const visitors = (count: number, visitor: Visitor) => Array.from({ length: count }, () => visitor);
const stayedAway = (figures: ExactFigures) => figures.total('all') - figures.total('back');
/** Tells of those who stayed away, which nobody counts on its own. */
const away: Indicators = {
  away: { kind: 'derived', title: 'Borta', unit: 'percent', reads: [{ keys: ['all'], part: 'total' }], base: stayedAway, from: () => 1 },
};

describe('what is told of counts', () => {
  it('is hidden when it is told of 4 or fewer, though none of the counts it is made of is small', () => {
    const ofThoseAway = (count: number) =>
      suppressVisitors([...visitors(9, { sex: 'women', isBack: true }), ...visitors(count, { sex: 'women' })], away);
    expect(ofThoseAway(4).closed).toEqual(new Set());
    expect(ofThoseAway(4).isOpen('away')).toBe(false);
    expect(ofThoseAway(4).figures['away']).toBeNull();
    expect(ofThoseAway(5).isOpen('away')).toBe(true);
    expect(ofThoseAway(5).figures['away']).toBe(1);
  });

  it('is hidden with any count that it is told from or taken of, and shown when all are open', () => {
    const women = (part: 'women' | 'men'): Indicators => ({
      told: {
        kind: 'derived',
        title: 'Andel',
        unit: 'percent',
        reads: [{ keys: ['all'], part }],
        base: (figures) => figures.total('all'),
        from: () => 1,
      },
    });
    const some = [...visitors(3, { sex: 'women' }), ...visitors(9, { sex: 'men' }), ...visitors(30, { sex: 'unstated' })];
    expect(suppressVisitors(some, women('women')).figures['told']).toBeNull();
    expect(suppressVisitors(some, women('men')).figures['told']).toBeNull();
    const many = [...visitors(5, { sex: 'women' }), ...visitors(9, { sex: 'men' })];
    expect(suppressVisitors(many, women('women')).figures['told']).toBe(1);
    expect(suppressVisitors(many, women('women'), { closed: new Set(['all total']) }).figures['told']).toBeNull();
  });

  it('without a base is shown when the counts it is told from are open', () => {
    const told: Indicators = {
      told: { kind: 'derived', title: 'Antal', unit: 'persons', from: (figures) => Number(figures.total('all')) },
    };
    expect(suppressVisitors(visitors(9, { sex: 'women' }), told).figures['told']).toBe(9);
    expect(suppressVisitors(visitors(3, { sex: 'women' }), told).figures['told']).toBeNull();
  });

  it('gives nothing away in a period it is left out of', () => {
    const share = (figure: number | undefined): Indicators => ({
      told: { kind: 'derived', title: 'Andel', unit: 'percent', base: (figures) => figures.split('back').women, from: () => figure },
    });
    const some = [
      ...visitors(3, { sex: 'women', isBack: true }),
      ...visitors(9, { sex: 'men', isBack: true }),
      ...visitors(30, { sex: 'women' }),
    ];
    expect(suppressVisitors(some, share(undefined)).closed).toEqual(new Set());
    expect(suppressVisitors(some, share(1)).closed).toEqual(new Set(['back women']));
  });
});

describe('a count that another edition has closed', () => {
  const many = [...visitors(20, { sex: 'women' }), ...visitors(30, { sex: 'men' })];

  it('is closed in this one too, with what would give it away', () => {
    const { closed, isOpen, figures } = suppressVisitors(many, {}, { closed: new Set(['all women']) });
    expect(closed).toEqual(new Set(['all women', 'all men']));
    expect(figures['all']).toEqual({ women: null, men: null, nonBinary: 0, unstated: 0, total: 50 });
    expect([isOpen('all', 'women'), isOpen('all', 'total'), isOpen('all')]).toEqual([false, true, true]);
    expect(suppressVisitors(many, {}, { closed: new Set(['all total']) }).isOpen('all')).toBe(false);
  });

  it('stays closed where this one does not have it, and closes nothing else', () => {
    expect(suppressVisitors(many, {}, { closed: new Set(['gone women']) }).closed).toEqual(new Set(['gone women']));
    expect(suppressVisitors(many, {}).closed).toEqual(new Set());
  });
});
