import { costNote, startedNote } from '../../../reports/definitionNotes.ts';
import { sexNote } from '../../../reports/sexNote.ts';
import { concentrationSection } from '../../../reports/concentrationSection.ts';
import { cellOf } from '../../../../functions/shared/definition/cellName.ts';
import type { GridColumn, GridRow, SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import type { CommonKey } from '../../../indicators/commonIndicators.ts';
import { costTypes } from '../../../indicators/costFigures.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import { changeColumns, laterColumns, withChange } from '../../../reports/columns.ts';
import {
  hoursKeyFigure,
  keyFiguresSection,
  participantKeyFigures,
  participantsChart,
  plainKeyFigure,
} from '../../../reports/keyFigures.ts';
import { exitRows, measureRows, row, spanOf } from '../../../reports/rows.ts';
import { outcomeCharts, resultSections, targetsSection } from '../../../reports/sections.ts';
import { projectFacts, subtitles } from '../../../reports/sheets.ts';
import type { EsfKey } from './esfFigures.ts';
import { esfIndicators, indicatorCodes } from './esfIndicators.ts';

/** Key figures, targets and outcomes. */
export const summary: SheetLayout<CommonKey, CommonCell> = {
  name: 'Sammanfattning',
  title: 'Kvartalsrapport till Svenska ESF-rådet',
  subtitles: ['period.name'],
  orientation: 'landscape',
  widths: [20, 54, 13, 13, 18, 18, 18, 15, 19],
  sections: [
    projectFacts(4),
    keyFiguresSection(
      [
        ...participantKeyFigures,
        hoursKeyFigure,
        plainKeyFigure(['Ekonomi', 'Kostnader'], 'cost.total'),
        plainKeyFigure(['Ekonomi', 'Medfinansiering'], 'coFinancing.total'),
        plainKeyFigure(['Ekonomi', 'Medfinansieringsgrad'], 'coFinancing.share', 'percent'),
      ],
      [{ heading: 'Sedan projektstart', facet: 'sinceStart' }],
    ),
    {
      kind: 'charts',
      height: 190,
      charts: [
        participantsChart,
        {
          title: 'Kostnader per kostnadsslag',
          description: 'Liggande stapeldiagram över kostnader per kostnadsslag, denna period och föregående period, i kronor.',
          kind: 'bars',
          table: 'Kostnader',
          series: ['value', 'previousPeriod'],
          rows: spanOf('cost.staff', 'cost.income'),
          format: 'count',
          axis: 'Kronor',
          goesBelowZero: true,
        },
      ],
    },
    sexNote,
    costNote,
    startedNote,
    targetsSection,
    outcomeCharts,
  ],
};

/** One facet of a figure, women, men and all, on a row of its own. */
const facetRow = (title: string, key: CommonKey, facet: 'target' | 'sinceStart'): GridRow<CommonKey> => ({
  titles: [title],
  names: {
    women: cellOf(key, `women.${facet}`),
    men: cellOf(key, `men.${facet}`),
    nonBinary: null,
    unstated: null,
    total: cellOf(key, facet),
    womenShare: null,
    previousPeriod: null,
    'previousPeriod.change': null,
  },
});

const indicatorRows = (prefix: 'EECO' | 'EECR'): readonly GridRow<EsfKey>[] =>
  indicatorCodes(prefix).map((code) => row<EsfKey>(`${code} ${esfIndicators[code].title}`, code));

/** Participants and the common indicators. */
export const people: SheetLayout<EsfKey> = {
  name: 'Deltagare',
  title: 'Deltagare och gemensamma indikatorer',
  subtitles,
  orientation: 'landscape',
  widths: [54, 13, 13, 13, 13, 13, 17, 15, 14],
  sections: [
    {
      kind: 'grid',
      heading: 'Planerade, påbörjade, aktiva och avslutade',
      table: 'Deltagare',
      labels: ['Deltagare'],
      columns: withChange,
      rows: [
        facetRow('Planerade att påbörja (mål för perioden)', 'participants.started', 'target'),
        row('Påbörjade under perioden', 'participants.started'),
        row('Aktiva sista dagen i perioden', 'participants.active'),
        row('Avslutade under perioden', 'participants.ended'),
        row('Alla deltagare under perioden', 'participants.met', { isTotal: true }),
        facetRow('Deltagare sedan projektstart', 'participants.met', 'sinceStart'),
      ],
    },
    {
      kind: 'charts',
      height: 270,
      charts: [
        {
          title: 'Deltagare efter ålder, kvinnor och män',
          description: 'Stapeldiagram över deltagare under perioden under 25 år, 25–54 år och 55 år och äldre, kvinnor och män.',
          kind: 'columns',
          table: 'ProfilAlder',
          series: ['women', 'men'],
          rows: spanOf('age.under25', 'age.55plus'),
          format: 'count',
          axis: 'Antal personer',
        },
        {
          title: 'Deltagare efter utbildningsnivå, kvinnor och män',
          description: 'Liggande stapeldiagram över deltagare under perioden efter utbildningsnivå, kvinnor och män.',
          kind: 'bars',
          table: 'ProfilUtbildning',
          series: ['women', 'men'],
          format: 'count',
          axis: 'Antal personer',
        },
      ],
    },
    {
      kind: 'grid',
      heading: 'Gemensamma aktivitetsindikatorer, personer som påbörjat under perioden',
      table: 'IndikatorerEECO',
      labels: ['Indikator'],
      columns: withChange,
      rows: indicatorRows('EECO'),
      startsPage: true,
    },
    {
      kind: 'grid',
      heading: 'Gemensamma resultatindikatorer',
      table: 'IndikatorerEECR',
      labels: ['Indikator'],
      columns: withChange,
      rows: indicatorRows('EECR'),
    },
    {
      kind: 'note',
      text: 'Projektets egen uppföljning enligt förordning (EU) 2021/1057, bilaga I. De officiella indikatorerna tas fram av SCB ur register. EECR01–04 gäller personer som avslutat under perioden, EECR05–06 personer som avslutade för sex månader sedan.',
    },
  ],
};

/** What participants did and how they left. */
export const measuresAndExits: SheetLayout<CommonKey> = {
  name: 'Insatser och avslut',
  title: 'Insatser och avslut',
  subtitles,
  orientation: 'landscape',
  widths: [56, 14, 14, 14, 15, 15, 17, 15, 15, 13],
  sections: [
    {
      kind: 'grid',
      heading: 'Placeringar per insats',
      table: 'Insatser',
      labels: ['Insats enligt SKR:s klassning'],
      columns: withChange,
      rows: measureRows,
    },
    {
      kind: 'note',
      text: 'En placering är en persons tid i en insats. Samma person kan ha flera placeringar men räknas en gång som deltagare.',
    },
    {
      kind: 'grid',
      heading: 'Avslutade efter orsak',
      table: 'Avslut',
      labels: ['Avslutsorsak'],
      columns: withChange,
      rows: exitRows,
      startsPage: true,
    },
    ...resultSections,
    concentrationSection,
  ],
};

const moneyColumns: readonly GridColumn[] = [
  { heading: 'Denna period', facet: 'value' },
  ...changeColumns,
  { heading: 'Förändring, %', facet: 'previousPeriod.changePercent', format: 'percentChange' },
  ...laterColumns,
];
const money = (title: string, key: CommonKey, isTotal = false): GridRow<CommonKey> => row(title, key, { format: 'kronor', isTotal });

/** Costs, co-financing and the budget. */
export const economy: SheetLayout<CommonKey> = {
  name: 'Ekonomi',
  title: 'Kostnader och medfinansiering',
  subtitles,
  orientation: 'landscape',
  widths: [42, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18],
  sections: [
    {
      kind: 'grid',
      heading: 'Kostnader per kostnadsslag',
      table: 'Kostnader',
      labels: ['Kostnadsslag'],
      columns: moneyColumns,
      rows: [...costTypes.map(([type, word]) => money(word, `cost.${type}`)), money('Summa kostnader', 'cost.total', true)],
    },
    {
      kind: 'grid',
      heading: 'Medfinansiering',
      table: 'Medfinansiering',
      labels: ['Medfinansiering'],
      columns: moneyColumns,
      rows: [
        money('Kontant', 'coFinancing.cash'),
        money('Arbetstid', 'coFinancing.workTime'),
        money('Annat än pengar', 'coFinancing.inKind'),
        money('Deltagarersättning', 'coFinancing.participantSupport'),
        money('Summa medfinansiering', 'coFinancing.total', true),
        row('Medfinansieringsgrad', 'coFinancing.share', { format: 'percent', names: { 'previousPeriod.changePercent': null } }),
      ],
    },
    { kind: 'facts', rows: [{ title: 'Medfinansieringsgrad enligt beslutet', name: 'project.coFinancingShare', format: 'percent' }] },
    {
      kind: 'charts',
      height: 250,
      startsPage: true,
      charts: [
        {
          title: 'Tillgängligt och upparbetat per budgetpost',
          description: 'Liggande stapeldiagram över tillgängliga och upparbetade medel per budgetpost under året, i kronor.',
          kind: 'bars',
          table: 'Budgetposter',
          series: ['Tillgängligt', 'Upparbetat'],
          label: 0,
          format: 'count',
          axis: 'Kronor',
          goesBelowZero: true,
        },
      ],
    },
    {
      kind: 'list',
      heading: 'Budget och utfall per budgetpost, hela året till och med periodens slut',
      table: 'Budgetposter',
      columns: [
        { heading: 'Budgetpost', format: 'text' },
        { heading: 'År', format: 'text' },
        { heading: 'Beslutat', format: 'kronor' },
        { heading: 'Överflyttat från året före', format: 'kronor' },
        { heading: 'Tillgängligt', format: 'kronor' },
        { heading: 'Upparbetat', format: 'kronor' },
        { heading: 'Kvar', format: 'kronor' },
        { heading: 'Intäktsbudget', format: 'kronor' },
        { heading: 'Intäkter', format: 'kronor' },
        { heading: 'Intäkter kvar', format: 'kronor' },
        { heading: 'Upparbetat, %', format: 'percent' },
      ],
      repeatsHeadings: true,
    },
  ],
};
