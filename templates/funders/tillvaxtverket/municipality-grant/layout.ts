import { defineLayout, type GridRow, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import type { CommonKey } from '../../../indicators/commonIndicators.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { selfCheckSheet } from '../shared/selfCheck.ts';
import { keyFiguresSection, ownKeyFigure, participantKeyFigures, participantsChart, plainKeyFigure } from '../../../reports/keyFigures.ts';
import { narrativeRow, progressSheet } from '../../../reports/narrative.ts';
import { resultsSheet } from '../../../reports/resultsSheet.ts';
import { outcomeCharts, profileSheet, targetsSection } from '../../../reports/sections.ts';
import { restatementSheet } from '../../../reports/restatement.ts';
import { checksSheet, comparisonsSheet, pageFrame, projectFacts, subtitles } from '../../../reports/sheets.ts';
import { portalSheet } from '../shared/portal.ts';
import type { grantCells } from './grantCells.ts';
import type { progressCells } from './progressCells.ts';

type GrantCell = CommonCell | keyof typeof grantCells | keyof typeof progressCells;
type GuardPart = GrantCell extends infer Name ? (Name extends `grant.before.${infer Part}` ? Part : never) : never;

const summary: SheetLayout<CommonKey, GrantCell> = {
  name: 'Sammanfattning',
  title: 'Lägesrapport och ekonomisk redovisning till Tillväxtverket',
  subtitles: ['period.name'],
  orientation: 'landscape',
  widths: [20, 50, 14, 14, 19, 19, 18, 16],
  sections: [
    projectFacts(4),
    keyFiguresSection([
      ownKeyFigure(['Bidrag', 'Tilldelat för året'], 'grant.now.awarded'),
      ownKeyFigure(['Bidrag', 'Tillgängligt för uppdragen, med överflyttat'], 'grant.sum.available'),
      ownKeyFigure(['Bidrag', 'Upparbetat till och med periodens slut'], 'grant.sum.spent'),
      ownKeyFigure(['Bidrag', 'Upparbetat, andel av tillgängligt'], 'grant.usedShare', 'percent'),
      ownKeyFigure(['Bidrag', 'Kvar, föreslås överflyttas'], 'grant.sum.remaining'),
      ownKeyFigure(['Bidrag', 'Differens, tilldelat minus fördelat'], 'grant.now.difference'),
      plainKeyFigure(['Medfinansiering', 'Arbetstid under perioden'], 'coFinancing.workTime'),
      ...participantKeyFigures,
    ]),
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
          goesBelowZero: true,
        },
        participantsChart,
      ],
    },
    outcomeCharts,
  ],
};

const guardRow = (title: string, part: GuardPart, options: Partial<GridRow> = {}): GridRow<never, GrantCell> => ({
  titles: [title],
  format: 'kronor',
  own: { before: `grant.before.${part}`, now: `grant.now.${part}` },
  ...options,
});

const budgetSheet: SheetLayout<never, GrantCell> = {
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
        { heading: 'Föregående år', headingName: 'grant.before.heading', place: 'before' },
        { heading: 'Året', headingName: 'grant.now.heading', place: 'now' },
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
          goesBelowZero: true,
        },
      ],
    },
  ],
};

const progress = progressSheet([
  narrativeRow('Mål per insats', 'progress.goals'),
  narrativeRow('Aktiviteter', 'progress.activities'),
  narrativeRow('Resultat, kvinnor och män', 'progress.results'),
  narrativeRow('Avvikelser och åtgärder', 'progress.deviations'),
  narrativeRow('Samverkan', 'progress.cooperation'),
  narrativeRow('Ekonomisk hållbarhet', 'progress.economy'),
  narrativeRow('Social hållbarhet', 'progress.social'),
  narrativeRow<never>('Miljömässig hållbarhet', undefined),
  narrativeRow('Plan för nästa år', 'progress.plan'),
]);

/** What report.xlsx is drafted from. */
export const layout = defineLayout<CommonKey, GrantCell>({
  ...pageFrame,
  sheets: [
    summary,
    budgetSheet,
    progress,
    portalSheet,
    resultsSheet,
    profileSheet,
    horizontalSheet,
    selfCheckSheet,
    comparisonsSheet,
    restatementSheet,
    checksSheet,
  ],
});
