import { defineLayout, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { restatementSheet } from '../../../reports/restatement.ts';
import { resultsSheet } from '../../../reports/resultsSheet.ts';
import { checksSheet, comparisonsSheet, pageFrame, subtitles } from '../../../reports/sheets.ts';
import type { SusKey } from '../shared/susFigures.ts';
import { coordinationSummary } from '../shared/summary.ts';

const statistics: SheetLayout = {
  name: 'Månadsstatistik',
  title: 'Månadsstatistik, avidentifierad',
  subtitles,
  orientation: 'portrait',
  widths: [62, 18, 10, 14, 18],
  sections: [
    {
      kind: 'note',
      text: 'En rad för varje placering under perioden: den som haft flera insatser har flera rader. Raderna står i slumpad ordning och saknar namn, personnummer och löpnummer. Ålder: hela år vid första starten i projektet. Avslutningsdatum är tomt för den som är kvar.',
    },
    {
      kind: 'list',
      heading: 'Placeringar under perioden',
      table: 'Manadsstatistik',
      columns: [
        { heading: 'Insats', format: 'text' },
        { heading: 'Kön', format: 'text' },
        { heading: 'Ålder', format: 'count' },
        { heading: 'Startdatum', format: 'date' },
        { heading: 'Avslutningsdatum', format: 'date' },
      ],
      repeatsHeadings: true,
    },
  ],
};

/** What report.xlsx is drafted from. */
export const layout = defineLayout<SusKey, CommonCell>({
  ...pageFrame,
  sheets: [
    coordinationSummary('Månadsstatistik till samordningsförbundet'),
    statistics,
    resultsSheet,
    horizontalSheet,
    comparisonsSheet,
    restatementSheet,
    checksSheet,
  ],
});
