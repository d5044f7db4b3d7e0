import type { FindingEntry } from '../shared/definition/listFindings.ts';
import { isWaivable } from '../shared/records/waiver.ts';

/** A warning that can be waived, for somebody to choose. */
export interface Waivable {
  readonly code: string;
  readonly place: string;
  readonly sentence: string;
}

/** The findings that can be waived, in their order. What a cell says is not known yet: an ellipsis stands for it. */
export function listWaivable(findings: readonly FindingEntry[]): readonly Waivable[] {
  return findings
    .filter(isWaivable)
    .map(({ code, sheet, column, message }) => ({ code, place: `${sheet}, ${column}`, sentence: message.replace(/\{\w+\}/g, '…') }));
}
