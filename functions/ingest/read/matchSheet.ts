import type { MatchHints } from '../../shared/definition/matchHints.ts';
import type { SheetRow } from '../../shared/domain/cell.ts';
import type { Proposals } from '../../shared/records/matches.ts';
import { matchChoice, type LocalValues } from './cells/matchChoice.ts';
import type { Header } from './headings/findHeader.ts';
import { findTotal } from './headings/findTotal.ts';
import type { RowContext } from './rows/readRow.ts';
import { cellText } from './matching/cellText.ts';
import { collectUnknownValues, type UnknownValues } from './matching/collectUnknownValues.ts';
import { guessValue } from './matching/guessValue.ts';
import { proposeColumns, type PlacedProposal } from './matching/proposeColumns.ts';

/** What is confirmed and what may be proposed about one sheet of an upload. */
export interface SheetMatching {
  readonly columns: readonly PlacedProposal[];
  readonly values: UnknownValues;
  /** Headings the project has said are not to be read. */
  readonly leftOut: ReadonlySet<string>;
  localValues(column: string): LocalValues;
  /** Looks at the cells of columns that are only proposed, so that their values can be confirmed together with them. */
  watch(rows: readonly SheetRow[]): void;
  proposals(): Proposals;
}

/** What helps to guess when no hints are given. */
const noHints: MatchHints = {
  columns: {},
  values: {},
  neverProposed: [],
  ledger: {
    sheet: '',
    columns: {},
    fields: { voucher: '', date: '', voucherDate: '', account: '', amount: '', activity: '' },
    kronor: [],
    projects: { dimensions: [], words: [] },
    activities: { words: [] },
    balanceAccounts: [],
    settlementAccounts: [],
  },
};

/** Prepares the matching of a sheet from its header and its first rows. */
export function matchSheet(
  header: Header,
  rows: readonly SheetRow[],
  how: {
    context: RowContext;
    missing: readonly (readonly string[])[];
    leftOut: ReadonlySet<string>;
    isRead: boolean;
    columns?: readonly PlacedProposal[];
  },
): SheetMatching {
  const { sheet, columns: found } = header.matched;
  const { hints = noHints, matches, words } = how.context;
  const columns = how.columns ?? proposeColumns(header, rows, { ...how, hints });
  const hintsOf = (column: string) => hints.values[sheet.id]?.[column];
  const values = collectUnknownValues(sheet, (column) => hintsOf(column)?.charts !== undefined);
  const sample = (column: string): string[] => {
    const index = found.get(column)?.index ?? columns.find((one) => one.column === column)?.index;
    return rows.flatMap(({ cells }) => (index === undefined || cells[index] === undefined ? [] : [cellText(cells[index])]));
  };
  const localValues = (column: string): LocalValues => {
    const known = matches?.values(sheet, column);
    const given = hintsOf(column);
    return { ...(known && { known }), ...(given && { guess: guessValue(given, sample(column)) }) };
  };
  const isTotal = findTotal(words);
  // Of a sheet that is not read nobody else looks at the cells of the columns that were found.
  const ofFound = how.isRead ? [] : [...found].map(([column, { index }]) => ({ column, index }));
  const watched = [...ofFound, ...columns].flatMap(({ column, index }) => {
    const form = column === null ? undefined : sheet.columns[column]?.form;
    if (column === null || form?.kind !== 'choice') return [];
    return [{ column, index, match: matchChoice(form.choices, form.repair, localValues(column)) }];
  });
  return {
    columns,
    values,
    leftOut: how.leftOut,
    localValues,
    watch(batch) {
      if (watched.length === 0) return;
      for (const row of batch) {
        if (row.number <= header.row || isTotal(row)) continue;
        for (const { column, index, match } of watched) {
          const text = cellText(row.cells[index]);
          const matched = text.trim() === '' ? undefined : match(text);
          if (matched?.kind === 'none') values.add(column, text, matched.nearest);
        }
      }
    },
    proposals: () => ({ sheets: [], columns: columns.map(({ index: _, ...proposal }) => proposal), values: values.list() }),
  };
}
