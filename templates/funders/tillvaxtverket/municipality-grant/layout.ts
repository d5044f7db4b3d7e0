import { defineLayout, type GridRow, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import { commentColumn, withChange } from '../../../reports/columns.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { exitRows, measureRows, row } from '../../../reports/rows.ts';
import { outcomeCharts, profileSheet, resultSections, targetsSection } from '../../../reports/sections.ts';
import { checksSheet, comparisonsSheet, pageFrame, projectFacts, subtitles } from '../../../reports/sheets.ts';

const noComparison = { previousPeriod: null, 'previousPeriod.change': null, 'previousPeriod.changePercent': null };

/** An amount of the grant's year, which has no period before. */
function amount(title: string, name: string, format: GridRow['format'] = 'kronor'): GridRow {
  return { titles: ['Bidrag', title], key: name, format, names: { women: null, men: null, total: name, ...noComparison } };
}

function people(title: string, key: string): GridRow {
  return { titles: ['Deltagare', title], key };
}

const summary: SheetLayout = {
  name: 'Sammanfattning',
  title: 'Lägesrapport och ekonomisk redovisning till Tillväxtverket',
  subtitles: ['period.name'],
  orientation: 'landscape',
  widths: [20, 50, 14, 14, 19, 19, 18, 16],
  sections: [
    projectFacts(4),
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
        { heading: 'Förändring, %', facet: 'previousPeriod.changePercent', format: 'percentChange' },
      ],
      rows: [
        amount('Tilldelat för året', 'grant.now.awarded'),
        amount('Tillgängligt för uppdragen, med överflyttat', 'grant.sum.available'),
        amount('Upparbetat till och med periodens slut', 'grant.sum.spent'),
        amount('Upparbetat, andel av tillgängligt', 'grant.usedShare', 'percent'),
        amount('Kvar, föreslås överflyttas', 'grant.sum.remaining'),
        amount('Differens, tilldelat minus fördelat', 'grant.now.difference'),
        {
          titles: ['Medfinansiering', 'Arbetstid under perioden'],
          key: 'coFinancing.workTime',
          format: 'kronor',
          names: { women: null, men: null, total: 'coFinancing.workTime.value' },
        },
        people('Deltagare under perioden', 'participants.met'),
        people('Påbörjade', 'participants.started'),
        people('Avslutade', 'participants.ended'),
        {
          titles: ['Resultat', 'Till arbete eller studier, andel av avslutade'],
          key: 'ended.resultShare',
          format: 'percent',
          names: {
            women: 'ended.resultShare.women.value',
            men: 'ended.resultShare.men.value',
            total: 'ended.resultShare.value',
            'previousPeriod.changePercent': null,
          },
        },
      ],
    },
    targetsSection,
    {
      kind: 'charts',
      height: 250,
      startsPage: true,
      charts: [
        {
          title: 'Tillgängligt och upparbetat per uppdrag',
          description: 'Liggande stapeldiagram över tillgängliga och upparbetade medel per uppdrag under året, i kronor.',
          kind: 'bars',
          table: 'BudgetOchUtfall',
          series: ['Totalt för uppdraget', 'Upparbetat'],
          label: 0,
          format: 'count',
          axis: 'Kronor',
        },
        {
          title: 'Deltagare, kvinnor och män',
          description: 'Stapeldiagram över deltagare under perioden, påbörjade och avslutade, kvinnor och män.',
          kind: 'columns',
          table: 'Nyckeltal',
          series: ['women', 'men'],
          rows: ['participants.met', 'participants.ended'],
          format: 'count',
          axis: 'Antal personer',
        },
      ],
    },
    outcomeCharts,
  ],
};

const guardRow = (title: string, facet: string, options: Partial<GridRow> = {}): GridRow =>
  row(title, facet, {
    format: 'kronor',
    names: { before: `grant.before.${facet}`, now: `grant.now.${facet}` },
    ...options,
  });

