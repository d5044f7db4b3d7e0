import { defineLayout, type GridRow, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import { commentColumn } from '../../../reports/columns.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { profileSheet } from '../../../reports/profileSheet.ts';
import { localSheet } from '../../../reports/localTables.ts';
import { restatementSheet } from '../../../reports/restatement.ts';
import { checksSheet, comparisonsSheet, pageFrame, subtitles } from '../../../reports/sheets.ts';
import type { EsfKey } from '../shared/esfFigures.ts';
import { economy, measuresAndExits, people, summary } from '../shared/quarterSheets.ts';
import type { finalCells } from './finalCells.ts';

type FinalCell = keyof typeof finalCells;

/** A heading of the final report; the name of its drafted text, where figures say anything. */
const heading = (title: string, name?: FinalCell): GridRow<never, FinalCell> => ({
  titles: [title, name === undefined ? 'Inga siffror i underlaget.' : { name }],
  height: 84,
});

const text: SheetLayout<never, FinalCell> = {
  name: 'Slutrapport',
  title: 'Slutrapport, text',
  subtitles,
  orientation: 'portrait',
  widths: [26, 56, 50],
  sections: [
    {
      kind: 'note',
      text: 'Skriv under Beskrivning. Siffrorna bredvid gäller hela projektet till och med periodens sista dag, kvinnor (K) före män (M).',
    },
    {
      kind: 'grid',
      heading: 'Slutrapportens rubriker',
      table: 'Slutrapport',
      labels: ['Rubrik', 'Siffror ur projektets uppgifter'],
      columns: [{ ...commentColumn, heading: 'Beskrivning' }],
      rows: [
        heading('Sammanfattning', 'final.summary'),
        heading('Projektets resultat', 'final.results'),
        heading('Syfte och mål med projektet', 'final.targets'),
        heading('Arbetssätt', 'final.methods'),
        heading('Deltagande aktörer i projektet', 'final.actors'),
        heading('Jämställdhetsintegrering', 'final.equality'),
        heading('Tillgänglighet för personer med funktionsnedsättning', 'final.accessibility'),
        heading('Icke-diskriminering', 'final.nonDiscrimination'),
        heading('Regionala prioriteringar'),
        heading('Spridnings- och påverkansarbete'),
        heading('Extern utvärdering'),
        heading('Egenutvärdering', 'final.deviations'),
        heading('Kommentarer och tips'),
        heading('Kontaktpersoner', 'final.contact'),
      ],
      repeatsHeadings: true,
    },
  ],
};

/** What report.xlsx is drafted from. */
export const layout = defineLayout<EsfKey, CommonCell | FinalCell>({
  ...pageFrame,
  sheets: [
    { ...summary, title: 'Slutrapport till Svenska ESF-rådet' },
    text,
    people,
    profileSheet,
    measuresAndExits,
    localSheet,
    economy,
    horizontalSheet,
    comparisonsSheet,
    restatementSheet,
    checksSheet,
  ],
});
