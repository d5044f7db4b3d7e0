import { claimedCostNote } from '../../../reports/definitionNotes.ts';
import { sexNote } from '../../../reports/sexNote.ts';
import { cellOf } from '../../../../functions/shared/definition/cellName.ts';
import { defineLayout, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import type { CostSumName } from '../../../reports/ledgerTables.ts';
import { claimSection } from '../../../reports/claimSection.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { selfCheckSheet } from '../shared/selfCheck.ts';
import { keyFiguresSection, participantKeyFigures, participantsChart, plainKeyFigure } from '../../../reports/keyFigures.ts';
import { coFinancingSheet, costsSheet } from '../../../reports/ledgerSheets.ts';
import { narrativeRow, progressSheet } from '../../../reports/narrative.ts';
import { resultsSheet } from '../../../reports/resultsSheet.ts';
import { profileSheet } from '../../../reports/profileSheet.ts';
import { outcomeCharts, targetsSection } from '../../../reports/sections.ts';
import { restatementSheet } from '../../../reports/restatement.ts';
import { checksSheet, comparisonsSheet, pageFrame, projectFacts, subtitles } from '../../../reports/sheets.ts';
import { portalSheet } from '../shared/portal.ts';
import type { TillvaxtverketKey } from '../shared/euFigures.ts';
import type { euCells } from './euCells.ts';
import type { euClaimSums } from './euClaim.ts';
import type { salarySums } from './salaryTable.ts';

type EuCell = CommonCell | CostSumName<'euProject.sum.cost'> | keyof typeof euCells | keyof typeof euClaimSums | keyof typeof salarySums;

const facts = projectFacts(4);
const sinceStart = { heading: 'Sedan projektstart', facet: 'sinceStart' } as const;

const summary: SheetLayout<TillvaxtverketKey, EuCell> = {
  name: 'Sammanfattning',
  title: 'Underlag till ansökan om utbetalning i Min ansökan',
  subtitles: ['period.name'],
  orientation: 'landscape',
  widths: [20, 50, 14, 14, 19, 19, 18, 16, 19],
  sections: [
    { ...facts, rows: [...facts.rows, { title: 'Regler', name: 'eu.edition' }, { title: 'Redovisning', name: 'eu.option' }] },
    keyFiguresSection(
      [
        plainKeyFigure<TillvaxtverketKey>(['Ekonomi', 'Summa kostnader'], 'euProject.total'),
        plainKeyFigure<TillvaxtverketKey>(['Ekonomi', 'Löner'], 'euProject.staff'),
        plainKeyFigure<TillvaxtverketKey>(['Ekonomi', 'Arbetade timmar'], 'euProject.hours', 'hours'),
        plainKeyFigure<TillvaxtverketKey>(['Finansiering', 'Medfinansiering enligt beslutet'], 'euProject.coFinancingRequired'),
        plainKeyFigure<TillvaxtverketKey>(['Finansiering', 'Inbetald extern kontant medfinansiering'], 'euProject.coFinancingPaidIn'),
        plainKeyFigure<TillvaxtverketKey>(['Finansiering', 'Beräknat EU-stöd'], 'euProject.support'),
        ...participantKeyFigures,
      ],
      [sinceStart],
    ),
    {
      kind: 'charts',
      height: 180,
      charts: [
        {
          title: 'Budget och ackumulerat per kostnadsslag',
          description: 'Liggande stapeldiagram över budget enligt beslut och ackumulerat belopp per kostnadsslag, i kronor.',
          kind: 'bars',
          table: 'Kostnadsslag',
          series: ['Budget enligt beslut', 'Ackumulerat'],
          label: 1,
          format: 'count',
          axis: 'Kronor',
          goesBelowZero: true,
        },
        participantsChart,
      ],
    },
    sexNote,
    claimedCostNote,
    outcomeCharts,
  ],
};

const claim: SheetLayout<TillvaxtverketKey, EuCell> = {
  name: 'Kostnader per kostnadsslag',
  title: 'Kostnader per kostnadsslag',
  subtitles,
  orientation: 'landscape',
  widths: [22, 46, 20, 20, 20, 20, 20, 14],
  sections: [
    claimSection('Budget, tidigare redovisat, perioden, ackumulerat och kvar', { table: 'Kostnadsslag', sums: 'euProject.sum' }),
    {
      kind: 'note',
      text: 'Varje rad i Löner avrundas till öre, och varje kostnadsslag för sig. Ackumulerat räknas från projektstart: summan av tidigare ansökningar kan skilja på några öre. Projektintäkter står med minus.',
    },
    {
      kind: 'facts',
      rows: [
        { title: 'Utelämnat', name: cellOf('euProject.excludedCosts', 'value'), format: 'kronor' },
        { title: 'Beräknat EU-stöd', name: cellOf('euProject.support', 'value'), format: 'kronor' },
      ],
    },
  ],
};

const salaries: SheetLayout<never, EuCell> = {
  name: 'Löner',
  title: 'Löner, timmar och enhetskostnad',
  subtitles,
  orientation: 'landscape',
  widths: [24, 30, 18, 13, 11, 15, 18, 12, 18, 14],
  sections: [
    {
      kind: 'list',
      heading: 'Personaltid på bidraget, rad för rad',
      table: 'Loner',
      columns: [
        { heading: 'Person', format: 'text' },
        { heading: 'Roll', format: 'text' },
        { heading: 'Ordinarie månadslön', format: 'kronor' },
        { heading: 'Startmånad', format: 'text' },
        { heading: 'Månad', format: 'text' },
        { heading: 'Uppräkningar', format: 'count' },
        { heading: 'Enhetskostnad', format: 'kronor' },
        { heading: 'Timmar', format: 'hours' },
        { heading: 'Belopp', format: 'kronor' },
        { heading: 'Timmar i år', format: 'hours' },
      ],
      sums: {
        title: 'Summa',
        names: [null, null, null, null, null, null, 'euProject.sum.salary.time', 'euProject.sum.salary.amount', null],
      },
      repeatsHeadings: true,
    },
    {
      kind: 'note',
      text: 'Enhetskostnad = ordinarie månadslön på heltid × 12 / 1 720 timmar, från den första månad som har en lön. Den är fast under projektet och räknas upp med 2,4 procent var tolfte månad; den avrundas till öre, och varje rads belopp för sig. Anställda visas med nummer i stället för namn; radnumret är radens i det uppladdade bladet Personaltid.',
    },
  ],
};

const indicators: SheetLayout = {
  name: 'Indikatorer',
  title: 'Indikatorer och mål i beslutet',
  subtitles,
  orientation: 'landscape',
  widths: [20, 60, 14, 14, 15, 15, 17, 15],
  sections: [
    { ...targetsSection, heading: 'Beslutets indikatorer mot utfall' },
    {
      kind: 'note',
      text: 'Beslutets indikatorer läggs in i bladet Mål. Deltagare redovisas kvinnor före män på bladet Resultat per deltagare. Företag som fått stöd räknas inte ur deltagarlistan.',
    },
  ],
};

const progress = progressSheet([
  narrativeRow('Övergripande uppgifter om projektet', 'eu.progress.overview', 110),
  narrativeRow('Arbetssätt och organisation', 'eu.progress.organisation', 180),
  narrativeRow('Aktiviteter', 'eu.progress.activities', 180),
  narrativeRow('Projektets resultat', 'eu.progress.results', 180),
]);

/** What report.xlsx is drafted from. */
export const layout = defineLayout<TillvaxtverketKey, EuCell>({
  ...pageFrame,
  sheets: [
    summary,
    claim,
    salaries,
    coFinancingSheet,
    costsSheet({ name: 'Verifikationslista', sums: 'euProject.sum.cost' }),
    indicators,
    resultsSheet,
    progress,
    portalSheet,
    profileSheet,
    horizontalSheet,
    selfCheckSheet,
    comparisonsSheet,
    restatementSheet,
    checksSheet,
  ],
});
