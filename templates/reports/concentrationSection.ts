import { cellOf, type FigureFacet } from '../../functions/shared/definition/cellName.ts';
import type { GridColumn, GridRow, GridSection } from '../../functions/shared/definition/layout.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';

const parts = [
  ['women', 'kvinnor'],
  ['men', 'män'],
  ['total', ''],
] as const;
type Part = (typeof parts)[number][0];

const columns: readonly GridColumn[] = [
  ...parts.map(([part, word]): GridColumn => ({ heading: word === '' ? 'Totalt' : capitalize(word), place: `some.${part}` })),
  ...parts.map(([part, word]): GridColumn => ({ heading: word === '' ? 'Av alla' : `Av alla ${word}`, place: `all.${part}` })),
  ...parts.map(([part, word]): GridColumn => ({
    heading: word === '' ? 'Andel' : `Andel, ${word}`,
    place: `share.${part}`,
    format: 'percent',
  })),
];

/** The cell of a figure's part: of a split figure a facet, of the others a key of their own. */
function partOf(key: 'amount' | 'allAmount' | 'amountShare' | 'personsShare', part: Part) {
  const whole = `concentration.wholePeriod.${key}` as const;
  return part === 'total' ? cellOf(whole, 'value') : cellOf(`${whole}.${part}`, 'value');
}

function own(nameOf: (part: Part) => Readonly<Record<'some' | 'all' | 'share', ReturnType<typeof cellOf<CommonKey>>>>) {
  return Object.fromEntries(parts.flatMap(([part]) => Object.entries(nameOf(part)).map(([place, name]) => [`${place}.${part}`, name])));
}

const split = (key: 'persons' | 'allPersons', part: FigureFacet) => cellOf(`concentration.wholePeriod.${key}`, part);

const rows: readonly GridRow<CommonKey>[] = [
  {
    titles: [{ name: cellOf('concentration.wholePeriod.persons', 'title') }],
    own: own((part) => ({ some: split('persons', part), all: split('allPersons', part), share: partOf('personsShare', part) })),
  },
  {
    titles: [{ name: cellOf('concentration.wholePeriod.amount', 'title') }],
    format: 'kronor',
    own: own((part) => ({ some: partOf('amount', part), all: partOf('allAmount', part), share: partOf('amountShare', part) })),
  },
];

/** How many were there in every month of the period, and how much of the support is theirs: few may have most of it. */
export const concentrationSection: GridSection<CommonKey> = {
  kind: 'grid',
  heading: 'Koncentration: timmar i alla månader av perioden',
  table: 'Koncentration',
  labels: ['Timmar i alla månader'],
  columns,
  rows,
};

function capitalize(word: string): string {
  return word.charAt(0).toLocaleUpperCase('sv') + word.slice(1);
}
