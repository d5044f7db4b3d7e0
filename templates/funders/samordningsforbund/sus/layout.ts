import { defineLayout, type ListSection, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { restatementSheet } from '../../../reports/restatement.ts';
import { resultsSheet } from '../../../reports/resultsSheet.ts';
import { checksSheet, comparisonsSheet, pageFrame, subtitles } from '../../../reports/sheets.ts';
import { editions } from '../shared/editions.ts';
import type { SusKey } from '../shared/susFigures.ts';
import { coordinationSummary } from '../shared/summary.ts';
import { entryFields, exitFields, type SusField } from './susFields.ts';

/** The columns of the newest edition: another edition's workbook is drafted anew. */
const newest = editions.at(-1);

function cribSheet(
  name: string,
  list: { readonly heading: string; readonly table: string; readonly fields: readonly SusField[] },
): SheetLayout {
  const section: ListSection = {
    kind: 'list',
    heading: list.heading,
    table: list.table,
    columns: list.fields.map(({ heading, format }) => ({ heading, format })),
    repeatsHeadings: true,
  };
  return {
    name,
    title: `SUS, ${name.toLowerCase()}`,
    subtitles,
    orientation: 'landscape',
    widths: list.fields.map(({ width }) => width),
    sections: [
      {
        kind: 'note',
        text: 'En rad för varje deltagare och insats, i den ordning uppgifterna skrivs in i SUS. Radnumret är radens i det uppladdade bladet Deltagare. ANONYM: deltagaren saknar personnummer i listan eller har skyddade personuppgifter, och registreras utan personuppgifter. Samtyckets datum finns inte i listan och fylls i här.',
      },
      section,
    ],
  };
}

/** What report.xlsx is drafted from. */
export const layout = defineLayout<SusKey, CommonCell>({
  ...pageFrame,
  sheets: [
    coordinationSummary('Underlag för registrering i SUS'),
    cribSheet('Inregistrering', {
      heading: 'Att registrera in',
      table: 'Inregistrering',
      fields: (newest?.entry ?? []).map((field) => entryFields[field]),
    }),
    cribSheet('Utregistrering', {
      heading: 'Att registrera ut',
      table: 'Utregistrering',
      fields: (newest?.exit ?? []).map((field) => exitFields[field]),
    }),
    resultsSheet,
    horizontalSheet,
    comparisonsSheet,
    restatementSheet,
    checksSheet,
  ],
});
