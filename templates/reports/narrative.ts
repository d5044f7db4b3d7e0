import type { GridRow, GridSection, SheetLayout } from '../../functions/shared/definition/layout.ts';
import { commentColumn } from './columns.ts';
import { subtitles } from './sheets.ts';

/** A heading of a text that the coordinator writes, with the figures to lean on: the name of a cell, or none. */
export function narrativeRow<const Name extends string = never>(title: string, name: Name | undefined, height = 84): GridRow<never, Name> {
  return { titles: [title, name === undefined ? 'Inga siffror i underlaget.' : { name }], height };
}

/** A table of headings, figures as sentences, and room to write in. */
export function narrativeSection<const Own extends string>(
  section: Pick<GridSection<never, Own>, 'heading' | 'table' | 'rows'> & { readonly column?: string },
): GridSection<never, Own> {
  const { heading, table, rows, column = 'Beskrivning' } = section;
  return {
    kind: 'grid',
    heading,
    table,
    labels: ['Rubrik', 'Siffror ur projektets uppgifter'],
    columns: [{ ...commentColumn, heading: column }],
    rows,
    repeatsHeadings: true,
  };
}

/** The progress report (Swedish *lägesrapport*): figures as sentences beside what the coordinator writes. */
export function progressSheet<const Own extends string>(rows: readonly GridRow<never, Own>[]): SheetLayout<never, Own> {
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
