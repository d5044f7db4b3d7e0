import { sexNote } from '../../../reports/sexNote.ts';
import { cellOf, type CellName } from '../../../../functions/shared/definition/cellName.ts';
import { defineLayout, type GridColumn, type GridRow, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import { exitReasons, resultReasons } from '../../../indicators/exitFigures.ts';
import { measures } from '../../../indicators/placementFigures.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import { concentrationSection } from '../../../reports/concentrationSection.ts';
import { splitColumns } from '../../../reports/columns.ts';
import { contextSheet, type ContextCell } from '../../../reports/contextSheet.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { keyFigure, keyFiguresSection, participantKeyFigures, participantsChart } from '../../../reports/keyFigures.ts';
import { shareRow, spanOf } from '../../../reports/rows.ts';
import { profileSheet } from '../../../reports/profileSheet.ts';
import { localSheet } from '../../../reports/localTables.ts';
import { restatementSheet } from '../../../reports/restatement.ts';
import { unitSheets } from '../../../reports/unitTables.ts';
import { checksSheet, comparisonsSheet, pageFrame, projectFacts, subtitles } from '../../../reports/sheets.ts';
import type { SkrKey } from '../shared/skrFigures.ts';
import type { koladaCells } from './koladaCells.ts';

type KoladaCell = keyof typeof koladaCells;

const counted = [
  ['participants', 'Deltagare'],
  ['ongoing', 'Pågående'],
  ['ended', 'Avslutade'],
] as const;
const sexes = [
  ['women', 'kvinnor'],
  ['men', 'män'],
  ['total', 'totalt'],
] as const;
const measureColumns: readonly GridColumn[] = counted.flatMap(([part, word]) =>
  sexes.map(([sex, sexWord]) => ({ heading: `${word}, ${sexWord}`, place: `${part}.${sex}` })),
);
const namesOf = (nameOf: (part: (typeof counted)[number][0], sex: (typeof sexes)[number][0]) => CellName<SkrKey, KoladaCell>) =>
  Object.fromEntries(counted.flatMap(([part]) => sexes.map(([sex]) => [`${part}.${sex}`, nameOf(part, sex)])));
const unique = { participants: 'participants.met', ongoing: 'participants.active', ended: 'skr.anyMeasure.ended' } as const;

const summary: SheetLayout<SkrKey, CommonCell> = {
  name: 'Kolada',
  title: 'Årsuppgift till SKR och Kolada',
  subtitles: ['period.name'],
  orientation: 'landscape',
  widths: [20, 61, 14, 14, 18, 18, 18, 16],
  sections: [
    projectFacts(4),
    {
      kind: 'grid',
      heading: 'Nyckeltalet: resultat vid avslut i kommunens arbetsmarknadsverksamhet',
      table: 'Nyckeltalet',
      labels: ['Källa', 'Nyckeltal'],
      columns: [
        { heading: 'Kvinnor', facet: 'women' },
        { heading: 'Män', facet: 'men' },
        { heading: 'Totalt', facet: 'value' },
        { heading: 'Året före', facet: 'samePeriodLastYear' },
        { heading: 'Förändring', facet: 'samePeriodLastYear.change', format: 'change' },
        { heading: 'Jämförelsetal', facet: 'reference' },
      ],
      rows: [
        {
          ...shareRow('', 'ended.resultShare'),
          titles: ['Kolada', 'Deltagare som börjat arbeta eller studera, andel av alla avslutade'],
        },
        keyFigure<SkrKey>(['Täljare', 'Avslutade som börjat arbeta eller studera'], {
          key: 'skr.results',
          names: { value: cellOf('skr.results', 'total') },
        }),
      ],
    },
    keyFiguresSection(participantKeyFigures.filter(({ key }) => key !== 'ended.resultShare')),
    {
      kind: 'charts',
      height: 200,
      charts: [
        participantsChart,
        {
          title: 'Avslutade till arbete eller studier',
          description: 'Liggande stapeldiagram över avslutade deltagare som gått till arbete eller studier, kvinnor och män.',
          kind: 'bars',
          table: 'Avslut',
          series: ['women', 'men'],
          rows: spanOf('ended.reason.workUnsubsidised', 'ended.reason.studiesOther'),
          label: 0,
          format: 'count',
          axis: 'Antal personer',
        },
      ],
    },
    {
      kind: 'note',
      text: 'Arbete räknas på den reguljära arbetsmarknaden, med eller utan subvention, när det varat minst en sammanhängande månad; det svarar samordnaren för när Avslutsorsak fylls i. Studier räknas när de berättigar till studiemedel. Kommunala arbetsmarknadsanställningar räknas inte. Nyckeltalets id slås upp i Kolada.',
    },
    sexNote,
  ],
};

const measureSheet: SheetLayout<SkrKey, KoladaCell> = {
  name: 'Insatser',
  title: 'Deltagare per insats enligt SKR:s klassning',
  subtitles,
  orientation: 'landscape',
  widths: [62, 13, 13, 13, 13, 13, 13, 13, 13, 13],
  sections: [
    {
      kind: 'grid',
      heading: 'Unika deltagare, pågående och avslutade i var och en av de tolv insatserna',
      table: 'Insatser',
      labels: ['Insats'],
      columns: measureColumns,
      rows: [
        ...measures.map(([measure, word]): GridRow<SkrKey, KoladaCell> => ({
          titles: [`${measure} ${word}`],
          own: namesOf((part, sex) => cellOf(`skr.measure.${measure}.${part}`, sex)),
        })),
        { titles: ['Summa av insatserna'], own: namesOf((part, sex) => `skr.sum.${part}.${sex}`) },
        { titles: ['varav räknade mer än en gång'], own: namesOf((part, sex) => `skr.overlap.${part}.${sex}`) },
        { titles: ['Unika personer'], isTotal: true, own: namesOf((part, sex) => cellOf(unique[part], sex)) },
      ],
    },
    {
      kind: 'note',
      text: 'En person räknas en gång i varje insats och en gång bland unika personer. Totalt räknar också icke-binära och dem som saknar uppgift om kön. Pågående: kvar i insatsen sista dagen. Avslutad: lämnade insatsen under perioden och är inte kvar i den. Unika personer under Avslutade har avslutat minst en insats. En person är avslutad i verksamheten först när alla insatser är avslutade; de räknas på bladet Avslut.',
    },
  ],
};

const exitSheet: SheetLayout<SkrKey> = {
  name: 'Avslut',
  title: 'Avslutade efter orsak',
  subtitles,
  orientation: 'landscape',
  widths: [46, 22, 14, 14, 14, 15, 15, 18, 13, 13],
  sections: [
    {
      kind: 'grid',
      heading: 'Avslutsorsak och vad som räknas i nyckeltalet',
      table: 'Avslut',
      labels: ['Avslutsorsak', 'Räknas i nyckeltalet'],
      columns: splitColumns,
      rows: [
        ...exitReasons.map(([code, word]): GridRow<SkrKey> => ({
          titles: [word, resultReasons.some((reason) => reason === code) ? 'Ja' : 'Nej'],
          key: `ended.reason.${code}`,
        })),
        { titles: ['Alla avslutade', ''], key: 'participants.ended', isTotal: true },
      ],
    },
    { kind: 'note', text: 'Kontroll: raderna ska tillsammans bli alla avslutade, för kvinnor och män var för sig. Se bladet Kontroller.' },
    concentrationSection,
  ],
};

/** What report.xlsx is drafted from. */
export const layout = defineLayout<SkrKey, CommonCell | ContextCell | KoladaCell>({
  ...pageFrame,
  sheets: [
    summary,
    measureSheet,
    exitSheet,
    localSheet,
    ...unitSheets,
    profileSheet,
    contextSheet,
    horizontalSheet,
    comparisonsSheet,
    restatementSheet,
    checksSheet,
  ],
});
