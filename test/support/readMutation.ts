import { columnLetters, type Cell } from '../../functions/shared/domain/cell.ts';
import { workbookReader } from '../../functions/shared/workbook/read/readWorkbook.ts';
import { mutateWorkbook } from './mutateWorkbook.ts';

/** How the reading of a damaged workbook ended. */
export interface MutationRead {
  /** `read`, or the file fault. */
  readonly outcome: string;
  readonly milliseconds: number;
}

/** Reads the damaged workbook of this number; throws when a row or the result is not what the port promises. */
export async function readMutation(seed: number): Promise<MutationRead> {
  const file = mutateWorkbook(seed);
  const began = performance.now();
  const result = await workbookReader.read(file, {
    wants: () => true,
    rows(_, batch) {
      for (const { number, cells } of batch) {
        if (!Number.isInteger(number) || number < 1 || !cells.some((cell) => cell !== undefined))
          throw new Error(`row ${number} of mutation ${seed}`);
        cells.forEach((cell, i) => {
          if (!isSound(cell)) throw new Error(`${columnLetters(i)}${number} of mutation ${seed}`);
        });
      }
    },
  });
  return { outcome: result.kind === 'read' ? 'read' : result.fault, milliseconds: performance.now() - began };
}

function isSound(cell: Cell | undefined): boolean {
  if (cell === undefined || typeof cell === 'boolean') return true;
  if (typeof cell === 'string') return cell !== '';
  if (typeof cell === 'number') return Number.isFinite(cell);
  if ('date' in cell) return !Number.isNaN(Date.parse(`${cell.date}T${cell.time ?? '00:00:00'}Z`));
  return !('duration' in cell) || Number.isSafeInteger(cell.duration);
}
