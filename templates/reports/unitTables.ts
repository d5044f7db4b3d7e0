import type { CellContent } from '../../functions/shared/definition/cellContent.ts';
import type { SheetLayout } from '../../functions/shared/definition/layout.ts';
import type { ListDefinition, PublicView } from '../../functions/shared/definition/report.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { measures } from '../indicators/placementFigures.ts';
import { emptyRow } from './emptyRow.ts';
import { partsOf, shown, shownShare, sumShown } from './shownParts.ts';
import { subtitles } from './sheets.ts';

type View = Pick<PublicView<CommonKey>, 'figures'>;
type Row = readonly CellContent[];

const unitKey = /^unit\.(.+)\.participants\.met$/;

function unitsIn({ figures }: View): readonly string[] {
  return Object.keys(figures).flatMap((key) => unitKey.exec(key)?.[1] ?? []);
}

const noUnits = (columns: number): readonly Row[] => [emptyRow('Enhet är inte angiven på någon rad.', columns)];
const totalOf = (view: View, key: CommonKey) => partsOf(view.figures[key]).total;

/** One row of the matrix: placements in each measure, all of them, and the persons they are. */
function matrixRow(title: string, placements: readonly (number | null)[], persons: number | null): Row {
  return [title, ...placements.map(shown), shown(sumShown(placements)), shown(persons)];
}

/** Placements of each unit in each measure; a person may have several of them. */
function listMatrix(view: View): readonly Row[] {
  const units = unitsIn(view);
  if (units.length === 0) return noUnits(measures.length + 3);
  const rows = units.map((unit) =>
    matrixRow(
      unit,
      measures.map(([measure]) => totalOf(view, `placements.unit.${unit}.measure.${measure}`)),
      totalOf(view, `unit.${unit}.participants.met`),
    ),
  );
  const all = matrixRow(
    'Alla placeringar och unika personer',
    measures.map(([measure]) => totalOf(view, `placements.measure.${measure}`)),
    totalOf(view, 'participants.met'),
  );
  const several = emptyRow('varav på två eller flera enheter', measures.length + 2);
  return [...rows, all, [...several, shown(totalOf(view, 'participants.inSeveralUnits'))]];
}

/** Units × SKR's twelve measures. */
export const unitMatrixList: ListDefinition<CommonKey> = { table: 'EnheterInsatser', rows: listMatrix, publicRows: listMatrix };

function listUnits(view: View): readonly Row[] {
  const units = unitsIn(view);
  if (units.length === 0) return noUnits(10);
  return units.map((unit) => {
    const [met, ended] = [partsOf(view.figures[`unit.${unit}.participants.met`]), partsOf(view.figures[`unit.${unit}.participants.ended`])];
    const share = `unit.${unit}.ended.resultShare` as const;
    const shares = [view.figures[`${share}.women`], view.figures[`${share}.men`], view.figures[share]];
    return [unit, ...[met.women, met.men, met.total, ended.women, ended.men, ended.total].map(shown), ...shares.map(shownShare)];
  });
}

/** Persons of each unit and what became of those who left. */
export const unitsList: ListDefinition<CommonKey> = { table: 'Enheter', rows: listUnits, publicRows: listUnits };

/** Columns of persons, of those who ended and of their results, for women, men and all. */
export const outcomeColumns = [
  { heading: 'Deltagare, kvinnor', format: 'count' },
  { heading: 'Deltagare, män', format: 'count' },
  { heading: 'Deltagare, totalt', format: 'count' },
  { heading: 'Avslutade, kvinnor', format: 'count' },
  { heading: 'Avslutade, män', format: 'count' },
  { heading: 'Avslutade, totalt', format: 'count' },
  { heading: 'Till arbete eller studier, kvinnor, %', format: 'points' },
  { heading: 'Till arbete eller studier, män, %', format: 'points' },
  { heading: 'Till arbete eller studier, totalt, %', format: 'points' },
] as const;

/** Placements of each unit. */
const unitPlacementSheet: SheetLayout = {
  name: 'Enheter',
  title: 'Enheter och insatser',
  subtitles,
  orientation: 'landscape',
  widths: [40, ...Array<number>(12).fill(12), 13, 13],
  sections: [
    {
      kind: 'list',
      heading: 'Placeringar per enhet och insats, och unika personer',
      table: 'EnheterInsatser',
      columns: [
        { heading: 'Enhet', format: 'text' },
        ...measures.map(([measure]) => ({ heading: `Insats ${measure}`, format: 'count' as const })),
        { heading: 'Summa placeringar', format: 'count' },
        { heading: 'Unika personer', format: 'count' },
      ],
      repeatsHeadings: true,
    },
    { kind: 'note', text: `Insatser enligt SKR:s klassning: ${measures.map(([measure, word]) => `${measure} ${word}`).join('; ')}.` },
    {
      kind: 'note',
      text: 'Den som varit på flera enheter räknas en gång på var och en av dem och en gång bland alla unika personer. Alla placeringar räknar också rader utan enhet. De 60 enheter som har flest rader visas var för sig, resten tillsammans som övriga.',
    },
  ],
};

/** People of each unit, and what became of them. */
const unitResultSheet: SheetLayout = {
  name: 'Enheter, resultat',
  title: 'Enheter och resultat',
  subtitles,
  orientation: 'landscape',
  widths: [40, ...outcomeColumns.map(() => 14)],
  sections: [
    {
      kind: 'list',
      heading: 'Deltagare och resultat per enhet',
      table: 'Enheter',
      columns: [{ heading: 'Enhet', format: 'text' }, ...outcomeColumns],
      repeatsHeadings: true,
    },
    {
      kind: 'note',
      text: 'Avslutade räknas på den enhet där personen avslutade. Totalt räknar också icke-binära och dem som saknar uppgift om kön.',
    },
  ],
};

/** Units side by side: each long list has a sheet of its own, whose headings are repeated on every page. */
export const unitSheets: readonly SheetLayout[] = [unitPlacementSheet, unitResultSheet];
