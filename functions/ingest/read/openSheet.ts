import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { CellRange, SheetRow } from '../../shared/domain/cell.ts';
import type { SheetInfo } from '../../shared/ports.ts';
import { HEADER_DEPTH } from './headings/findHeader.ts';
import type { SheetHeadings } from './headings/matchHeadings.ts';
import { recogniseSheet, type Recognised } from './recogniseSheet.ts';
import type { LiftRows } from './marks/liftSheet.ts';
import { matchSheet, type SheetMatching } from './matchSheet.ts';
import { readSheet, type ReadSheet } from './readSheet.ts';
import { defaultOf } from './rows/defaultOf.ts';
import { rangesInTable } from './rows/mergedCells.ts';
import type { RowContext } from './rows/readRow.ts';

/** A sheet of the workbook while its rows come in. */
export interface OpenSheet {
  readonly info: SheetInfo;
  /** Whether its name is that of a sheet we know. */
  readonly isNamed: boolean;
  /** The kinds of sheet it may be. */
  readonly kinds: readonly AnySheet[];
  add(rows: readonly SheetRow[]): void;
  /** Once all rows have come: those of the sheet's merged ranges that go through its table. */
  findMerged(ranges: readonly CellRange[]): readonly CellRange[];
  /** What came of it, once all rows have come. */
  close(): ClosedSheet;
}

/** What came of a sheet. */
export type ClosedSheet =
  | { readonly kind: 'read'; readonly sheet: ReadSheet }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly recognised: Exclude<Recognised, { kind: 'known' }>; readonly matching: SheetMatching | undefined };

/**
 * Takes in a sheet: the first rows are held until its header is found, then each row is read as it comes. A sheet found by its name is
 * read even when headings are missing, so that everything wrong is said at once.
 */
export function openSheet(
  info: SheetInfo,
  candidates: readonly SheetHeadings[],
  how: { isNamed: boolean; context: RowContext; lift?: LiftRows; merged?: readonly CellRange[] },
): OpenSheet {
  const { isNamed, lift, merged } = how;
  const context = { ...how.context, ...(info.is1904 && { is1904: true }) };
  const held: SheetRow[] = [];
  let recognised: Recognised | undefined;
  let sheet: ReadSheet | undefined;
  const add = (rows: readonly SheetRow[]): void => sheet?.add(lift ? lift(sheet.place, rows) : rows);
  let matching: SheetMatching | undefined;
  const recognise = (): void => {
    const known = recogniseSheet(held, candidates, {
      context,
      hasDefault: (candidate, column) => defaultOf(candidate.sheet, column, context) !== undefined,
    });
    recognised = known;
    if (known.kind === 'unknown') return;
    const { header } = known;
    const leftOut = candidates.find(({ sheet }) => sheet === header.matched.sheet)?.leftOut ?? new Set<string>();
    const proposed = known.kind === 'nearly' && known.proposals ? { columns: known.proposals } : {};
    matching = matchSheet(header, held, { context, missing: known.kind === 'nearly' ? known.missing : [], leftOut, ...proposed });
    if (known.kind === 'known' || isNamed) {
      sheet = readSheet(info.name || header.matched.sheet.name, header, { context, matching, ...(merged && { merged }) });
      add(held);
    } else matching.watch(held);
  };
  return {
    info,
    isNamed,
    kinds: candidates.map(({ sheet }) => sheet),
    add(rows) {
      if (recognised) return add(rows);
      const room = HEADER_DEPTH - held.length;
      held.push(...rows.slice(0, room));
      if (held.length < HEADER_DEPTH) return;
      recognise();
      add(rows.slice(room));
    },
    findMerged(ranges) {
      if (!recognised && held.length > 0) recognise();
      return sheet ? rangesInTable(sheet.place, sheet.headerRow, ranges) : [];
    },
    close() {
      if (held.length === 0) return { kind: 'empty' };
      if (!recognised) recognise();
      if (sheet) return { kind: 'read', sheet };
      return { kind: 'refused', recognised: recognised && recognised.kind !== 'known' ? recognised : { kind: 'unknown' }, matching };
    },
  };
}
