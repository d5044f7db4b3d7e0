import type { GridRow, GridSection, SheetLayout } from '../../functions/shared/definition/layout.ts';
import { commentColumn } from './columns.ts';
import { subtitles } from './sheets.ts';

/** A heading of a text that the coordinator writes, with the figures to lean on: the name of a cell, or none. */
export function narrativeRow(title: string, name: string | undefined, height = 84): GridRow {
  return { titles: [title, name === undefined ? 'Inga siffror i underlaget.' : `{${name}}`], key: title, height };
}

/** A table of headings, figures as sentences, and room to write in. */
export function narrativeSection(section: Pick<GridSection, 'heading' | 'table' | 'rows'> & { readonly column?: string }): GridSection {
  const { heading, table, rows, column = 'Beskrivning' } = section;
  return {
    kind: 'grid',
    heading,
    table,
    labels: ['Rubrik', 'Siffror ur projektets uppgifter'],
    columns: [{ ...commentColumn, heading: column }],
    rows,
  };
}

/** The progress report (Swedish *lägesrapport*): figures as sentences beside what the coordinator writes. */
export function progressSheet(rows: readonly GridRow[]): SheetLayout {
  return {
    name: 'Lägesrapport',
    title: 'Lägesrapport',
    subtitles,
    orientation: 'portrait',
    widths: [24, 50, 54],
    sections: [
      { kind: 'note', text: 'Skriv under Beskrivning. Siffrorna bredvid är hämtade ur projektets uppgifter, kvinnor (K) före män (M).' },
      narrativeSection({ heading: 'Läget under perioden', table: 'Lagesrapport', rows }),
    ],
  };
}
