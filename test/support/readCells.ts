import { compileCell } from '../../functions/ingest/read/cells/compileCell.ts';
import { isRemark, type Reading } from '../../functions/ingest/read/cells/reading.ts';
import type { Column } from '../../functions/shared/definition/column.ts';
import { defineSheet, type AnySheet } from '../../functions/shared/definition/sheet.ts';
import type { Cell } from '../../functions/shared/domain/cell.ts';
import { today, vocabulary } from './validateSheets.ts';

/** Reads cells of one column, as a sheet with that column would. */
export function cellReader(column: Column, { unit = 1, row = {} }: { unit?: number; row?: Record<string, unknown> } = {}) {
  const sheet: AnySheet = defineSheet({
    id: 'test',
    name: 'Test',
    aliases: [],
    code: 'TST',
    help: '',
    columns: { value: column },
    codes: { sheet: {}, columns: { value: {} } },
    oneOf: [],
    key: [],
    isKeyUnique: false,
    replaces: 'sheet',
    rowRules: [],
    sheetRules: [],
  });
  const { words, figures } = vocabulary;
  const read = compileCell({ sheet, column: 'value', unit }, { words, figures, today });
  return (cell: Cell): Reading => read(cell, row);
}

/** The fault of a reading; undefined when there is none. */
export function faultOf(reading: Reading): string | undefined {
  return isRemark(reading) ? reading.fault : undefined;
}
