import type { Column } from '../../../shared/definition/column.ts';
import type { LedgerHints } from '../../../shared/definition/matchHints.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import type { SheetRow } from '../../../shared/domain/cell.ts';
import { foldText } from '../../../shared/domain/foldText.ts';

/** Where the fields of a ledger stand, as its first row says. */
export interface LedgerColumns {
  readonly record: number;
  readonly voucher: number;
  readonly date: number;
  /** The voucher's date, where the row has another. */
  readonly voucherDate: number;
  readonly account: number;
  readonly amount: number;
  /** All dimensions. */
  readonly dimensions: readonly number[];
  /** Dimensions that name the project. */
  readonly projects: readonly number[];
  /** The dimension that names the activity, if any. */
  readonly activity: number;
  /** The heading row as a sheet is to see it: dimensions that say nothing to us left out. */
  readonly heading: SheetRow;
}

const dimension = /^dim (\d+)(?: (.*))?$/;

/** The columns of the ledger's sheet under the names of the format's fields. */
export function namedByFields(sheet: AnySheet, { columns }: LedgerHints): Record<string, Pick<Column, 'heading' | 'aliases'>> {
  const known = Object.entries(columns).filter(([, column]) => Object.hasOwn(sheet.columns, column));
  return Object.fromEntries(known.map(([field, column]) => [column, { heading: field, aliases: [] }]));
}

/** Finds the fields of a ledger. */
export function findLedgerColumns(heading: SheetRow, { columns, fields, projects, activities }: LedgerHints): LedgerColumns {
  const texts = heading.cells.map((cell) => (typeof cell === 'string' ? cell : ''));
  const dimensions = texts.flatMap((text, index) => {
    const [, number, name = ''] = dimension.exec(text) ?? [];
    return number === undefined ? [] : [{ index, number, name: foldText(name) }];
  });
  const names = (words: readonly string[]) => (one: { readonly name: string }) => words.some((word) => one.name.includes(word));
  const activity = dimensions.find(names(activities.words))?.index ?? -1;
  const isProject = names(projects.words);
  return {
    record: 0,
    voucher: texts.indexOf(fields.voucher),
    date: texts.indexOf(fields.date),
    voucherDate: texts.indexOf(fields.voucherDate),
    account: texts.indexOf(fields.account),
    amount: texts.indexOf(fields.amount),
    dimensions: dimensions.map(({ index }) => index),
    projects: dimensions
      .filter((one) => one.index !== activity && (projects.dimensions.includes(one.number) || isProject(one)))
      .map(({ index }) => index),
    activity,
    heading: {
      ...heading,
      cells: texts.map((text, index) => (index === activity ? fields.activity : Object.hasOwn(columns, text) ? text : undefined)),
    },
  };
}
