import type { SheetLayout } from '../../functions/shared/definition/layout.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { withChange } from './columns.ts';
import { concentrationSection } from './concentrationSection.ts';
import { exitRows, measureRows, row } from './rows.ts';
import { resultSections } from './sections.ts';
import { subtitles } from './sheets.ts';

/** What participants did and what became of them, all together: nobody stands alone on it. */
export const resultsSheet: SheetLayout<CommonKey> = {
  name: 'Resultat per deltagare',
  title: 'Resultat, alla deltagare sammanlagt',
  subtitles,
  orientation: 'landscape',
  widths: [56, 16, 16, 16, 16, 16, 17, 16, 15, 14],
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
    concentrationSection,
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
    },
  ],
};
