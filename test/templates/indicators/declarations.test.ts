import { describe, expect, it } from 'vitest';
import { aggregateFigures } from '../../../functions/shared/figures/aggregateFigures.ts';
import { HOUR } from '../../../functions/shared/domain/money.ts';
import { commonIndicators } from '../../../templates/indicators/commonIndicators.ts';
import { cost, datasetOf, ended, participant } from '../../support/exampleRows.ts';
import { periodNamed } from '../../support/figuresIn.ts';

const hours = (identityNumber: string, month: string, time: number) => ({ identityNumber, month, time: time * HOUR });
const background = (answer: 'yes' | 'no') => ({ hasForeignBackground: answer }) as const;

/** Women a, b, c and d, men e and f: four have ended, three have hours. */
const source = aggregateFigures(
  datasetOf({
    project: { grantAwarded: { 2025: 100 } },
    participants: [
      ended('a', { sex: 'women', ...background('yes'), exitReason: 'moved', unit: 'Nord', municipality: 'Ragunda' }),
      ended('b', { sex: 'women', ...background('yes'), exitReason: 'moved', measure: '2' }),
      ended('c', { sex: 'women', ...background('no') }),
      participant('d', { sex: 'women', adaptationAsked: 'yes' }),
      ended('e', { sex: 'men', ...background('no') }),
      participant('f', { sex: 'men' }),
    ],
    attendance: [
      hours('a', '2025-07', 1),
      hours('a', '2025-08', 1),
      hours('b', '2025-07', 1),
      hours('e', '2025-09', 1),
      hours('f', '2025-09', 0),
    ],
    costs: [cost(100_00)],
    budget: [{ year: 2025, line: 'Personal', decided: 100_00 }],
  }),
  commonIndicators,
);
const { exact } = source.inPeriod(periodNamed('2025-K3'));
const definitions = [...source.definitions];

