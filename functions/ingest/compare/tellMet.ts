import { columnLetters } from '../../shared/domain/cell.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { atSheet } from '../read/findings/sheetPlace.ts';
import type { IncomingSheet } from '../read/rows/sealRows.ts';

/** Rows that a note names. */
const MOST_NAMED = 5;

interface Place {
  readonly text: string;
  readonly sheet: IncomingSheet;
  readonly row: number;
}

/**
 * Codes and names that are written in several ways and now are the same, in one sheet or in several: told once for each column of a sheet, by the rows where
 * they stand and never by what they say.
 */
export function tellMet(sheets: readonly IncomingSheet[]): Finding[] {
  const firsts = new Map<string, Map<string, Place>>();
  return sheets.flatMap((sheet) =>
    sheet.codes.flatMap(({ column, spellings }): Finding[] => {
      const first = firsts.get(column) ?? new Map<string, Place>();
      firsts.set(column, first);
      const met: (readonly [row: number, first: Place])[] = [];
      for (const [key, written] of spellings) {
        const [{ text, index }] = written;
        const known = first.get(key) ?? { text, sheet, row: sheet.rowNumbers[index] ?? 0 };
        first.set(key, known);
        for (const other of written) if (other.text !== known.text) met.push([sheet.rowNumbers[other.index] ?? 0, known]);
      }
      return met.length === 0
        ? []
        : [
            noteOf(
              sheet,
              column,
              met.sort(([a], [b]) => a - b),
            ),
          ];
    }),
  );
}

function noteOf(sheet: IncomingSheet, column: string, met: readonly (readonly [row: number, first: Place])[]): Finding {
  const { place } = sheet;
  const named = met
    .slice(0, MOST_NAMED)
    .map(
      ([row, first]) =>
        `${cellOf(sheet, column, row)} = ${first.sheet === sheet ? '' : `${first.sheet.place.name} `}${cellOf(first.sheet, column, first.row)}`,
    );
  const rows = [...named, ...(met.length > MOST_NAMED ? ['…'] : [])].join(', ');
  const values = { heading: place.sheet.columns[column]?.heading ?? '', rows };
  return atSheet(place, 'metCodes', { values, row: met[0]?.[0] ?? 0 });
}

/** With its letters: many bare row numbers in a sentence are taken for an identity number, and hidden. */
function cellOf({ place }: IncomingSheet, column: string, row: number): string {
  return `${columnLetters(place.columns.get(column)?.index ?? 0)}${row}`;
}
