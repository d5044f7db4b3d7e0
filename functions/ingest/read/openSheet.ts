import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { CellRange, SheetRow } from '../../shared/domain/cell.ts';
import type { CellNote, SheetInfo } from '../../shared/ports.ts';
import { showText } from './cells/showCell.ts';
import { aboutFile } from './findings/aboutFile.ts';
import { countSheet, type SheetCount } from './unread/countSheet.ts';
import { HEADER_DEPTH } from './headings/findHeader.ts';
import { findSigns } from './units/findSigns.ts';
import { findTableAbove } from './unread/findTableAbove.ts';
import type { SheetHeadings } from './headings/matchHeadings.ts';
import { recogniseSheet, type Recognised } from './recogniseSheet.ts';
import type { LiftRows } from './marks/liftSheet.ts';
import { matchSheet, type SheetMatching } from './matchSheet.ts';
import { readSheet, type ReadSheet } from './readSheet.ts';
import { defaultOf, hasProjectDefault } from './rows/defaultOf.ts';
import { findUnitColumn } from './units/findUnitColumn.ts';
import { settleUnits } from './units/settleUnits.ts';
import { tableAbove } from './unread/watchUnread.ts';
import { rangesInTable } from './rows/mergedCells.ts';
import type { RowContext } from './rows/readRow.ts';

/** Why a sheet is one of those that count, or is not: by its name, by what the project has said of it, or hidden. */
export type SheetStanding = 'named' | 'matched' | 'unnamed' | 'hidden' | 'leftOut';

/** A sheet of the workbook while its rows come in. */
export interface OpenSheet {
  readonly info: SheetInfo;
  readonly standing: SheetStanding;
  /** The kinds of sheet it may be. */
  readonly kinds: readonly AnySheet[];
  /** Before its rows: what is noted at its cells. */
  note(notes: readonly CellNote[]): void;
  add(rows: readonly SheetRow[]): void;
  /** How many errors have been found in it. */
  readonly errors: number;
  /** Tells that it is not read from this row on. False where its rows are only counted. */
  cut(row: number, limit: number): boolean;
  /** Once all rows have come: those of the sheet's merged ranges that go through its table. */
  findMerged(ranges: readonly CellRange[]): readonly CellRange[];
  /** Whether no row has come. */
  isEmpty(): boolean;
  /** What came of it, once all rows have come. */
  close(): ClosedSheet;
}

/** What came of a sheet. */
export type ClosedSheet =
  | { readonly kind: 'read'; readonly sheet: ReadSheet }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'refused';
      readonly recognised: Exclude<Recognised, { kind: 'known' }>;
      readonly matching: SheetMatching | undefined;
      readonly count: SheetCount;
    };

/**
 * Takes in a sheet: the first rows are held until its header is found, then each row is read as it comes. A sheet found by its name is
 * read even when headings are missing, so that everything wrong is said at once.
 */
export function openSheet(
  info: SheetInfo,
  candidates: readonly SheetHeadings[],
  how: { standing: SheetStanding; context: RowContext; lift?: LiftRows; merged?: readonly CellRange[] },
): OpenSheet {
  const { standing, lift, merged } = how;
  const context = { ...how.context, ...(info.is1904 && { is1904: true }) };
  const held: SheetRow[] = [];
  let notes: readonly CellNote[] = [];
  let recognised: Recognised | undefined;
  let sheet: ReadSheet | undefined;
  const count = countSheet();
  let matching: SheetMatching | undefined;
  let headerRow = 0;
  let isCut = false;
  const add = (rows: readonly SheetRow[]): void => {
    if (sheet) return sheet.add(lift ? lift(sheet.place, rows) : rows);
    matching?.watch(rows);
    count.add(rows, headerRow);
  };
  const decide = (): void => {
    recognised = { kind: 'unknown' };
    if (context.looks?.(standing === 'named' || standing === 'matched') === false) return;
    const known = recogniseSheet(held, candidates, {
      context,
      hasDefault: (candidate, column) => defaultOf(candidate.sheet, column, context) !== undefined,
      mayDefault: (candidate, column) => hasProjectDefault(candidate.sheet, column),
    });
    recognised = known;
    if (known.kind === 'unknown') return;
    const candidate = candidates.find((one) => one.sheet === known.header.matched.sheet);
    const leftOut = candidate?.leftOut ?? new Set<string>();
    const { words, matches } = context;
    const { header: settled, ...stated } = settleUnits(known.header, { held, sheetName: info.name, notes, words, matches });
    const header = findSigns(settled, held, { words, leftOut });
    const units = { ...stated, column: findUnitColumn(header, held, { words, leftOut }) };
    headerRow = header.row;
    const proposed = known.kind === 'nearly' && known.proposals ? { columns: known.proposals } : {};
    const missing = known.kind === 'nearly' ? known.missing : [];
    const isRead = known.kind === 'known' || standing === 'named' || standing === 'matched';
    matching = matchSheet(header, held, { context, missing, leftOut, isRead, ...proposed });
    if (isRead && candidate) {
      sheet = readSheet(info.name || header.matched.sheet.name, header, { context, candidate, matching, units, ...(merged && { merged }) });
      const above = findTableAbove(held, header, { candidate, words });
      if (above) sheet.findings.add(tableAbove(sheet.place, above));
    } else for (const column of missing.flat()) if (hasProjectDefault(header.matched.sheet, column)) matching.values.addBlank(column);
  };
  const recognise = (): void => {
    decide();
    add(held);
  };
  return {
    info,
    standing,
    kinds: candidates.map(({ sheet }) => sheet),
    note(all) {
      notes = all;
    },
    add(rows) {
      if (recognised) return add(rows);
      const room = HEADER_DEPTH - held.length;
      held.push(...rows.slice(0, room));
      if (held.length < HEADER_DEPTH) return;
      recognise();
      add(rows.slice(room));
    },
    get errors() {
      return sheet?.findings.counts.error ?? 0;
    },
    cut(row, limit) {
      if (!sheet) return false;
      const values = { limit: String(limit), name: showText(sheet.place.name), row: String(row - 1) };
      if (!isCut) sheet.findings.add({ ...aboutFile('tooManyErrors', values), sheet: sheet.place.name });
      isCut = true;
      return true;
    },
    findMerged(ranges) {
      if (!recognised && held.length > 0) recognise();
      return sheet ? rangesInTable(sheet.place, sheet.headerRow, ranges) : [];
    },
    isEmpty: () => held.length === 0,
    close() {
      if (held.length === 0) return { kind: 'empty' };
      if (!recognised) recognise();
      sheet?.close();
      if (sheet) return { kind: 'read', sheet };
      return { kind: 'refused', recognised: recognised && recognised.kind !== 'known' ? recognised : { kind: 'unknown' }, matching, count };
    },
  };
}
