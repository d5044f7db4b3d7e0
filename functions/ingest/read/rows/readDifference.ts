import { cellFaults } from '../../../shared/definition/cellFault.ts';
import type { Cell } from '../../../shared/domain/cell.ts';
import { isRemark, type Reading, type Remark } from '../cells/reading.ts';

/** A reading of two cells; a remark about the second says where it is. */
export type DifferenceReading = Reading | (Remark & { readonly index?: number });

/** Reads an amount written in two cells, one of which is taken away: Debet − Kredit. Blank when both are. */
export function readDifference(
  plus: { readonly cell: Cell | undefined; read(cell: Cell): Reading },
  minus: { readonly cell: Cell | undefined; readonly index: number; read(cell: Cell): Reading },
): DifferenceReading {
  const added = plus.cell === undefined ? undefined : plus.read(plus.cell);
  const taken = minus.cell === undefined ? undefined : minus.read(minus.cell);
  if (isRemark(added) && cellFaults[added.fault].severity === 'error') return added;
  if (isRemark(taken) && cellFaults[taken.fault].severity === 'error') return { ...taken, index: minus.index };
  const [more, less] = [valueOf(added), valueOf(taken)];
  if (more === undefined && less === undefined) return undefined;
  const value = (more ?? 0) - (less ?? 0);
  if (isRemark(added)) return { ...added, value };
  return isRemark(taken) ? { ...taken, value, index: minus.index } : value;
}

function valueOf(reading: Reading): number | undefined {
  const value = isRemark(reading) ? reading.value : reading;
  return typeof value === 'number' ? value : undefined;
}
