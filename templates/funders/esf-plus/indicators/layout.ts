import type { Count } from '../../../../functions/shared/definition/indicator.ts';
import { defineLayout, type GridColumn, type GridRow, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import { changeColumns } from '../../../reports/columns.ts';
import type { Person } from '../../../indicators/registers/personRegister.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { targetsSection } from '../../../reports/sections.ts';
import { restatementSheet } from '../../../reports/restatement.ts';
import { keyFiguresSection, participantKeyFigures } from '../../../reports/keyFigures.ts';
import { checksSheet, comparisonsSheet, pageFrame, projectFacts, subtitles } from '../../../reports/sheets.ts';
import type { EsfKey } from '../shared/esfFigures.ts';
import { esfIndicators, indicatorCodes, type IndicatorCode } from '../shared/esfIndicators.ts';
import type { indicatorCells } from './indicatorCells.ts';
import { sheet2014 } from './table2014.ts';

type IndicatorCell = keyof typeof indicatorCells;

const columns: readonly GridColumn[] = [
  { heading: 'Kvinnor', facet: 'women' },
  { heading: 'Män', facet: 'men' },
  { heading: 'Icke-binär', facet: 'nonBinary' },
  { heading: 'Uppgift saknas', facet: 'unstated' },
  { heading: 'Totalt', facet: 'total' },
  { heading: 'Varav ofullständiga', place: 'incomplete', format: 'count' },
  ...changeColumns,
  { heading: 'Andel kvinnor', facet: 'womenShare', format: 'percent' },
  { heading: 'Jämn fördelning 40–60 %', place: 'even', format: 'text' },
];

/** Code, Swedish title and the regulation's own words. */
function indicatorRow(code: IndicatorCode): GridRow<EsfKey, IndicatorCell> {
  const { title, source = '' }: Count<Person> = esfIndicators[code];
  const [, words = ''] = /«([^«»]+)»/.exec(source) ?? [];
  return {
    titles: [code, words === '' ? title : `${title} – ${words}`],
    key: code,
    own: { incomplete: `${code}.incomplete`, even: `${code}.even` },
  };
}

const labels = ['Kod', 'Indikator, med förordningens ord'];

const summary: SheetLayout<EsfKey, CommonCell> = {
  name: 'Sammanfattning',
  title: 'Gemensamma indikatorer, ESF+',
  subtitles: ['period.name'],
  orientation: 'landscape',
  widths: [20, 54, 14, 14, 18, 18, 18, 16],
  sections: [
    projectFacts(4),
    keyFiguresSection(participantKeyFigures),
    {
      kind: 'charts',
      height: 210,
      charts: [
        {
          title: 'Aktivitetsindikatorer, kvinnor och män',
          description: 'Stapeldiagram över EECO01 till EECO17, kvinnor och män som påbörjat under perioden.',
          kind: 'columns',
          table: 'IndikatorerEECO',
          series: ['women', 'men'],
          label: 0,
          format: 'count',
          axis: 'Antal personer',
        },
      ],
    },
  ],
};

const indicatorsSheet: SheetLayout<EsfKey, CommonCell | IndicatorCell> = {
  name: 'EECO och EECR',
  title: 'Indikatorer med förordningens ord',
  subtitles,
  orientation: 'landscape',
  widths: [12, 58, 10, 9, 11, 10, 9, 16, 13, 12, 16, 16],
  sections: [
    {
      kind: 'note',
      text: 'Projektets egen uppföljning enligt förordning (EU) 2021/1057, bilaga I. De officiella indikatorerna tas fram av SCB ur register. Ofullständiga: kön, sysselsättning vid start, ålder eller utbildning saknas; en sådan person räknas officiellt bara i det totala antalet.',
    },
    {
      kind: 'grid',
      heading: 'Aktivitetsindikatorer, personer som påbörjat under perioden',
      table: 'IndikatorerEECO',
      labels,
      columns,
      rows: indicatorCodes('EECO').map(indicatorRow),
    },
    {
      kind: 'grid',
      heading: 'Resultatindikatorer',
      table: 'IndikatorerEECR',
      labels,
      columns,
      rows: indicatorCodes('EECR').map(indicatorRow),
      startsPage: true,
    },
    {
      kind: 'note',
      text: 'EECR01–04 gäller personer som avslutat under perioden, EECR05–06 personer som avslutade för sex månader sedan. EECO18 och EECO19 räknar organisationer och ingår inte. Jämn fördelning är minst 40 procent kvinnor och minst 40 procent män.',
    },
    {
      kind: 'charts',
      height: 210,
      charts: [
        {
          title: 'Resultatindikatorer, kvinnor och män',
          description: 'Stapeldiagram över EECR01 till EECR06, kvinnor och män.',
          kind: 'columns',
          table: 'IndikatorerEECR',
          series: ['women', 'men'],
          label: 0,
          format: 'count',
          axis: 'Antal personer',
        },
      ],
    },
  ],
};

const targetsSheet: SheetLayout = {
  name: 'Mål',
  title: 'Mål och utfall',
  subtitles,
  orientation: 'landscape',
  widths: [20, 54, 13, 13, 18, 18, 18, 15],
  sections: [targetsSection],
};

/** What report.xlsx is drafted from. */
export const layout = defineLayout<EsfKey, CommonCell | IndicatorCell>({
  ...pageFrame,
  sheets: [summary, indicatorsSheet, sheet2014, targetsSheet, horizontalSheet, comparisonsSheet, restatementSheet, checksSheet],
});
