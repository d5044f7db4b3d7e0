import { defineLayout, type GridRow, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import { withChange } from '../../../reports/columns.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { municipalitySheets } from '../../../reports/municipalityTables.ts';
import { narrativeRow, narrativeSection } from '../../../reports/narrative.ts';
import { restatementSheet } from '../../../reports/restatement.ts';
import { resultsSheet } from '../../../reports/resultsSheet.ts';
import { row, shareRow } from '../../../reports/rows.ts';
import { profileSheet } from '../../../reports/profileSheet.ts';
import { checksSheet, comparisonsSheet, pageFrame, subtitles } from '../../../reports/sheets.ts';
import { coordinationSummary } from '../shared/summary.ts';
import { employmentAfter, supportWords } from './matrices.ts';
import type { yearText } from './yearText.ts';
import type { SusKey } from '../shared/susFigures.ts';

const text: SheetLayout<never, keyof typeof yearText> = {
  name: 'Årstext',
  title: 'Årsberättelse',
  subtitles,
  orientation: 'portrait',
  widths: [22, 56, 48],
  sections: [
    {
      kind: 'note',
      text: 'Högst två A4-sidor. Utkastet är hämtat ur projektets uppgifter, kvinnor (K) före män (M). Skriv den färdiga texten bredvid.',
    },
    narrativeSection({
      heading: 'Året',
      table: 'Arstext',
      column: 'Er text',
      rows: [
        narrativeRow('Verksamheten', 'year.activity', 60),
        narrativeRow('Deltagare och resultat', 'year.participants', 84),
        narrativeRow('Målgrupp och anvisning', 'year.targetGroup', 110),
        narrativeRow('Insatser', 'year.measures', 110),
        narrativeRow('Sysselsättning före och efter', 'year.employment', 84),
        narrativeRow('Försörjning före och efter', 'year.support', 130),
        narrativeRow('Tid i insats', 'year.stay', 70),
        narrativeRow('Mål', 'year.goals', 70),
        narrativeRow('Ekonomi', 'year.economy', 60),
        narrativeRow<never>('Samverkan och slutsatser', undefined, 84),
      ],
    }),
  ],
};

const count = row<SusKey>;
const counts = (heading: string, table: string, rows: readonly GridRow<SusKey>[]) =>
  ({ kind: 'grid', heading, table, labels: [heading], columns: withChange, rows }) as const;

const beforeAndAfter: SheetLayout<SusKey> = {
  name: 'Före och efter',
  title: 'Sysselsättning och försörjning före och efter',
  subtitles,
  orientation: 'landscape',
  widths: [50, 14, 14, 14, 15, 15, 17, 15, 15],
  sections: [
    counts('Sysselsättning', 'SysselsattningTal', [
      count('Arbetade före', 'sus.workBefore'),
      count('Arbetar efter', 'sus.workAfter'),
      count('Studerar efter', 'sus.studiesAfter'),
      count('Aktivt arbetssökande efter', 'sus.jobSeekingAfter'),
      count('Övriga efter', 'sus.otherAfter'),
      count('Uppgift saknas efter', 'sus.unknownAfter'),
      count('Arbetar eller studerar efter', 'sus.workOrStudies'),
      count('varav började: arbetade inte före', 'sus.begun'),
    ]),
    {
      kind: 'grid',
      heading: 'Andel som arbetar eller studerar efter',
      table: 'SysselsattningAndel',
      labels: ['Andel av avslutade'],
      columns: [
        { heading: 'Kvinnor', facet: 'women' },
        { heading: 'Män', facet: 'men' },
        { heading: 'Totalt', facet: 'value' },
        { heading: 'Föregående period', facet: 'previousPeriod' },
        { heading: 'Förändring', facet: 'previousPeriod.change', format: 'change' },
      ],
      rows: [shareRow('Arbetar eller studerar efter', 'sus.workOrStudiesShare')],
    },
    counts('Försörjning', 'ForsorjningTal', [
      count('Offentlig försörjning före', 'sus.publicBefore'),
      count('Offentlig försörjning efter', 'sus.publicAfter'),
    ]),
    counts('Tid från start till avslut', 'TidIInsats', [
      count('Kortare än 3 månader', 'sus.stay.under3'),
      count('3–6 månader', 'sus.stay.3to6'),
      count('6–12 månader', 'sus.stay.6to12'),
      count('12 månader eller längre', 'sus.stay.over12'),
    ]),
    {
      kind: 'note',
      text: 'Personer som avslutat under perioden. Offentlig försörjning: a-kassa, ersättning från Försäkringskassan och försörjningsstöd. Föräldrapenning, ålderspension och studiemedel räknas inte dit. Om omfattningen ökat för den som arbetade före framgår inte av uppgifterna.',
    },
  ],
};

const matrices: SheetLayout = {
  name: 'Matriser',
  title: 'Före och efter, person för person räknat',
  subtitles,
  orientation: 'landscape',
  widths: [26, 12, ...supportWords.map(() => 14), 10],
  sections: [
    {
      kind: 'list',
      heading: 'Sysselsättning före (rader) och efter (kolumner)',
      table: 'Sysselsattning',
      columns: [
        { heading: 'Före', format: 'text' },
        { heading: 'Kön', format: 'text' },
        ...employmentAfter.map(([, word]) => ({ heading: word, format: 'count' as const })),
        { heading: 'Alla', format: 'count' },
      ],
    },
    {
      kind: 'list',
      heading: 'Försörjning före (rader) och efter (kolumner)',
      table: 'Forsorjning',
      columns: [
        { heading: 'Före', format: 'text' },
        { heading: 'Kön', format: 'text' },
        ...supportWords.map(([, word]) => ({ heading: word, format: 'count' as const })),
        { heading: 'Alla', format: 'count' },
      ],
    },
    {
      kind: 'note',
      text: 'Den som haft flera försörjningar före eller efter räknas på var och en av dem: raderna och kolumnerna kan tillsammans bli fler än alla. Rader utan någon person är utelämnade.',
    },
  ],
};

/** What report.xlsx is drafted from. */
export const layout = defineLayout<SusKey, CommonCell | keyof typeof yearText>({
  ...pageFrame,
  sheets: [
    coordinationSummary('Årsredovisning till samordningsförbundet'),
    text,
    beforeAndAfter,
    matrices,
    ...municipalitySheets,
    resultsSheet,
    profileSheet,
    horizontalSheet,
    comparisonsSheet,
    restatementSheet,
    checksSheet,
  ],
});
