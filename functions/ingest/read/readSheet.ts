import { columnLetters, type CellRange, type SheetRow } from '../../shared/domain/cell.ts';
import { collectFindings, type FindingCollector } from './findings/collectFindings.ts';
import type { Header } from './headings/findHeader.ts';
import { missingHeadings, type SheetHeadings } from './headings/matchHeadings.ts';
import { defaultOf, hasProjectDefault } from './rows/defaultOf.ts';
import type { Proposals } from '../../shared/records/matches.ts';
import type { SheetMatching } from './matchSheet.ts';
import type { RowContext } from './rows/readRow.ts';
import { writeUnits, type UnitColumn } from './units/findUnitColumn.ts';
import type { SettledUnits } from './units/settleUnits.ts';
import { watchTableBelow } from './unread/watchTableBelow.ts';
import { watchUnread } from './unread/watchUnread.ts';
import { prepareSigns } from './unread/signWords.ts';
import { readRows, type ReadRows } from './rows/readRows.ts';
import { atCell, atSheet, type SheetPlace } from './findings/sheetPlace.ts';

/** A sheet that is being read below its header. */
export interface ReadSheet extends ReadRows {
  readonly findings: FindingCollector;
  /** Says what was not read, once all rows have come. */
  close(): void;
  /** What the coordinator may confirm about it. Nothing of it has been applied. */
  proposals(): Proposals;
}

/** Starts reading the rows below a header: first what the header itself lacks, then row by row. */
export function readSheet(name: string, header: Header, { context, candidate, matching, units, merged }: Reading): ReadSheet {
  const { matched } = header;
  const isUnneeded = (column: string) => context.isUnneeded?.(matched.sheet.id, column) ?? false;
  const columns = new Map([...matched.columns].filter(([column]) => !isUnneeded(column)));
  const place: SheetPlace = { sheet: matched.sheet, name, columns };
  const findings = collectFindings();
  for (const [column, { index }] of matched.columns) {
    if (!isUnneeded(column)) continue;
    const values = { heading: matched.sheet.columns[column]?.heading ?? '' };
    findings.add(atSheet(place, 'unneededColumn', { values, cell: `${columnLetters(index)}${header.row}`, row: header.row }));
  }
  reportHeader(place, header, { context, matching, findings });
  for (const finding of units.findings) findings.add(finding);
  const reading = { ...context, localValues: (column: string) => matching.localValues(column) };
  const { columns: proposed, leftOut } = matching;
  const unread = watchUnread(place, {
    header,
    proposed,
    leftOut,
    signs: prepareSigns(context.words),
    unitColumn: units.column?.index,
    largeUnit: units.large,
  });
  const rows = readRows(place, header, {
    context: reading,
    findings,
    unknown: matching.values,
    unread,
    below: watchTableBelow(place, header, { candidate, words: context.words }),
    lateUnit: units.late,
    ...(units.column && { writeUnits: writeUnits(place, units.column, context.words) }),
    ...(merged && { merged }),
  });
  const add = (batch: readonly SheetRow[]): void => {
    matching.watch(batch);
    rows.add(batch);
  };
  const close = (): void => {
    rows.close();
    unread.findings().forEach((finding) => findings.add(finding));
  };
  const proposals = (): Proposals => {
    const all = matching.proposals();
    return { ...all, values: [...units.proposals, ...all.values] };
  };
  return { ...rows, add, close, findings, proposals };
}

interface Reading {
  readonly context: RowContext;
  /** Headings of its kind of sheet. */
  readonly candidate: SheetHeadings;
  readonly matching: SheetMatching;
  /** What there is to ask about the units of its amounts. */
  readonly units: Pick<SettledUnits, 'findings' | 'proposals' | 'late' | 'large'> & { readonly column: UnitColumn | undefined };
  readonly merged?: readonly CellRange[];
}

function reportHeader(
  place: SheetPlace,
  header: Header,
  { context, matching, findings }: Omit<Reading, 'units' | 'candidate'> & { findings: FindingCollector },
): void {
  const { matched, row } = header;
  for (const group of missingHeadings(matched, (column) => defaultOf(place.sheet, column, context) !== undefined)) {
    const names = group.map((column) => place.sheet.columns[column]?.heading ?? column);
    const proposed = matching.columns.find(({ column }) => column !== null && group.includes(column));
    const details = { values: { columns: names.join(' / ') }, ...(proposed && { suggestion: proposed.heading }) };
    findings.add(atCell(place, { column: group[0] ?? '', row: 0, fault: 'missingColumn' }, details));
    for (const column of group) if (hasProjectDefault(place.sheet, column)) matching.values.addBlank(column);
  }
  for (const [column, places] of matched.repeated) {
    const cells = places.map((index) => `${columnLetters(index)}${row}`).join(', ');
    findings.add(atCell(place, { column, row, fault: 'repeatedColumn' }, { values: { cells } }));
  }
  const places = [...matched.columns.values()];
  if (places.some(({ minus }) => minus)) findings.add(atSheet(place, 'amountFromTwo', { row }));
}
