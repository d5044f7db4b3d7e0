import { coordinationNote } from '../../../reports/definitionNotes.ts';
import { sexNote } from '../../../reports/sexNote.ts';
import type { Section, SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import { hoursKeyFigure, keyFigure, keyFiguresSection, participantKeyFigures, participantsChart } from '../../../reports/keyFigures.ts';
import { exitsChart, measuresChart, womenChart } from '../../../reports/sections.ts';
import { projectFacts } from '../../../reports/sheets.ts';
import type { SusKey } from './susFigures.ts';

/** The first page of the reports to a coordination association; it charts the tables of resultsSheet. */
export function coordinationSummary(title: string, sections: readonly Section<SusKey, CommonCell>[] = []): SheetLayout<SusKey, CommonCell> {
  return {
    name: 'Sammanfattning',
    title,
    subtitles: ['period.name'],
    orientation: 'landscape',
    widths: [20, 54, 14, 14, 18, 18, 18, 16],
    sections: [
      projectFacts(4),
      keyFiguresSection([
        ...participantKeyFigures,
        keyFigure<SusKey>(['Resultat', 'Arbetar eller studerar efter insatsen'], { key: 'sus.workOrStudies' }),
        hoursKeyFigure,
      ]),
      ...sections,
      {
        kind: 'charts',
        height: 230,
        charts: [participantsChart, exitsChart],
      },
      sexNote,
      coordinationNote,
      { kind: 'charts', height: 300, charts: [measuresChart, womenChart] },
    ],
  };
}
