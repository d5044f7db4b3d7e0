import type { GridColumn, SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import { subtitles } from '../../../reports/sheets.ts';
import { criteria } from './principles.ts';

const condition = (heading: string): GridColumn => ({ heading, choices: ['Ja', 'Nej'] });

/** Three conditions met is active work, two partial, none nothing; of one Tillväxtverket says nothing. */
const verdict =
  'IF(COUNTA(B{row}:D{row})<3,"fyll i alla tre",CHOOSE(COUNTIF(B{row}:D{row},"Ja")+1,"inte","odefinierat – komplettera","delvis","aktivt"))';

/** How Tillväxtverket rates each horizontal criterion (`docs/forms.md#f12-horizontal-principles`), to fill in: the verdict follows. */
export const selfCheckSheet: SheetLayout = {
  name: 'Självkontroll',
  title: 'Självkontroll av horisontella kriterier',
  subtitles,
  orientation: 'landscape',
  widths: [46, 26, 26, 26, 28, 40],
  sections: [
    {
      kind: 'grid',
      heading: 'Svara Ja eller Nej på varje villkor',
      table: 'Sjalvkontroll',
      labels: ['Kriterium'],
      columns: [
        condition('Beskrivningen visar hur kriteriet används som verktyg'),
        condition('Aktiviteter och kostnader visar det'),
        condition('Uppföljningen visar användning och resultat'),
        { heading: 'Bedömning', formula: { text: verdict, empty: 'fyll i alla tre' }, format: 'text' },
        { heading: 'Kommentar' },
      ],
      rows: criteria.map((title) => ({ titles: [title], height: 36 })),
    },
    {
      kind: 'note',
      text: 'Tre villkor uppfyllda är aktivt, två är delvis, inget är inte. Ett av tre är odefinierat: komplettera. Regionala program kräver minst två kriterier som är minst delvis. Källa: Så bedömer Tillväxtverket, horisontella kriterier.',
    },
  ],
};