const budgetSheet: SheetLayout = {
  name: 'Budget och utfall',
  title: 'Budget och utfall',
  subtitles,
  orientation: 'landscape',
  widths: [50, 19, 19, 18, 18, 18, 18, 15, 17, 30],
  sections: [
    {
      kind: 'list',
      heading: 'Bidraget per uppdrag',
      table: 'BudgetOchUtfall',
      columns: [
        { heading: 'Vad (insats)', format: 'text' },
        { heading: 'Summa föregående år', headingName: 'grant.column.before', format: 'kronor' },
        { heading: 'Summa året', headingName: 'grant.column.now', format: 'kronor' },
        { heading: 'Överflyttat', headingName: 'grant.column.carriedOver', format: 'kronor' },
        { heading: 'Totalt för uppdraget', headingName: 'grant.column.available', format: 'kronor' },
        { heading: 'Upparbetat', headingName: 'grant.column.spent', format: 'kronor' },
        { heading: 'Kvar, föreslås överflyttas', format: 'kronor' },
        { heading: 'Medfinansiering arbetstid, timmar', format: 'hours' },
        { heading: 'Medfinansiering arbetstid, kr', format: 'kronor' },
        { heading: 'Kommentar', format: 'text' },
      ],
      sums: {
        title: 'Summa enligt rader',
        names: [
          'grant.sum.previousYear',
          'grant.sum.year',
          'grant.sum.carriedOver',
          'grant.sum.available',
          'grant.sum.spent',
          'grant.sum.remaining',
          'grant.sum.workTime',
          'grant.sum.workTimeValue',
        ],
      },
    },
    {
      kind: 'grid',
      heading: 'Tilldelat och fördelat',
      table: 'TilldelatOchFordelat',
      labels: ['Bidraget'],
      columns: [
        { heading: 'Föregående år', headingName: 'grant.before.heading', facet: 'before' },
        { heading: 'Året', headingName: 'grant.now.heading', facet: 'now' },
      ],
      rows: [
        guardRow('Tilldelat', 'awarded'),
        guardRow('Överflyttat från tidigare år', 'carriedOver'),
        guardRow('Årlig summa (tilldelat och överflyttat)', 'yearSum'),
        guardRow('Fördelat enligt rader', 'allocated'),
        guardRow('Differens (tilldelat minus fördelat)', 'difference', { isTotal: true }),
        guardRow('Utfall av kontrollen', 'verdict', { format: 'text' }),
      ],
    },
    {
      kind: 'note',
      text: 'Differensen ska vara 0 eller förklaras. Upparbetat är bidragets kostnader som bokförts på uppdraget under året, till och med periodens slut. Medfinansiering i arbetstid gäller samma tid.',
    },
    {
      kind: 'charts',
      height: 270,
      charts: [
        {
          title: 'Beslutat, upparbetat och kvar per uppdrag',
          description: 'Stapeldiagram över totalt belopp, upparbetat och kvar per uppdrag under året, i kronor.',
          kind: 'columns',
          table: 'BudgetOchUtfall',
          series: ['Totalt för uppdraget', 'Upparbetat', 'Kvar, föreslås överflyttas'],
          label: 0,
          format: 'count',
          axis: 'Kronor',
        },
      ],
    },
  ],
};

const heading = (title: string, name: string | undefined): GridRow => ({
  titles: [title, name === undefined ? 'Inga siffror i underlaget.' : `{progress.${name}}`],
  key: title,
  height: 84,
});

const progressSheet: SheetLayout = {
  name: 'Lägesrapport',
  title: 'Lägesrapport',
  subtitles,
  orientation: 'portrait',
  widths: [24, 50, 54],
  sections: [
    { kind: 'note', text: 'Skriv under Beskrivning. Siffrorna bredvid är hämtade ur projektets uppgifter, kvinnor (K) före män (M).' },
    {
      kind: 'grid',
      heading: 'Läget under perioden',
      table: 'Lagesrapport',
      labels: ['Rubrik', 'Siffror ur projektets uppgifter'],
      columns: [{ ...commentColumn, heading: 'Beskrivning' }],
      rows: [
        heading('Mål per insats', 'goals'),
        heading('Aktiviteter', 'activities'),
        heading('Resultat, kvinnor och män', 'results'),
        heading('Avvikelser och åtgärder', 'deviations'),
        heading('Samverkan', 'cooperation'),
        heading('Ekonomisk hållbarhet', 'economy'),
        heading('Social hållbarhet', 'social'),
        heading('Miljömässig hållbarhet', undefined),
        heading('Plan för nästa år', 'plan'),
      ],
    },
  ],
};

const resultsSheet: SheetLayout = {
  name: 'Resultat per deltagare',
  title: 'Resultat, alla deltagare sammanlagt',
  subtitles,
  orientation: 'landscape',
  widths: [56, 14, 14, 14, 15, 15, 17, 15, 15],
  sections: [
    {
      kind: 'grid',
      heading: 'Deltagare',
      table: 'Deltagare',
      labels: ['Deltagare'],
      columns: withChange,
      rows: [
        row('Påbörjade under perioden', 'participants.started'),
        row('Aktiva sista dagen i perioden', 'participants.active'),
        row('Avslutade under perioden', 'participants.ended'),
        row('Alla deltagare under perioden', 'participants.met', { isTotal: true }),
      ],
    },
    ...resultSections,
    {
      kind: 'grid',
      heading: 'Placeringar per insats',
      table: 'Insatser',
      labels: ['Insats enligt SKR:s klassning'],
      columns: withChange,
      rows: measureRows,
    },
    {
      kind: 'grid',
      heading: 'Avslutade efter orsak',
      table: 'Avslut',
      labels: ['Avslutsorsak'],
      columns: withChange,
      rows: exitRows.filter(({ isTotal }) => !isTotal),
      startsPage: true,
    },
  ],
};

/** The first edition of report.xlsx. */
export const layout = defineLayout({
  ...pageFrame,
  sheets: [summary, budgetSheet, progressSheet, resultsSheet, profileSheet, horizontalSheet, comparisonsSheet, checksSheet],
});
