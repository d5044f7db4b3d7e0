import type { AnySheet } from '../../functions/shared/definition/sheet.ts';
import type { Finding, WordedFinding } from '../../functions/shared/domain/finding.ts';
import { wordAgainst, wordAnswers } from './answeredFindings.ts';
import { fillText } from './fillText.ts';
import { listFindings } from './listFindings.ts';

/** Gives findings their Swedish sentences. */
export type WordFinding = (finding: Finding) => WordedFinding;

/** Prepares the sentences of all findings of some sheets. */
export function wordFindings(sheets: readonly AnySheet[]): WordFinding {
  const sentences = new Map(listFindings(sheets).map(({ code, message }) => [code, message]));
  return ({ values = {}, ...finding }) => {
    const sentence = sentences.get(finding.code);
    if (sentence === undefined) throw new Error(`Finding ${finding.code} has no sentence`);
    const message = fillText(sentence, { sheet: finding.sheet, column: finding.column, against: wordAgainst(values), ...values });
    const { code, severity, sheet, row, column, cell, suggestion, confirmed, waived } = finding;
    const isProposal = severity === 'error' && suggestion !== undefined;
    return {
      code,
      severity,
      sheet,
      row,
      column,
      cell,
      message: [isProposal ? `${message} Menade du ${suggestion}?` : message, ...wordAnswers(finding)].join(' '),
      ...(suggestion !== undefined && { suggestion }),
      ...(confirmed && { confirmed }),
      ...(waived && { waived }),
    };
  };
}
