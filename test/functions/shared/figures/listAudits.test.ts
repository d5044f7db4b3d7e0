import { expect, test } from 'vitest';
import { audited } from '../../../../functions/shared/definition/audit.ts';
import { definePopulation, type Count, type Sum } from '../../../../functions/shared/definition/indicator.ts';
import { listAudits } from '../../../../functions/shared/figures/listAudits.ts';

const place = { name: 'Besok', columns: [{ heading: 'Langd', format: 'count' }] } as const;
const population = definePopulation<number>({ id: 'visits', of: () => [], rowsBehind: () => [] });
const told = (criteria: { readonly Langd: number }) => audited((item: number) => item > 0, place, { criteria });
const count: Count<number> = { kind: 'count', title: 'Besök', unit: 'persons', population, sexOf: () => 'women' };
const asks = (definition: Count<number> | Sum<number>) =>
  listAudits(definition as Parameters<typeof listAudits>[0]).map(({ criteria }) => criteria);

test('a count is told by its population’s rows, whom the period concerns and which of them, in that order', () => {
  expect(asks(count)).toEqual([{}, {}]);
  expect(asks({ ...count, among: told({ Langd: 1 }), where: told({ Langd: 2 }) })).toEqual([{ Langd: 1 }, { Langd: 2 }]);
  expect(asks({ ...count, population: { ...population, listed: { Langd: 3 } }, where: told({ Langd: 2 }) })).toEqual([
    { Langd: 3 },
    {},
    { Langd: 2 },
  ]);
});

test('what nobody has told is left out', () => {
  expect(asks({ ...count, where: () => true })).toEqual([{}]);
});

test('a sum is told by its amount too', () => {
  const sum = {
    ...count,
    kind: 'sum' as const,
    unit: 'hours' as const,
    amountOf: audited((item: number) => item, place, { criteria: { Langd: 4 } }),
  };
  expect(asks(sum)).toEqual([{}, {}, { Langd: 4 }]);
  expect(asks({ ...sum, amountOf: () => 1 })).toEqual([{}, {}]);
});
