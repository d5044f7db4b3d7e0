import { defineLayout, type ListSection, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import { exitRows, measureRows } from '../../../reports/rows.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { outcomeCharts } from '../../../reports/sections.ts';
import { splitColumns } from '../../../reports/columns.ts';
import { checksSheet, comparisonsSheet, pageFrame, subtitles } from '../../../reports/sheets.ts';

const plain = (key: string) => ({ women: null, men: null, total: `${key}.value` });

/** The one page that a board reads. */
const page: SheetLayout = {
  name: 'Läget',
  title: 'Rapport till nämnden',
  subtitles,
  orientation: 'landscape',
  widths: [44, 26, 13, 13, 16, 19, 15, 18],
  sections: [
    { kind: 'note', text: '{board.people}' },
    { kind: 'note', text: '{board.results}' },
    { kind: 'note', text: '{board.money}' },
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
          { title: 'Medfinansiering enligt beslut, %', name: 'project.coFinancingShare', format: 'points' },
        ],
      },
    },
    {
      kind: 'grid',
      heading: 'Nyckeltal',
      table: 'Nyckeltal',
      labels: ['Nyckeltal', 'Område'],
      columns: [
        { heading: 'Kvinnor', facet: 'women' },
        { heading: 'Män', facet: 'men' },
        { heading: 'Totalt', facet: 'total' },
        { heading: 'Föregående period', facet: 'previousPeriod' },
        { heading: 'Förändring', facet: 'previousPeriod.change', format: 'change' },
        { heading: 'Jämförelsetal', facet: 'reference' },
      ],
      rows: [
        { titles: ['Deltagare under perioden', 'Deltagare'], key: 'participants.met' },
        { titles: ['Påbörjade', 'Deltagare'], key: 'participants.started' },
        { titles: ['Avslutade', 'Deltagare'], key: 'participants.ended' },
        {
          titles: ['Till arbete eller studier, andel av avslutade', 'Resultat'],
          key: 'ended.resultShare',
          format: 'percent',
          names: { women: 'ended.resultShare.women.value', men: 'ended.resultShare.men.value', total: 'ended.resultShare.value' },
        },
        {
          titles: ['Timmar per deltagare med närvaro', 'Närvaro'],
          key: 'hours.perParticipant',
          format: 'hours',
          names: { women: 'hours.perParticipant.women.value', men: 'hours.perParticipant.men.value', total: 'hours.perParticipant.value' },
        },
        { titles: ['Kostnader', 'Ekonomi'], key: 'cost.total', format: 'kronor', names: plain('cost.total') },
      ],
    },
    {
      kind: 'charts',
      height: 210,
      charts: [
        {
          title: 'Deltagare per period',
          description: 'Staplad kolumn för varje period sedan projektet började: kvinnor, män och övriga deltagare.',
          kind: 'columns',
          isStacked: true,
          table: 'Utveckling',
          series: ['Kvinnor', 'Män', 'Icke-binär eller uppgift saknas'],
          format: 'count',
          axis: 'Antal personer',
        },
        {
          title: 'Avslutade efter orsak',
          description: 'Liggande stapeldiagram över avslutade deltagare efter avslutsorsak, kvinnor och män.',
          kind: 'bars',
          table: 'Avslut',
          series: ['women', 'men'],
          rows: ['ended.reason.workUnsubsidised', 'ended.reason.other'],
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
        },
      ],
    },
  ],
};

const list = (heading: string, table: string, columns: ListSection['columns']): ListSection => ({ kind: 'list', heading, table, columns });

/** What the page's pictures and comparisons stand on. */
const background: SheetLayout = {
  name: 'Underlag',
  title: 'Underlag till nämndens sida',
  subtitles,
  orientation: 'landscape',
  widths: [54, 16, 20, 16, 40, 16],
  sections: [
    list('Deltagare per period', 'Utveckling', [
      { heading: 'Period', format: 'text' },
      { heading: 'Kvinnor', format: 'count' },
      { heading: 'Män', format: 'count' },
      { heading: 'Icke-binär eller uppgift saknas', format: 'count' },
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
    list('Deltagare per kommun', 'Kommuner', [
      { heading: 'Kommun', format: 'text' },
      { heading: 'Kvinnor', format: 'count' },
      { heading: 'Män', format: 'count' },
      { heading: 'Totalt', format: 'count' },
    ]),
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

/** Measures and exits. */
const outcomes: SheetLayout = {
  name: 'Insatser och resultat',
  title: 'Insatser och resultat',
  subtitles,
  orientation: 'landscape',
  widths: [54, 13, 13, 13, 16, 13, 16],
  sections: [
    { kind: 'grid', heading: 'Placeringar per insats', table: 'Insatser', labels: ['Insats'], columns: splitColumns, rows: measureRows },
    {
      kind: 'grid',
      heading: 'Avslutade efter orsak',
      table: 'Avslut',
      labels: ['Avslutsorsak'],
      columns: splitColumns,
      rows: exitRows,
      startsPage: true,
    },
    outcomeCharts,
  ],
};

/** The report to the municipal board. */
export const layout = defineLayout({
  ...pageFrame,
  sheets: [page, background, outcomes, horizontalSheet, comparisonsSheet, checksSheet],
});