describe('how common figures are declared', () => {
  it('a share says how many people it stands on, so that a small base is marked', () => {
    const baseOf = (key: string) => {
      const definition = source.definitions.get(key);
      return definition?.kind === 'derived' ? definition.base?.(exact) : undefined;
    };
    const bases = {
      'ended.resultShare': 4n,
      'ended.resultShare.women': 3n,
      'ended.resultShare.men': 1n,
      'hours.perParticipant': 3n,
      'hours.perParticipant.women': 2n,
      'concentration.wholePeriod.personsShare': 3n,
      'concentration.wholePeriod.amountShare': 3n,
      'concentration.wholePeriod.amountShare.men': 1n,
      'share.age.under25': 6n,
      'share.age.under25.men': 2n,
      'horizontal.accessibility.shareMet': 1n,
      'horizontal.equality.womenShare.participants.met': 6n,
      'horizontal.equality.womenShare.hours.total': 3n,
      'horizontal.equality.womenShare.placements.measure.2': 1n,
      'horizontal.equality.womenShare.ended.reason.moved': 2n,
      'horizontal.equality.womenShare.costPerParticipant': 6n,
      'horizontal.nonDiscrimination.resultShare.foreignBackground': 2n,
      'horizontal.nonDiscrimination.gap': 2n,
      'horizontal.nonDiscrimination.gap.women': 1n,
      'horizontal.nonDiscrimination.gap.men': 0n,
      'horizontal.equality.costPerParticipant': undefined,
    };
    expect(Object.fromEntries(Object.keys(bases).map((key) => [key, baseOf(key)]))).toEqual(bases);
  });

  it('a share of several counts reads each of them and the whole, of its own part', () => {
    const share = source.definitions.get('ended.resultShare.women');
    expect(share?.kind === 'derived' ? share.reads : undefined).toEqual([
      { keys: ['ended.reason.workUnsubsidised', 'ended.reason.workSubsidised', 'ended.reason.studiesFunded'], part: 'women' },
      { keys: ['participants.ended'], part: 'women' },
    ]);
  });

  it('more is better of these and no others', () => {
    const named = ['unit.Nord.ended.resultShare', 'municipality.Ragunda.ended.resultShare'];
    const up = ['ended.resultShare', 'horizontal.accessibility.shareMet', ...named];
    const groups = ['foreignBackground', 'swedishBackground', 'under25', '25to54', '55plus'];
    const shares = [...up, ...groups.map((group) => `horizontal.nonDiscrimination.resultShare.${group}`)];
    expect(definitions.flatMap(([key, { good }]) => (good === undefined ? [] : [`${key} ${good}`])).sort()).toEqual(
      shares.flatMap((key) => [`${key} up`, `${key}.women up`, `${key}.men up`]).sort(),
    );
  });

  it('these are steps on the way, which no report prints', () => {
    const groups = ['foreignBackground', 'swedishBackground', 'under25', '25to54', '55plus'];
    expect(definitions.flatMap(([key, { isInternal }]) => (isInternal ? [key] : [])).sort()).toEqual(
      [
        ...['age.unknown', 'budget.2025.carriedOver', 'concentration.amount', 'concentration.allAmount'],
        ...['ended.results', 'unit.Nord.ended.results', 'municipality.Ragunda.ended.results', 'units.people', 'units.stays'],
        ...groups.flatMap((group) => [`nonDiscrimination.ended.${group}`, `nonDiscrimination.result.${group}`]),
      ].sort(),
    );
  });

  it('each has a title that no other has: targets are matched by it', () => {
    const titles = definitions.map(([, { title }]) => title);
    expect(titles).not.toContain('');
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('each has its unit', () => {
    /** The first that a key matches says its unit; of none it is persons. */
    const units = [
      [/^placements/, 'placements'],
      [/^horizontal\.equality\.even\./, 'flag'],
      [/\.gap(?:\.|$)/, 'points'],
      [/share/i, 'percent'],
      [/^(?:cost|coFinancing|budget)\.|amount(?:\.(?:women|men))?$|costPerParticipant/i, 'kronor'],
      [/(?:^|\.)hours\.(?:total|perParticipant)/, 'hours'],
    ] as const;
    const unitOf = (key: string) => units.find(([pattern]) => pattern.test(key))?.[1] ?? 'persons';
    expect(definitions.map(([key, { unit }]) => `${key}: ${unit}`)).toEqual(definitions.map(([key]) => `${key}: ${unitOf(key)}`));
  });

  it.each([
    ['placements', '2025-K3', { participants: [2, 3, 4, 5, 6, 7] }],
    ['placements.unit.Nord.measure.1', '2025-K3', { participants: [2] }],
    ['municipality.Ragunda.participants.met', '2025-K3', { participants: [2] }],
    ['hours.total', '2025-K3', { attendance: [2, 3, 4, 5, 6] }],
    ['hours.total', '2025-08', { attendance: [3] }],
    ['concentration.wholePeriod.allPersons', '2025-08', { attendance: [3] }],
    ['concentration.wholePeriod.persons', '2025-07-01/2025-08-31', { attendance: [2, 3] }],
    ['cost.total', '2025-K3', { costs: [2] }],
    ['cost.total', '2025-K2', { costs: [] }],
    ['budget.Personal.2025.spent', '2025-08-15/2025-08-15', { costs: [2] }],
    ['budget.Personal.2025.spent', '2025-07', { costs: [] }],
    ['budget.Personal.2025.decided', '2025-07', { budget: [2] }],
    ['budget.2025.allocated', '2025-07', { budget: [2] }],
  ])('%s in %s is opened into its rows: %j', (key, period, sheets) => {
    const rows = Object.entries(sheets).flatMap(([sheet, numbers]) => numbers.map((row) => ({ sheet, upload: 'upload-1', row })));
    expect(source.rowsBehind(key, periodNamed(period))).toEqual(rows);
  });
});
