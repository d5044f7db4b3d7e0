import { defineLayout, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import type { CommonKey } from '../../../indicators/commonIndicators.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import { restatementSheet } from '../../../reports/restatement.ts';
import { checksSheet, comparisonsSheet, pageFrame, projectFacts, subtitles } from '../../../reports/sheets.ts';

const monthsSheet: SheetLayout<never, CommonCell> = {
  name: 'Månader',
  title: 'Deltagarrapportering till SCB, månad för månad',
  subtitles: ['period.name'],
  orientation: 'landscape',
  widths: [20, 44, 13, 13, 16, 16, 12, 14, 15, 22],
  sections: [
    projectFacts(4),
    {
      kind: 'list',
      heading: 'Månadsfiler, i den ordning de laddas upp',
      table: 'Manader',
      columns: [
        { heading: 'Månad', format: 'text' },
        { heading: 'Fil', format: 'text' },
        { heading: 'Öppnar', format: 'date' },
        { heading: 'Senast', format: 'date' },
        { heading: 'Rader', format: 'count' },
        { heading: 'Påbörjade', format: 'count' },
        { heading: 'Avslutade', format: 'count' },
        { heading: 'Timmar', format: 'hours' },
        { heading: 'Inlämnad', format: 'date' },
        { heading: 'Ska laddas upp igen', format: 'text' },
      ],
      repeatsHeadings: true,
      formats: [{ when: 'LEFT($J{row},2)="ja"', isStrong: true, columns: [0, 9] }],
    },
    {
      kind: 'charts',
      height: 220,
      charts: [
        {
          title: 'Personer i varje månadsfil',
          description: 'En kolumn för varje månad: hur många personer som står i månadens fil.',
          kind: 'columns',
          table: 'Manader',
          series: ['Rader'],
          label: 0,
          format: 'count',
          axis: 'Antal personer',
        },
        {
          title: 'Timmar i varje månadsfil',
          description: 'En kolumn för varje månad: deltagarnas timmar i månadens fil.',
          kind: 'columns',
          table: 'Manader',
          series: ['Timmar'],
          label: 0,
          format: 'count',
          axis: 'Timmar',
        },
      ],
    },
    {
      kind: 'note',
      text: 'Filerna med personnummer ligger bredvid den här översikten, en per månad, och laddas upp hos SCB av projektet självt: en månad öppnar den första dagen i nästa månad och ska vara inne inom fyra veckor. Månaderna laddas upp i ordning. Har en inlämnad månad ändrats laddas den och alla senare inlämnade månader upp igen.',
    },
  ],
};

const changesSheet: SheetLayout = {
  name: 'Ändringslogg',
  title: 'Ändringar i inlämnade månader',
  subtitles,
  orientation: 'landscape',
  widths: [14, 18, 18, 26, 18, 18],
  sections: [
    {
      kind: 'list',
      heading: 'Ändringar, person för person',
      table: 'Andringslogg',
      columns: [
        { heading: 'Månad', format: 'text' },
        { heading: 'Person', format: 'text' },
        { heading: 'Rad i Deltagare', format: 'count' },
        { heading: 'Fält', format: 'text' },
        { heading: 'Tidigare', format: 'text' },
        { heading: 'Nu', format: 'text' },
      ],
      repeatsHeadings: true,
    },
    {
      kind: 'note',
      text: 'Personer visas med en kod som inte går att räkna tillbaka till ett personnummer. Raden är radens nummer i det uppladdade bladet Deltagare. Personen finns i filen: startdatum står under Tidigare för den som inte längre är med, under Nu för den som kommit till.',
    },
  ],
};

/** What report.xlsx is drafted from. */
export const layout = defineLayout<CommonKey, CommonCell>({
  ...pageFrame,
  sheets: [monthsSheet, changesSheet, restatementSheet, comparisonsSheet, checksSheet],
});
