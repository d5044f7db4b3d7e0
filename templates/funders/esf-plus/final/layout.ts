import { defineLayout, type GridRow, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import { commentColumn } from '../../../reports/columns.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { profileSheet } from '../../../reports/sections.ts';
import { restatementSheet } from '../../../reports/restatement.ts';
import { checksSheet, comparisonsSheet, pageFrame, subtitles } from '../../../reports/sheets.ts';
import { economy, measuresAndExits, people, summary } from '../shared/quarterSheets.ts';

/** A heading of the final report; the name of its drafted text, where figures say anything. */
const heading = (title: string, name?: string): GridRow => ({
  titles: [title, name === undefined ? 'Inga siffror i underlaget.' : `{final.${name}}`],
  key: title,
  height: 84,
});

const text: SheetLayout = {
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
        heading('Sammanfattning', 'summary'),
        heading('Projektets resultat', 'results'),
        heading('Syfte och mål med projektet', 'targets'),
        heading('Arbetssätt', 'methods'),
        heading('Deltagande aktörer i projektet', 'actors'),
        heading('Jämställdhetsintegrering', 'equality'),
        heading('Tillgänglighet för personer med funktionsnedsättning', 'accessibility'),
        heading('Icke-diskriminering', 'nonDiscrimination'),
        heading('Regionala prioriteringar'),
        heading('Spridnings- och påverkansarbete'),
        heading('Extern utvärdering'),
        heading('Egenutvärdering', 'deviations'),
        heading('Kommentarer och tips'),
        heading('Kontaktpersoner', 'contact'),
      ],
    },
  ],
};

/** What report.xlsx is drafted from. */
export const layout = defineLayout({
  ...pageFrame,
  sheets: [
    { ...summary, title: 'Slutrapport till Svenska ESF-rådet' },
    text,
    people,
    profileSheet,
    measuresAndExits,
    economy,
    horizontalSheet,
    comparisonsSheet,
    restatementSheet,
    checksSheet,
  ],
});
