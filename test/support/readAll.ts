import type { Cell } from '../../functions/shared/domain/cell.ts';
import { columnLetters } from '../../functions/shared/domain/cell.ts';
import { workbookReader } from '../../functions/shared/workbook/read/readWorkbook.ts';
import { withTables } from '../../functions/shared/table/readTable.ts';
import type { ReadWorkbook } from '../../functions/shared/ports.ts';

/** What came out of a workbook: the result, and each sheet's cells by address in the order they came. */
export interface AllRead {
  readonly result: ReadWorkbook;
  readonly cells: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
}

/** Reads every sheet of a workbook into memory. A number that its format shows with a unit is the number kept, unless the units are asked for. */
export async function readAll(file: Uint8Array, { withUnits = false }: { withUnits?: boolean } = {}): Promise<AllRead> {
  const cells: Record<string, Record<string, Cell>> = {};
  const result = await withTables(workbookReader).read(file, {
    wants(sheet) {
      cells[sheet.name] = {};
      return true;
    },
    rows(sheet, batch) {
      for (const row of batch) {
        row.cells.forEach((cell, i) => {
          if (cell !== undefined)
            Object.assign((cells[sheet.name] ??= {}), {
              [`${columnLetters(i)}${row.number}`]: !withUnits && typeof cell === 'object' && 'shown' in cell ? cell.raw : cell,
            });
        });
      }
    },
  });
  return { result, cells };
}
