import { weighFault, workbookFaults, type WorkbookFault } from '../../../shared/definition/cellFault.ts';
import type { Finding } from '../../../shared/domain/finding.ts';

/** A finding about the file as a whole. */
export function aboutFile(fault: WorkbookFault, values: Readonly<Record<string, string>> = {}): Finding {
  const { code, ...weight } = workbookFaults[fault];
  return { code, ...weighFault(weight), sheet: '', row: 0, column: '', cell: '', values };
}
