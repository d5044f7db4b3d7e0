import { spentSinceStartNote } from '../../../reports/definitionNotes.ts';
import { sexNote } from '../../../reports/sexNote.ts';
import { defineLayout, type GridRow, type ReportLayout, type SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { keyFiguresSection, ownKeyFigure, participantKeyFigures, participantsChart } from '../../../reports/keyFigures.ts';
import { narrativeRow, narrativeSection } from '../../../reports/narrative.ts';
import { restatementSheet } from '../../../reports/restatement.ts';
import { resultsSheet } from '../../../reports/resultsSheet.ts';
import { spanOf } from '../../../reports/rows.ts';
import { profileSheet } from '../../../reports/profileSheet.ts';
import { outcomeCharts, targetsSection } from '../../../reports/sections.ts';
import { checksSheet, comparisonsSheet, pageFrame, projectFacts, subtitles } from '../../../reports/sheets.ts';
import type { countyCells } from './countyCells.ts';
import type { CountyKey } from './countyFigures.ts';

type CountyCell = CommonCell | keyof typeof countyCells;

const people = (title: string, key: CountyKey, [women, men]: readonly [women: string, men: string]): GridRow<CountyKey> => ({
  titles: ['Deltagare', `${title}: ${women} och ${men}`],
  key,
});

const facts = projectFacts(4);

function summaryOf(title: string): SheetLayout<CountyKey, CountyCell> {
  return {
    name: 'Sammanfattning',
    title,
    subtitles: ['period.name'],
    orientation: 'landscape',
    widths: [20, 54, 14, 14, 19, 19, 18, 16],
    sections: [
      { ...facts, rows: [...facts.rows, { title: 'Bidrag', name: 'county.grant' }, { title: 'Målgrupp', name: 'county.targetGroup' }] },
      keyFiguresSection([
        people('18 år och äldre', 'county.adults', ['kvinnor', 'män']),
        people('Under 18 år', 'county.children', ['flickor', 'pojkar']),
        ...participantKeyFigures,
        ownKeyFigure(['Ekonomi', 'Beviljat till och med året'], 'county.awarded'),
        ownKeyFigure(['Ekonomi', 'Upparbetat sedan projektstart'], 'county.spent'),
        ownKeyFigure(['Ekonomi', 'Medfinansiering sedan projektstart'], 'county.coFinancing'),
        ownKeyFigure(['Ekonomi', 'Återstår, eller återbetalas när projektet är slut'], 'county.remaining'),
      ]),
      {
        kind: 'charts',
        height: 165,
        charts: [
          participantsChart,
          {
            title: 'Kvinnor och män, flickor och pojkar',
            description: 'Stapeldiagram över deltagare som är 18 år och äldre och under 18 år, kvinnor och flickor bredvid män och pojkar.',
            kind: 'columns',
            table: 'Nyckeltal',
            series: ['women', 'men'],
            rows: spanOf<CountyKey>('county.adults', 'county.children'),
            format: 'count',
            axis: 'Antal personer',
          },
        ],
      },
      sexNote,
      spentSinceStartNote,
      targetsSection,
      outcomeCharts,
    ],
  };
}

function textOf(title: string): SheetLayout<never, CountyCell> {
  return {
    name: 'Redovisning',
    title,
    subtitles,
    orientation: 'portrait',
    widths: [24, 50, 54],
    sections: [
      { kind: 'note', text: 'Skriv under Beskrivning. Siffrorna bredvid är hämtade ur projektets uppgifter, kvinnor (K) före män (M).' },
      narrativeSection({
        heading: 'Redovisning av insatsen',
        table: 'Redovisning',
        rows: [
          narrativeRow('Aktiviteter', 'county.text.activities', 130),
          narrativeRow('Resultat mot mål', 'county.text.results', 130),
          narrativeRow('Samverkansparter', 'county.text.partners', 84),
          narrativeRow('Ekonomi', 'county.text.economy', 70),
          narrativeRow('Jämställdhetsanalys', 'county.text.equality', 100),
          narrativeRow<never>('Lärdomar', undefined, 110),
        ],
      }),
    ],
  };
}

/** A part or final report. The county's own template of the year can take its place, cell for cell by name. */
export function draftCountyReport(title: string): ReportLayout<CountyKey, CountyCell> {
  return defineLayout<CountyKey, CountyCell>({
    ...pageFrame,
    sheets: [summaryOf(title), textOf(title), resultsSheet, profileSheet, horizontalSheet, comparisonsSheet, restatementSheet, checksSheet],
  });
}
