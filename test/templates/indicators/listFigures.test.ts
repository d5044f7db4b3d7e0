import { describe, expect, it } from 'vitest';
import type { Indicators } from '../../../functions/shared/definition/indicator.ts';
import { budgetFigures } from '../../../templates/indicators/budgetFigures.ts';
import { hoursFigures } from '../../../templates/indicators/hoursFigures.ts';
import { findFigureIn, listFigures } from '../../../templates/indicators/listFigures.ts';
import { municipalityFigures } from '../../../templates/indicators/municipalityFigures.ts';
import { participantFigures } from '../../../templates/indicators/participantFigures.ts';
import { placementFigures } from '../../../templates/indicators/placementFigures.ts';

describe('the list of figures', () => {
  it('has key, title and unit of each, but neither families nor steps on the way', () => {
    expect([...listFigures(participantFigures).values()]).toEqual([
      { key: 'participants.met', title: 'Deltagare under perioden', unit: 'persons' },
      { key: 'participants.started', title: 'Påbörjade under perioden', unit: 'persons' },
      { key: 'participants.ended', title: 'Avslutade under perioden', unit: 'persons' },
      { key: 'participants.active', title: 'Aktiva sista dagen i perioden', unit: 'persons' },
    ]);
    expect([...listFigures(budgetFigures).keys()]).toEqual([]);
    const withSexes = (...keys: readonly string[]) => keys.flatMap((key) => [key, `${key}.women`, `${key}.men`]);
    const concentration = (...keys: readonly string[]) => keys.map((key) => `concentration.wholePeriod.${key}`);
    expect(new Set(listFigures(hoursFigures).keys())).toEqual(
      new Set([
        'hours.total',
        ...concentration('persons', 'allPersons'),
        ...withSexes('hours.perParticipant', ...concentration('amount', 'allAmount', 'personsShare', 'amountShare')),
      ]),
    );
  });
});

describe('a figure is found', () => {
  const indicators: Indicators = { ...participantFigures, ...hoursFigures, ...placementFigures, ...municipalityFigures, ...budgetFigures };
  const find = findFigureIn(indicators);

  it('by its key or its Swedish title, whatever the case and spaces', () => {
    expect(['participants.met', ' PARTICIPANTS.met ', 'påbörjade  under perioden'].map(find)).toEqual([
      'participants.met',
      'participants.met',
      'participants.started',
    ]);
  });

  it('of a family by its key as it is written', () => {
    expect(find(' budget.Resor.2025.spent ')).toBe('budget.Resor.2025.spent');
    expect(find('municipality.Ragunda.participants.met')).toBe('municipality.Ragunda.participants.met');
  });

  it('never by the words of a family or a step, nor by what nobody declared', () => {
    expect(
      [
        'budget.line',
        'Budgetposter per år',
        'concentration.amount',
        'Timmar × ersättning per timme, alla deltagare med timmar',
        'budget.Resor.2025.spend',
        '',
      ].map(find),
    ).toEqual(Array(6).fill(undefined));
  });

  it('the first of two that are called alike', () => {
    const twice = findFigureIn({
      one: participantFigures['participants.met'],
      other: { ...participantFigures['participants.ended'], title: 'deltagare under perioden' },
    });
    expect(twice('Deltagare under perioden')).toBe('one');
  });

  it.each([
    [
      'placements.unit',
      'placements.unit.Nord Väst.measure.12',
      ['placements.unit.Nord.measure.13', 'placements.unit..measure.1', 'my.placements.unit.Nord.measure.1'],
    ],
    [
      'municipality',
      'municipality.Östra Göinge.participants.met',
      ['municipality..participants.met', 'a.municipality.Osby.participants.met', 'municipality.Osby.participants.metta'],
    ],
    [
      'budget.line',
      'budget.Resor.2025.carriedOver',
      ['budget..2025.spent', 'budget.Resor.25.spent', 'the.budget.Resor.2025.spent', 'budget.Resor.2025.spent.now'],
    ],
    [
      'budget.year',
      'budget.2025.difference',
      ['budget.25.awarded', 'the.budget.2025.awarded', 'budget.2025.awarded.now', 'budget.year.awarded'],
    ],
  ])('of the family %s only by the pattern of its keys', (label, key, others) => {
    const family = indicators[label];
    const keys = family?.kind === 'family' ? family.keys : undefined;
    expect(keys?.test(key)).toBe(true);
    expect(others.filter((other) => keys?.test(other))).toEqual([]);
  });
});
