import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { CellRange, SheetRow } from '../../shared/domain/cell.ts';
import { foldText } from '../../shared/domain/foldText.ts';
import type { SheetInfo } from '../../shared/ports.ts';
import type { BegunWorkbook } from './beginWorkbook.ts';
import { prepareHeadings, type SheetHeadings } from './headings/matchHeadings.ts';
import { namedByFields } from './ledger/ledgerColumns.ts';
import { createLedger, type Ledger } from './ledger/createLedger.ts';
import { liftRows } from './marks/liftSheet.ts';
import { noMatches } from './matching/projectMatches.ts';
import { openSheet, type OpenSheet, type SheetStanding } from './openSheet.ts';
import type { RowContext } from './rows/readRow.ts';
import { isNameOf } from './selectSheets.ts';

/**
 * What becomes of a sheet of a workbook: left alone, or opened for its rows. A hidden one is opened as any other, so that it can be told what it
 * holds.
 */
export type TakenSheet =
  | { readonly kind: 'left' }
  | { readonly kind: 'open'; readonly sheet: OpenSheet; readonly ledger?: Ledger; add(rows: readonly SheetRow[]): void };

/** What is known when the sheets come. */
interface Known {
  readonly sheets: readonly AnySheet[];
  readonly ownSheets: readonly string[];
  readonly context: RowContext;
  /** Merged ranges in the sheet's table, once they are known. */
  readonly merged?: readonly CellRange[];
}

/** Decides what becomes of a sheet before its rows come. */
export function takeSheet(info: SheetInfo, begun: BegunWorkbook, { sheets, ownSheets, context, merged }: Known): TakenSheet {
  if (begun.refusal || isOwn(info, ownSheets)) return { kind: 'left' };
  if (info.format === 'ledger') {
    const opened = takeLedger(info, sheets, context);
    if (opened) return opened;
  }
  const { standing, candidates } = standingOf(info, begun.headings, context);
  const lift = liftRows(begun.olderVersion);
  const sheet = openSheet(info, candidates, { standing, context, ...(lift && { lift }), ...(merged && { merged }) });
  return { kind: 'open', sheet, add: (rows) => sheet.add(rows) };
}

/** What the project has said of a sheet goes before its name, and its name before its headings. */
function standingOf(
  { name, isHidden }: SheetInfo,
  headings: readonly SheetHeadings[],
  { matches = noMatches }: RowContext,
): { readonly standing: SheetStanding; readonly candidates: readonly SheetHeadings[] } {
  const matched = matches.sheet(name);
  if (matched === null) return { standing: 'leftOut', candidates: [] };
  if (matched !== undefined) return { standing: 'matched', candidates: headings.filter(({ sheet }) => sheet.id === matched) };
  const named = headings.filter(({ sheet }) => isNameOf(sheet, name));
  if (isHidden) return { standing: 'hidden', candidates: named.length > 0 ? named : headings };
  return named.length > 0 ? { standing: 'named', candidates: named } : { standing: 'unnamed', candidates: headings };
}

/** A ledger's lines are the rows of the sheet that holds costs; undefined when no sheet does. */
function takeLedger(info: SheetInfo, sheets: readonly AnySheet[], context: RowContext): TakenSheet | undefined {
  const { hints, matches = noMatches, project } = context;
  const costs = sheets.find(({ id }) => id === hints?.ledger.sheet);
  if (!hints || !costs) return undefined;
  const ledger = createLedger({ hints: hints.ledger, sheet: costs, matches, project });
  const sheet = openSheet(info, [prepareHeadings(costs, namedByFields(costs, hints.ledger))], { standing: 'named', context });
  return { kind: 'open', sheet, ledger, add: (rows) => sheet.add(ledger.take(rows)) };
}

/** A sheet that the product itself has put in. One that comes back twice is given a number: `Listor 2`. */
function isOwn(info: SheetInfo, ownSheets: readonly string[]): boolean {
  const name = foldText(info.name);
  return ownSheets.map(foldText).some((own) => name === own || (name.startsWith(`${own} `) && /^\d+$/.test(name.slice(own.length + 1))));
}
