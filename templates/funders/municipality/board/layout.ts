import { costNote } from '../../../reports/definitionNotes.ts';
import { sexNote } from '../../../reports/sexNote.ts';
import { defineLayout, type ListSection, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import type { CommonKey } from '../../../indicators/commonIndicators.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import { concentrationSection } from '../../../reports/concentrationSection.ts';
import { exitRows, measureRows, namesByKey, spanOf } from '../../../reports/rows.ts';
import { budgetSections, budgetWidths } from '../../../reports/budgetSheet.ts';
import type { BudgetCell } from '../../../reports/budgetTable.ts';
import { contextSheet, type ContextCell } from '../../../reports/contextSheet.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { keyFigure, plainKeyFigure } from '../../../reports/keyFigures.ts';
import type { GuardCell } from '../../../reports/yearGuard.ts';
import { municipalitySheets } from '../../../reports/municipalityTables.ts';
import { unitSheets } from '../../../reports/unitTables.ts';
import { localSheet } from '../../../reports/localTables.ts';
import { restatementSheet } from '../../../reports/restatement.ts';
import { outcomeCharts } from '../../../reports/sections.ts';
import { splitColumns } from '../../../reports/columns.ts';
import { checksSheet, comparisonsSheet, pageFrame, subtitles } from '../../../reports/sheets.ts';
import type { boardCells } from './boardCells.ts';
import type { portfolioCells } from './portfolioCells.ts';

type BoardCell = CommonCell | BudgetCell | GuardCell | ContextCell | keyof typeof boardCells | keyof typeof portfolioCells;

/** The one page that a board reads. */
const page: SheetLayout<CommonKey, BoardCell> = {
  name: 'Läget',
  title: 'Rapport till nämnden',
  subtitles,
  orientation: 'landscape',
  widths: [14, 56, 14, 14, 17, 21, 20, 20],
  sections: [
    { kind: 'note', text: { name: 'board.people' }, isLead: true },
    { kind: 'note', text: { name: 'board.results' }, isLead: true },
    { kind: 'note', text: { name: 'board.money' }, isLead: true },
    {
      kind: 'facts',
      rows: [
        { title: 'Program', name: 'project.programme' },
        { title: 'Projekttid', name: 'project.time' },
        { title: 'Kontroller', name: 'checks.summary' },
      ],
      beside: {
        column: 5,
        rows: [
          { title: 'Ärende-id', name: 'project.caseId' },
          { title: 'Diarienummer', name: 'project.registrationNumber' },
          { title: 'Lämnas senast', name: 'report.dueOn', format: 'date' },
        ],
      },
    },
    {
      kind: 'grid',
      heading: 'Nyckeltal',
      table: 'Nyckeltal',
      labels: ['Område', 'Nyckeltal'],
      columns: [
        { heading: 'Kvinnor', facet: 'women' },
        { heading: 'Män', facet: 'men' },
        { heading: 'Totalt', facet: 'total' },
        { heading: 'Föregående period', facet: 'previousPeriod' },
        { heading: 'Förändring', facet: 'previousPeriod.change', format: 'change' },
        { heading: 'Jämförelsetal', facet: 'reference' },
      ],
      rows: [
        keyFigure(['Deltagare', 'Deltagare under perioden'], { key: 'participants.met' }),
        keyFigure(['Deltagare', 'Påbörjade'], { key: 'participants.started' }),
        keyFigure(['Deltagare', 'Avslutade'], { key: 'participants.ended' }),
        keyFigure(['Resultat', 'Till arbete eller studier, andel av avslutade'], {
          key: 'ended.resultShare',
          format: 'percent',
          names: namesByKey('ended.resultShare'),
        }),
        keyFigure(['Närvaro', 'Timmar per deltagare med närvaro'], {
          key: 'hours.perParticipant',
          format: 'hours',
          names: namesByKey('hours.perParticipant'),
        }),
        plainKeyFigure(['Ekonomi', 'Kostnader'], 'cost.total'),
      ],
    },
    {
      kind: 'charts',
      height: 180,
      charts: [
        {
          title: 'Deltagare per period',
          description: 'Två kolumner för varje period sedan projektet började: kvinnor och män bland deltagarna.',
          kind: 'columns',
          table: 'Utveckling',
          series: ['Kvinnor', 'Män'],
          format: 'count',
          axis: 'Antal personer',
        },
        {
          title: 'Avslutade till arbete eller studier',
          description: 'Liggande stapeldiagram över avslutade deltagare som gått till arbete eller studier, kvinnor och män.',
          kind: 'bars',
          table: 'Avslut',
          series: ['women', 'men'],
          rows: spanOf('ended.reason.workUnsubsidised', 'ended.reason.studiesOther'),
          format: 'count',
          axis: 'Antal personer',
        },
        {
          title: 'Beviljat och använt per år',
          description: 'Kolumner för varje år: beviljat bidrag och vad som har använts till periodens slut, i kronor.',
          kind: 'columns',
          table: 'Pengar',
          series: ['Beviljat', 'Använt'],
          format: 'count',
          axis: 'Kronor',
          goesBelowZero: true,
        },
      ],
    },
    sexNote,
    costNote,
  ],
};

type BoardList = ListSection<never, BoardCell>;
const list = (heading: string, table: string, columns: BoardList['columns']): BoardList => ({ kind: 'list', heading, table, columns });

/** What the page's pictures and comparisons stand on. */
const background: SheetLayout<never, BoardCell> = {
  name: 'Underlag',
  title: 'Underlag till nämndens sida',
  subtitles,
  orientation: 'portrait',
  widths: [60, 16, 20, 17, 30],
  sections: [
    list('Deltagare per period', 'Utveckling', [
      { heading: 'Period', format: 'text' },
      { heading: 'Kvinnor', format: 'count' },
      { heading: 'Män', format: 'count' },
      { heading: 'Icke-binär eller uppgift saknas', format: 'count' },
      { heading: 'Totalt', format: 'count' },
    ]),
    list('Beviljat och använt per år', 'Pengar', [
      { heading: 'År', format: 'text' },
      { heading: 'Beviljat', format: 'kronor' },
      { heading: 'Använt', format: 'kronor' },
      { heading: 'Kvar', format: 'kronor' },
    ]),
    list('Jämfört med andra', 'Jamforelsetal', [
      { heading: 'Nyckeltal', format: 'text' },
      { heading: 'Projektet', format: 'number' },
      { heading: 'Område', format: 'text' },
      { heading: 'Värde', format: 'number' },
      { heading: 'Källa', format: 'text' },
    ]),
    {
      ...list('Deltagare per kommun', 'Kommuner', [
        { heading: 'Kommun', format: 'text' },
        { heading: 'Kvinnor', format: 'count' },
        { heading: 'Män', format: 'count' },
        { heading: 'Totalt', format: 'count' },
      ]),
      repeatsHeadings: true,
    },
    { kind: 'note', text: { name: 'board.municipalities.leftOut' } },
    {
      kind: 'facts',
      rows: [
        { title: 'Beviljat för hela projektet', name: 'board.granted', format: 'kronor' },
        { title: 'Använt sedan projektstart', name: 'board.used', format: 'kronor' },
        { title: 'Andel av bidraget som använts', name: 'board.usedShare', format: 'percent' },
        { title: 'Andel av projekttiden som gått', name: 'board.timeUsed', format: 'percent' },
      ],
    },
  ],
};

/** The project's own budget, whoever pays. */
const economy: SheetLayout<never, BoardCell> = {
  name: 'Budget och utfall',
  title: 'Budget och utfall',
  subtitles,
  orientation: 'landscape',
  widths: budgetWidths,
  sections: budgetSections({ heading: 'Budget och utfall per budgetpost', line: 'Budgetpost', remaining: 'Kvar' }),
};

/** All projects of the organisation on one page. */
const portfolio: SheetLayout<never, BoardCell> = {
  name: 'Projektportfölj',
  title: 'Organisationens alla projekt',
  subtitles: ['project.organisation', 'period.name'],
  orientation: 'landscape',
  widths: [40, 36, 14, 13, 12, 12, 12, 16, 18, 18, 14, 18, 30],
  sections: [
    {
      kind: 'charts',
      height: 230,
      charts: [
        {
          title: 'Deltagare per projekt',
          description: 'Liggande stapeldiagram över deltagare i varje projekt under perioden, kvinnor och män.',
          kind: 'bars',
          table: 'Portfolj',
          series: ['Kvinnor', 'Män'],
          label: 0,
          format: 'count',
          axis: 'Antal personer',
        },
        {
          title: 'Beviljat och använt per projekt',
          description: 'Liggande stapeldiagram över beviljat bidrag och vad som har använts i varje projekt, i kronor.',
          kind: 'bars',
          table: 'Portfolj',
          series: ['Beviljat', 'Använt'],
          label: 0,
          format: 'count',
          axis: 'Kronor',
          goesBelowZero: true,
        },
      ],
    },
    list('Nästa rapport att lämna', 'Inlamningar', [
      { heading: 'Projekt', format: 'text' },
      { heading: 'Rapport', format: 'text' },
      { heading: 'Senast', format: 'date' },
    ]),
    {
      ...list('Projekt', 'Portfolj', [
        { heading: 'Projekt', format: 'text' },
        { heading: 'Finansiär', format: 'text' },
        { heading: 'Finansiärens andel, %', format: 'points' },
        { heading: 'Slutdatum', format: 'date' },
        { heading: 'Kvinnor', format: 'count' },
        { heading: 'Män', format: 'count' },
        { heading: 'Totalt', format: 'count' },
        { heading: 'Till arbete eller studier, %', format: 'points' },
        { heading: 'Beviljat', format: 'kronor' },
        { heading: 'Använt', format: 'kronor' },
        { heading: 'Använt, %', format: 'points' },
        { heading: 'Beviljat för året', headingName: 'portfolio.yearHeading', format: 'kronor' },
        { heading: 'Program', format: 'text' },
      ]),
      sums: {
        title: 'Summa',
        names: [
          ...[null, null, null, null, null, null, null],
          'portfolio.granted',
          'portfolio.used',
          'portfolio.usedShare',
          'portfolio.grantedInYear',
          null,
        ],
      },
      repeatsHeadings: true,
    },
    { kind: 'note', text: 'En person kan vara med i flera projekt. Därför summeras inte personer över projekten.' },
  ],
};

/** What each project of the organisation is awarded for each year. */
const grants: SheetLayout<never, BoardCell> = {
  name: 'Beviljat per år',
  title: 'Beviljat per projekt och år',
  subtitles: ['project.organisation', 'period.name'],
  orientation: 'portrait',
  widths: [44, 44, 10, 20],
  sections: [
    {
      ...list('Beviljat per år', 'BeviljatPerAr', [
        { heading: 'Projekt', format: 'text' },
        { heading: 'Program', format: 'text' },
        { heading: 'År', format: 'text' },
        { heading: 'Beviljat', format: 'kronor' },
      ]),
      repeatsHeadings: true,
    },
  ],
};

/** Every report that some project of the organisation has not handed in. */
const awaited: SheetLayout<never, BoardCell> = {
  name: 'Inlämningar',
  title: 'Alla rapporter att lämna',
  subtitles: ['project.organisation', 'period.name'],
  orientation: 'portrait',
  widths: [40, 60, 14, 20],
  sections: [
    {
      ...list('Rapporter att lämna', 'AllaInlamningar', [
        { heading: 'Projekt', format: 'text' },
        { heading: 'Rapport', format: 'text' },
        { heading: 'Senast', format: 'date' },
        { heading: 'Läge', format: 'text' },
      ]),
      repeatsHeadings: true,
    },
  ],
};

/** Measures and exits. */
const outcomes: SheetLayout<CommonKey> = {
  name: 'Insatser och resultat',
  title: 'Insatser och resultat',
  subtitles,
  orientation: 'landscape',
  widths: [60, 16, 16, 16, 16, 16, 16, 16, 14, 14],
  sections: [
    { kind: 'grid', heading: 'Placeringar per insats', table: 'Insatser', labels: ['Insats'], columns: splitColumns, rows: measureRows },
    {
      kind: 'grid',
      heading: 'Avslutade efter orsak',
      table: 'Avslut',
      labels: ['Avslutsorsak'],
      columns: splitColumns,
      rows: exitRows,
    },
    concentrationSection,
    outcomeCharts,
  ],
};

/** The report to the municipal board. */
export const layout = defineLayout<CommonKey, BoardCell>({
  ...pageFrame,
  sheets: [
    page,
    portfolio,
    grants,
    awaited,
    background,
    economy,
    contextSheet,
    outcomes,
    localSheet,
    ...unitSheets,
    ...municipalitySheets,
    horizontalSheet,
    comparisonsSheet,
    restatementSheet,
    checksSheet,
  ],
});
