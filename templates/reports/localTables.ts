import type { CellContent } from '../../functions/shared/definition/cellContent.ts';
import type { SheetLayout } from '../../functions/shared/definition/layout.ts';
import type { ListDefinition, PublicView } from '../../functions/shared/definition/report.ts';
import type { PublicFigure } from '../../functions/shared/domain/figure.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { nameInKey } from '../indicators/keyName.ts';
import { emptyRow } from './emptyRow.ts';
import { partsOf, shown } from './shownParts.ts';
import { subtitles } from './sheets.ts';

type View = Pick<PublicView<CommonKey>, 'figures'>;
type Row = readonly CellContent[];

/** Names as they stand in keys. */
function namesIn({ figures }: View, ...patterns: readonly RegExp[]): readonly string[] {
  const keys = Object.keys(figures);
  return [...new Set(patterns.flatMap((pattern) => keys.flatMap((key) => pattern.exec(key)?.[1] ?? [])))];
}

/** Women, men and all of a figure split by sex. */
function bySex(figure: PublicFigure | undefined): Row {
  const { women, men, total } = partsOf(figure);
  return [women, men, total].map(shown);
}

function listWords(view: View): readonly Row[] {
  const { figures } = view;
  const rows = namesIn(view, /^placements\.local\.(.+)$/).map((word) => [
    nameInKey(word),
    ...bySex(figures[`placements.local.${word}`]),
    ...bySex(figures[`local.${word}.participants.met`]),
  ]);
  return rows.length === 0 ? [emptyRow('Insats är skriven med nummer på alla rader.', 7)] : rows;
}

/** What coordinators call their measures, with placements and persons. */
export const wordsList: ListDefinition<CommonKey> = { table: 'LokalaInsatser', rows: listWords, publicRows: listWords };

function listGroups(view: View): readonly Row[] {
  const { figures } = view;
  const rows = namesIn(view, /^placements\.group\.(.+)$/, /^hours\.group\.(.+)$/).map((group) => [
    nameInKey(group),
    ...bySex(figures[`placements.group.${group}`]),
    ...bySex(figures[`group.${group}.participants.met`]),
    ...bySex(figures[`hours.group.${group}`]),
  ]);
  return rows.length === 0 ? [emptyRow('Delinsats är inte angiven på någon rad.', 10)] : rows;
}

/** Groups with placements, persons and hours. */
export const groupsList: ListDefinition<CommonKey> = { table: 'Delinsatser', rows: listGroups, publicRows: listGroups };

const supportKey = /^coFinancing\.participantSupport\.(.+)\.women$/;

function listFinanciers(view: View): readonly Row[] {
  const rows = namesIn(view, supportKey).map((name) => {
    const key = `coFinancing.participantSupport.${name}` as const;
    return [
      nameInKey(name),
      ...[view.figures[`${key}.women`], view.figures[`${key}.men`], view.figures[key]].map((figure) => Number(figure ?? 0)),
    ];
  });
  return rows.length === 0 ? [emptyRow('Finansiär är inte angiven på någon rad i Närvaro.', 4)] : rows;
}

/** Who pays the participants' compensation. */
export const financiersList: ListDefinition<CommonKey> = {
  table: 'ErsattningPerFinansiar',
  rows: listFinanciers,
  publicRows: listFinanciers,
};

/** The lists of the sheet. */
export const localLists: readonly ListDefinition<CommonKey>[] = [wordsList, groupsList, financiersList];

const sexColumns = <const Format extends 'count' | 'hours'>(word: string, format: Format) =>
  ['kvinnor', 'män', 'totalt'].map((sex) => ({ heading: `${word}, ${sex}`, format }));

/** Local measures, groups and who pays, as the project calls them. */
export const localSheet: SheetLayout = {
  name: 'Lokala insatser',
  title: 'Lokala insatser och grupper',
  subtitles,
  orientation: 'portrait',
  widths: [40, 12, 12, 12, 11, 11, 11, 11, 11, 11],
  sections: [
    {
      kind: 'list',
      heading: 'Placeringar och deltagare per lokal insats, så som den skrivits',
      table: 'LokalaInsatser',
      columns: [{ heading: 'Lokal insats', format: 'text' }, ...sexColumns('Placeringar', 'count'), ...sexColumns('Deltagare', 'count')],
    },
    {
      kind: 'list',
      heading: 'Placeringar, deltagare och timmar per delinsats',
      table: 'Delinsatser',
      columns: [
        { heading: 'Delinsats', format: 'text' },
        ...sexColumns('Placeringar', 'count'),
        ...sexColumns('Deltagare', 'count'),
        ...sexColumns('Timmar', 'hours'),
      ],
    },
    {
      kind: 'list',
      heading: 'Deltagarersättning per finansiär',
      table: 'ErsattningPerFinansiar',
      columns: [
        { heading: 'Finansiär', format: 'text' },
        { heading: 'Kvinnor', format: 'kronor' },
        { heading: 'Män', format: 'kronor' },
        { heading: 'Totalt', format: 'kronor' },
      ],
    },
    {
      kind: 'note',
      text: 'Den som haft flera lokala insatser eller delinsatser räknas en gång i var och en av dem. Timmar räknas på närvaroradens delinsats, eller på personens enda delinsats i månaden. Totalt räknar också icke-binära och dem som saknar uppgift om kön. De 60 namn som har flest rader visas var för sig, resten tillsammans som övriga.',
    },
  ],
};
