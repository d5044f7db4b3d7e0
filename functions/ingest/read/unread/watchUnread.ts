import { columnLetters, type SheetRow } from '../../../shared/domain/cell.ts';
import { foldCase, foldText } from '../../../shared/domain/foldText.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { Unread } from '../../../shared/domain/unread.ts';
import { showText } from '../cells/showCell.ts';
import { atSheet, type SheetPlace } from '../findings/sheetPlace.ts';
import { findTables, type TableBeside } from './findTables.ts';
import type { Header } from '../headings/findHeader.ts';
import type { TableAbove } from './findTableAbove.ts';
import type { PlacedProposal } from '../matching/proposeColumns.ts';
import { signWordsOf, type SignWords } from './signWords.ts';
import type { Measure } from '../cells/measures.ts';
import { isFilled, watchColumns, type WatchedColumn } from './watchColumns.ts';

/** What stands in a sheet without being read, watched row by row. */
export interface UnreadWatch {
  /** Counts a row below the header; `isEmpty` when nothing stands in the columns that are read. */
  add(row: SheetRow, isEmpty: boolean): void;
  /** What there is to ask, and to tell, once all rows have come. */
  findings(): readonly Finding[];
}

/** How a sheet is read. */
interface Reading {
  readonly header: Header;
  readonly proposed: readonly PlacedProposal[];
  /** Headings the project has said are not to be read. */
  readonly leftOut: ReadonlySet<string>;
  readonly signs: SignWords;
  /** Place of the column that says what amounts are in. */
  readonly unitColumn: number | undefined;
  /** Of what a word says thousands or minutes. */
  largeUnit(text: string): Measure | undefined;
}

/** Cells that a row of a table has at least. */
const FEWEST = 2;

/** Starts to watch what a sheet holds beside the columns that are read. */
export function watchUnread(place: SheetPlace, { header, proposed, leftOut, signs, unitColumn, largeUnit }: Reading): UnreadWatch {
  const { matched, headings, row: headerRow } = header;
  const known = new Set([
    ...[...matched.columns.values()].flatMap(({ index, minus, signs }) => [index, minus?.index ?? index, signs?.index ?? index]),
    ...[...matched.repeated.values()].flat(),
    ...(unitColumn === undefined ? [] : [unitColumn]),
  ]);
  const isRead = (index: number) => known.has(index);
  const watch = watchColumns(isRead);
  const strays = { rows: 0, first: 0 };
  const unread = (of: Omit<Unread, 'sheet'>): Unread => ({ ...of, sheet: showText(place.name) });
  const layoutOf = (...parts: readonly string[]): string => [place.sheet.id, ...parts].join('\n');

  const tellTable = ({ columns, rows, firstRow, lastRow }: TableBeside): Finding => {
    const [first, last] = [columns[0]?.index ?? 0, columns.at(-1)?.index ?? 0];
    const cells = `${columnLetters(first)}${firstRow}–${columnLetters(last)}${lastRow}`;
    const names = columns.map(({ index, firstText }) => foldText(headings[index]?.text ?? firstText ?? ''));
    const amount = amountOf(place, columns, headings);
    return atSheet(place, 'otherTable', {
      values: { cells, rows: String(rows) },
      cell: `${columnLetters(first)}${firstRow}`,
      row: firstRow,
      layout: layoutOf('table', ...names),
      unread: unread({ what: 'table', place: cells, rows, ...(amount !== undefined && { amount }) }),
    });
  };
  const tellColumn = (index: number, column: WatchedColumn | undefined): Finding => {
    const heading = headings[index];
    const shown = showText(heading?.text ?? columnLetters(index));
    const proposal = proposed.find((one) => one.index === index && one.column !== null);
    const suggestion = place.sheet.columns[proposal?.column ?? '']?.heading;
    const at = { cell: `${columnLetters(index)}${headerRow}`, row: headerRow, ...(suggestion !== undefined && { suggestion }) };
    const isIgnored = column === undefined || (heading !== undefined && leftOut.has(heading.name));
    const layout = layoutOf('column', foldText(heading?.name ?? ''));
    if (!isIgnored && saysSigns(place, heading?.name, { column, signs })) {
      return atSheet(place, 'signColumn', { values: { heading: shown }, ...at, layout });
    }
    if (isIgnored || suggestion === undefined || proposal?.isRequired)
      return atSheet(place, 'ignoredColumn', { values: { heading: shown }, ...at });
    const values = { heading: shown, like: suggestion, rows: String(column.filled) };
    return atSheet(place, 'askedColumn', { values, ...at, layout, unread: unread({ what: 'column', place: shown, rows: column.filled }) });
  };
  /** A column in which thousands or minutes stand, below the rows that are looked at first. */
  const tellUnits = (column: WatchedColumn): readonly Finding[] => {
    const name = headings[column.index]?.name;
    const text = name === undefined || leftOut.has(name) ? undefined : [...column.words].find((word) => largeUnit(word) !== undefined);
    if (text === undefined) return [];
    const at = { values: { text: showText(text) }, cell: `${columnLetters(column.index)}${column.firstRow}`, row: column.firstRow };
    return [atSheet(place, largeUnit(text) === 'money' ? 'unitBelow' : 'otherTime', at)];
  };
  const tellHeadless = (column: WatchedColumn): Finding => {
    const { index, filled, beside, numbers, firstRow, isRunning } = column;
    const letters = columnLetters(index);
    const hasAmounts = numbers === filled && Object.values(place.sheet.columns).some(({ form }) => form.kind === 'money');
    const isAsked = filled >= FEWEST && !isRunning && (beside > 0 || numbers > 0);
    const at = { values: { letters, rows: String(filled) }, cell: `${letters}${firstRow}`, row: firstRow };
    const amount = hasAmounts && !isRunning ? { amount: Math.round(column.sum * 100) } : {};
    const told = { ...at, unread: unread({ what: 'column', place: letters, rows: filled, ...amount }) };
    return isAsked
      ? atSheet(place, 'headlessColumn', { ...told, layout: layoutOf('headless', letters) })
      : atSheet(place, 'headlessCells', told);
  };
  return {
    add(row, isEmpty) {
      const filled = watch.add(row, !isEmpty);
      if (!isEmpty || filled < FEWEST) return;
      if (strays.rows++ === 0) strays.first = row.number;
    },
    findings() {
      const columns = watch.columns();
      const hasHeading = (index: number) => headings[index] !== undefined;
      const tables = findTables(columns, { isRead, hasHeading }).filter(
        (table) => !table.columns.every(({ index }) => leftOut.has(headings[index]?.name ?? '')),
      );
      const inTables = new Set(tables.flatMap((table) => table.columns.map(({ index }) => index)));
      const unknown = headings.flatMap((heading, index) => (heading === undefined || isRead(index) || inTables.has(index) ? [] : [index]));
      const headless = columns.filter(({ index }) => !hasHeading(index) && !inTables.has(index));
      const { rows, first } = strays;
      const values = { rows: String(rows), first: String(first) };
      const isStray = rows > 0 && tables.length === 0;
      return [
        ...columns.filter(({ index }) => !inTables.has(index)).flatMap(tellUnits),
        ...unknown.map((index) =>
          tellColumn(
            index,
            columns.find((column) => column.index === index),
          ),
        ),
        ...tables.map(tellTable),
        ...headless.map(tellHeadless),
        ...(isStray
          ? [
              atSheet(place, 'strayRows', {
                values,
                row: first,
                layout: layoutOf('stray'),
                unread: unread({ what: 'rows', place: '', rows }),
              }),
            ]
          : []),
      ];
    },
  };
}

