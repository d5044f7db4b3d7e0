import type { Cell, CellRange } from '../../functions/shared/domain/cell.ts';
import type { CellNote, WorkbookReader } from '../../functions/shared/ports.ts';

/** A sheet of a workbook that was never a file: rows from the top, `undefined` for an empty cell. */
export interface SheetInMemory {
  readonly name: string;
  readonly isHidden?: boolean;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly merged?: readonly CellRange[];
  readonly notes?: readonly CellNote[];
}

/** A reader that gives these sheets whatever the file, in batches of three rows. */
export function workbookInMemory(...sheets: readonly SheetInMemory[]): WorkbookReader {
  return {
    async read(_file, visitor) {
      const infos = sheets.map(({ name, isHidden = false }, index) => ({ name, index, isHidden }));
      const wanted = infos.filter((info) => visitor.wants(info));
      for (const info of wanted) {
        const rows = (sheets[info.index]?.rows ?? []).map((cells, index) => ({ number: index + 1, cells }));
        const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== undefined));
        const { notes } = sheets[info.index] ?? {};
        if (notes) visitor.notes?.(info, notes);
        const give = (): void => {
          for (let start = 0; start < filled.length; start += 3) visitor.rows(info, filled.slice(start, start + 3));
        };
        give();
        const { merged } = sheets[info.index] ?? {};
        if (merged && visitor.merged?.(info, merged)) give();
      }
      return { kind: 'read', sheets: wanted };
    },
  };
}
