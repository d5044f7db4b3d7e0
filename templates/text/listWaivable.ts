import type { AnySheet } from '../../functions/shared/definition/sheet.ts';
import { isWaivable } from '../../functions/shared/records/waiver.ts';
import { listFindings } from './listFindings.ts';

/** A warning that can be waived, for somebody to choose. */
interface Waivable {
  readonly code: string;
  readonly place: string;
  readonly sentence: string;
}

/** The warnings that can be waived, sheet by sheet. What a cell says is not known yet: it is told by an ellipsis. */
export function listWaivable(sheets: readonly AnySheet[]): readonly Waivable[] {
  return listFindings(sheets)
    .filter(isWaivable)
    .map(({ code, sheet, column, message }) => ({ code, place: `${sheet}, ${column}`, sentence: message.replace(/\{\w+\}/g, '…') }));
}
