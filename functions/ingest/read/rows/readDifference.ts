import { cellFaults } from '../../../shared/definition/cellFault.ts';
import type { Cell } from '../../../shared/domain/cell.ts';
import { isRemark, type Reading, type Remark } from '../cells/reading.ts';

/** A reading of two cells; a remark about the second says where it is. */
export type DifferenceReading = Reading | (Remark & { readonly index?: number });

/**
 * Reads an amount written in two cells, one of which is taken away: Debet − Kredit. Blank when both are. What is negative there already is taken
 * as it stands; whether that is right, only all rows tell.
 */
export function readDifference(
  plus: { readonly cell: Cell | undefined; read(cell: Cell): Reading },
  minus: { readonly cell: Cell | undefined; readonly index: number; read(cell: Cell): Reading },
  seen: { taken: number },
): DifferenceReading {
  seen.taken = 0;
  const added = plus.cell === undefined ? undefined : plus.read(plus.cell);
  const taken = minus.cell === undefined ? undefined : minus.read(minus.cell);
  if (isRemark(added) && cellFaults[added.fault].severity === 'error') return added;
  if (isRemark(taken) && cellFaults[taken.fault].severity === 'error') return { ...taken, index: minus.index };
  const [more, less] = [valueOf(added), valueOf(taken)];
  seen.taken = less ?? 0;
  if (more === undefined && less === undefined) return undefined;
  const value = (more ?? 0) - Math.abs(less ?? 0);
  if (isRemark(added)) return { ...added, value };
  return isRemark(taken) ? { ...taken, value, index: minus.index } : value;
}

function valueOf(reading: Reading): number | undefined {
  const value = isRemark(reading) ? reading.value : reading;
  return typeof value === 'number' ? value : undefined;
}
