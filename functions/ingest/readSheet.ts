import { columnFaults } from '../shared/definition/cellFault.ts';
import { columnLetters, type SheetRow } from '../shared/domain/cell.ts';
import { showText } from './cells/showCell.ts';
import { collectFindings, type FindingCollector } from './collectFindings.ts';
import type { Header } from './headings/findHeader.ts';
import { missingHeadings } from './headings/matchHeadings.ts';
import { defaultOf } from './rows/defaultOf.ts';
import type { RowContext } from './rows/readRow.ts';
import { readRows, type ReadRows } from './rows/readRows.ts';
import { atCell, atSheet, type SheetPlace } from './rows/sheetPlace.ts';

/** A sheet that is being read below its header. */
export interface ReadSheet extends ReadRows {
  readonly place: SheetPlace;
  readonly findings: FindingCollector;
  add(rows: readonly SheetRow[]): void;
}

/** Starts reading the rows below a header: first what the header itself lacks, then row by row. */
export function readSheet(name: string, header: Header, context: RowContext): ReadSheet {
  const { matched } = header;
  const place: SheetPlace = { sheet: matched.sheet, name, columns: matched.columns };
  const findings = collectFindings();
  reportHeader(place, header, { context, findings });
  const rows = readRows(place, header, { context, findings });
  return { ...rows, place, findings };
}

function reportHeader(place: SheetPlace, header: Header, { context, findings }: { context: RowContext; findings: FindingCollector }): void {
  const { matched, headings, row } = header;
  for (const group of missingHeadings(matched, (column) => defaultOf(place.sheet, column, context.project) !== undefined)) {
    const names = group.map((column) => place.sheet.columns[column]?.heading ?? column);
    findings.add(
      atCell(place, { column: group[0] ?? '', row: 0, fault: columnFaults.missingColumn }, { values: { columns: names.join(' / ') } }),
    );
  }
  for (const [column, places] of matched.repeated) {
    const cells = places.map((index) => `${columnLetters(index)}${row}`).join(', ');
    findings.add(atCell(place, { column, row, fault: columnFaults.repeatedColumn }, { values: { cells } }));
  }
  const known = new Set([...[...matched.columns.values()].map(({ index }) => index), ...[...matched.repeated.values()].flat()]);
  headings.forEach((heading, index) => {
    if (heading === undefined || known.has(index)) return;
    findings.add(
      atSheet(place, 'ignoredColumn', { values: { heading: showText(heading.text) }, cell: `${columnLetters(index)}${row}`, row }),
    );
  });
}
