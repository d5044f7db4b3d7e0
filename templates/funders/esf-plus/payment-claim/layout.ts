import { defineLayout, type GridRow, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import { claimSection } from '../../../reports/claimSection.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { keyFigure } from '../../../reports/keyFigures.ts';
import { coFinancingSheet, costsSheet } from '../../../reports/ledgerSheets.ts';
import { restatementSheet } from '../../../reports/restatement.ts';
import { spanOf } from '../../../reports/rows.ts';
import { checksSheet, comparisonsSheet, pageFrame, projectFacts, subtitles } from '../../../reports/sheets.ts';
import type { EsfKey } from '../shared/esfFigures.ts';
import type { claimSums } from './claimTable.ts';
import type { costSums } from './costTables.ts';
import type { staffSums } from './staffTable.ts';

type ClaimCell = CommonCell | keyof typeof claimSums | keyof typeof staffSums | keyof typeof costSums;

/** An amount of the financing block: whose part it is, and what. */
const money = ([part, title]: readonly [part: string, title: string], key: EsfKey, isTotal = false): GridRow<EsfKey> => ({
  titles: [part, title],
  key,
  format: 'kronor',
  isTotal,
});

const summary: SheetLayout<EsfKey, ClaimCell> = {
  name: 'Sammanställning',
  title: 'Underlag till ansökan om utbetalning',
  subtitles: ['period.name'],
  orientation: 'landscape',
  widths: [20, 54, 19, 19, 19, 19, 19, 14],
  sections: [
    projectFacts(4),
    claimSection('Ansökan, kostnadsslag för kostnadsslag', { table: 'Ansokan', sums: 'claim.sum' }),
    {
      kind: 'charts',
      height: 215,
      charts: [
        {
          title: 'Ansökan per kostnadsslag, budget och ackumulerat',
          description: 'Liggande stapeldiagram över budget enligt beslut och ackumulerat belopp per kostnadsslag, i kronor.',
          kind: 'bars',
          table: 'Ansokan',
          series: ['Budget enligt beslut', 'Ackumulerat'],
          label: 1,
          format: 'count',
          axis: 'Kronor',
          goesBelowZero: true,
        },
        {
          title: 'Finansiering, denna period',
          description: 'Liggande stapeldiagram över ESF-stöd och medfinansieringens delar under perioden, i kronor.',
          kind: 'bars',
          table: 'Finansiering',
          series: ['value'],
          rows: spanOf<EsfKey>('claim.support', 'coFinancing.cash'),
          format: 'count',
          axis: 'Kronor',
          goesBelowZero: true,
        },
      ],
    },
    {
      kind: 'note',
      text: 'Ackumulerat räknas från projektstart och avrundas en gång. Summan av månadernas ansökningar kan därför skilja på några öre.',
    },
    {
      kind: 'grid',
      heading: 'Finansiering',
      table: 'Finansiering',
      labels: ['Del', 'Finansiering'],
      columns: [
        { heading: 'Denna period', facet: 'value' },
        { heading: 'Föregående period', facet: 'previousPeriod' },
        { heading: 'Förändring', facet: 'previousPeriod.change', format: 'change' },
        { heading: 'Sedan projektstart', facet: 'sinceStart' },
      ],
      rows: [
        money(['Stöd', 'ESF-stöd: total kostnad minus medfinansiering'], 'claim.support', true),
        money(['Medfinansiering', 'Deltagarersättning'], 'coFinancing.participantSupport'),
        money(['Medfinansiering', 'Bidrag i annat än pengar'], 'coFinancing.inKind'),
        money(['Medfinansiering', 'Arbetstid'], 'coFinancing.workTime'),
        money(['Medfinansiering', 'Kontanta medel'], 'coFinancing.cash'),
        money(['Medfinansiering', 'Summa medfinansiering'], 'coFinancing.total', true),
        money(['Total kostnad', 'Ansökan och medfinansiering utom kontanta medel'], 'claim.totalCost', true),
        money(['Beslut', 'Medfinansiering enligt beslutet'], 'claim.coFinancingRequired'),
        money(['Beslut', 'Avvikelse från beslutet'], 'claim.coFinancingDeviation'),
        keyFigure<EsfKey>(['Beslut', 'Medfinansieringsgrad, av total kostnad'], { key: 'claim.coFinancingShare', format: 'percent' }),
        {
          titles: ['Beslut', 'Medfinansieringsgrad enligt beslutet'],
          format: 'percent',
          names: { value: 'project.coFinancingShare', previousPeriod: null, 'previousPeriod.change': null, sinceStart: null },
        },
      ],
      startsPage: true,
    },
    {
      kind: 'note',
      text: 'Medfinansieringen ska vara exakt den beslutade andelen när projektet slutar, varken mer eller mindre. En avvikelse under projekttiden är inte ett fel.',
    },
    {
      kind: 'list',
      heading: 'Utelämnat ur ansökan',
      table: 'Utelamnat',
      columns: [
        { heading: 'Utelämnat', format: 'text' },
        { heading: 'Skäl', format: 'text' },
        { heading: 'Antal rader', format: 'count' },
        { heading: 'Timmar', format: 'hours' },
        { heading: 'Belopp', format: 'kronor' },
      ],
    },
  ],
};

const staff: SheetLayout<never, ClaimCell> = {
  name: 'Personal',
  title: 'Personal, timmar och enhetskostnad',
  subtitles,
  orientation: 'landscape',
  widths: [24, 28, 13, 11, 12, 13, 13, 17, 18, 15, 13],
  sections: [
    {
      kind: 'list',
      heading: 'Personaltid på bidraget, rad för rad',
      table: 'Personal',
      columns: [
        { heading: 'Anställd', format: 'text' },
        { heading: 'Funktion', format: 'text' },
        { heading: 'Region', format: 'text' },
        { heading: 'Månad', format: 'text' },
        { heading: 'Timmar', format: 'hours' },
        { heading: 'Inom taket', format: 'hours' },
        { heading: 'Över taket', format: 'hours' },
        { heading: 'Enhetskostnad', format: 'kronor' },
        { heading: 'Belopp', format: 'kronor' },
        { heading: 'Timmar i år', format: 'hours' },
        { heading: 'Tak per år', format: 'hours' },
      ],
      sums: {
        title: 'Summa',
        names: [
          null,
          null,
          null,
          'claim.sum.staff.time',
          'claim.sum.staff.counted',
          'claim.sum.staff.excluded',
          null,
          'claim.sum.staff.amount',
          null,
          null,
        ],
      },
      repeatsHeadings: true,
      formats: [{ when: '$G{row}>0', isStrong: true, columns: [6] }],
    },
    {
      kind: 'note',
      text: 'Anställda visas med nummer i stället för namn, i den ordning de först arbetat; radnumret är radens i det uppladdade bladet Personaltid. Taket räknas per anställd och kalenderår, månad för månad från januari. Varje rad avrundas till öre.',
    },
  ],
};

/** What report.xlsx is drafted from. */
export const layout = defineLayout<EsfKey, ClaimCell>({
  ...pageFrame,
  sheets: [
    summary,
    staff,
    costsSheet({ name: 'Kostnader', sums: 'claim.sum.cost' }),
    coFinancingSheet,
    horizontalSheet,
    comparisonsSheet,
    restatementSheet,
    checksSheet,
  ],
});