/** Öre in a table whose headings, on the header's row or its own first, name one of the sheet's amounts. */
function amountOf({ sheet }: SheetPlace, columns: readonly WatchedColumn[], headings: Header['headings']): number | undefined {
  const names = new Set(
    Object.values(sheet.columns)
      .filter(({ form }) => form.kind === 'money')
      .flatMap(({ heading, aliases }) => [heading, ...aliases].map(foldCase)),
  );
  const found = columns.find(({ index, firstText }) => names.has(headings[index]?.name ?? foldCase(firstText ?? '')));
  return found && Math.round(found.sum * 100);
}

/** Whether a column tells amounts' signs: by its heading, or by holding nothing but one pair of them, in a sheet whose amounts are read. */
function saysSigns(
  { sheet, columns }: SheetPlace,
  heading: string | undefined,
  { column, signs }: { readonly column: WatchedColumn; readonly signs: SignWords },
): boolean {
  const { brake } = sheet;
  if (brake === undefined || brake === 'people' || !columns.has(brake.amount)) return false;
  return (heading !== undefined && signs.headings.has(heading)) || signWordsOf(column.words, signs) !== undefined;
}

/** A table that stands above the one that is read. */
export function tableAbove(place: SheetPlace, { headerRow, lastRow, rows }: TableAbove): Finding {
  const cells = `${headerRow}–${lastRow}`;
  return atSheet(place, 'otherTable', {
    values: { cells, rows: String(rows) },
    row: headerRow,
    layout: [place.sheet.id, 'above'].join('\n'),
    unread: { what: 'table', sheet: showText(place.name), place: cells, rows },
  });
}

/** A row that is neither data nor a total, though it has more than a text. */
export function unreadRow(
  place: SheetPlace,
  at: { readonly values: { readonly text: string }; readonly cell: string; readonly row: number },
): Finding {
  const layout = [place.sheet.id, 'row', foldText(at.values.text)].join('\n');
  return atSheet(place, 'unreadRow', { ...at, layout, unread: { what: 'rows', sheet: showText(place.name), place: at.cell, rows: 1 } });
}

/** A row whose amounts are the sum of the rows above, and that is called nothing that says so. */
export function sumOfRows(
  place: SheetPlace,
  { text, index, row }: { readonly text: string; readonly index: number; readonly row: number },
): Finding {
  const cell = `${columnLetters(index)}${row}`;
  const layout = [place.sheet.id, 'sum', foldText(text)].join('\n');
  const unread: Unread = { what: 'rows', sheet: showText(place.name), place: cell, rows: 1 };
  return atSheet(place, 'sumOfRows', { values: { text: showText(text) }, cell, row, layout, unread });
}

/** A row that has all a row of the list must have, and is called a total of something that its amounts are not. */
export function wholeTotal(
  place: SheetPlace,
  { text, index, row }: { readonly text: string; readonly index: number; readonly row: number },
): Finding {
  const cell = `${columnLetters(index)}${row}`;
  const layout = [place.sheet.id, 'total', foldText(text)].join('\n');
  const unread: Unread = { what: 'rows', sheet: showText(place.name), place: cell, rows: 1 };
  return atSheet(place, 'wholeTotal', { values: { text: showText(text) }, cell, row, layout, unread });
}

/** Whether something that looks like a text beside the table has more in it than that text: then it may be data. */
export function isRowOfCells({ cells }: SheetRow): boolean {
  return cells.filter(isFilled).length >= FEWEST;
}
