import { yearGrantNote } from '../../../reports/definitionNotes.ts';
import { sexNote } from '../../../reports/sexNote.ts';
import { defineLayout, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import type { CommonKey } from '../../../indicators/commonIndicators.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import { budgetSections, budgetWidths } from '../../../reports/budgetSheet.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { selfCheckSheet } from '../shared/selfCheck.ts';
import { keyFiguresSection, ownKeyFigure, participantKeyFigures, participantsChart, plainKeyFigure } from '../../../reports/keyFigures.ts';
import { narrativeRow, progressSheet } from '../../../reports/narrative.ts';
import { resultsSheet } from '../../../reports/resultsSheet.ts';
import { profileSheet } from '../../../reports/profileSheet.ts';
import { outcomeCharts, targetsSection } from '../../../reports/sections.ts';
import { restatementSheet } from '../../../reports/restatement.ts';
import { checksSheet, comparisonsSheet, pageFrame, projectFacts, subtitles } from '../../../reports/sheets.ts';
import { portalSheet } from '../shared/portal.ts';
import type { grantCells } from './grantCells.ts';
import type { progressCells } from './progressCells.ts';

type GrantCell = CommonCell | keyof typeof grantCells | keyof typeof progressCells;

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
      ownKeyFigure(['Bidrag', 'Kvar, föreslås överflyttas'], 'grant.sum.remaining'),
      ownKeyFigure(['Bidrag', 'Upparbetat, andel av tillgängligt'], 'grant.usedShare', 'percent'),
      ownKeyFigure(['Bidrag', 'Differens, årlig summa minus fördelat'], 'grant.now.difference'),
      plainKeyFigure(['Medfinansiering', 'Arbetstid under perioden'], 'coFinancing.workTime'),
      ...participantKeyFigures,
    ]),
    {
      kind: 'charts',
      height: 200,
      charts: [
        {
          title: 'Bidraget, kronor',
          description: 'Liggande stapeldiagram över tilldelat, tillgängligt, upparbetat och kvar av bidraget, i kronor.',
          kind: 'bars',
          table: 'Nyckeltal',
          series: ['total'],
          rows: ['grant.now.awarded', 'grant.sum.remaining'],
          format: 'count',
          axis: 'Kronor',
          goesBelowZero: true,
        },
        participantsChart,
      ],
    },
    sexNote,
    yearGrantNote,
    targetsSection,
    outcomeCharts,
  ],
};

const budgetSheet: SheetLayout<never, GrantCell> = {
  name: 'Budget och utfall',
  title: 'Budget och utfall',
  subtitles,
  orientation: 'landscape',
  widths: budgetWidths,
  sections: [
    {
      kind: 'charts',
      height: 250,
      charts: [
        {
          title: 'Beslutat, upparbetat och kvar per uppdrag',
          description: 'Liggande stapeldiagram över totalt belopp, upparbetat och kvar per uppdrag under året, i kronor.',
          kind: 'bars',
          table: 'BudgetOchUtfall',
          series: ['Totalt för uppdraget', 'Upparbetat', 'Kvar, föreslås överflyttas'],
          label: 0,
          format: 'count',
          axis: 'Kronor',
          goesBelowZero: true,
        },
      ],
    },
    ...budgetSections({ line: 'Vad (insats)', heading: 'Bidraget per uppdrag', remaining: 'Kvar, föreslås överflyttas' }),
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
